// All cells of the page, and what the server says about them.
import { tellOnTop } from "../base/notes.js";
import { say } from "../base/status.js";
import { confirmed } from "../base/dialog.js";
import { Cell } from "./cell.js";
import { Follower } from "./follower.js";
import { announcement } from "./marks.js";
import { OwnCells } from "./own/own-cells.js";

export class Board {
  #channel; #cells = new Map(); #originals = new Map(); #kernel = null; #seen = 0; #follower = new Follower(); #own = []; #added; #inOrder = null;

  /** @param article the server's lesson; @param channel the line to its session */
  constructor(article, channel) {
    this.#channel = channel;
    for (const section of article.querySelectorAll(".cell")) {
      this.#originals.set(section.dataset.cell, section.querySelector("pre.source").textContent);
      const cell = new Cell(section, this.#doors());
      this.#cells.set(cell.id, cell);
    }
    this.#added = new OwnCells(article, this.#doors(), channel);
    this.#listen();
  }

  /** The cells with code, in order: the lesson's, and the learner's own among them. */
  get cells() { return this.#inOrder ??= [...this.#cells.values(), ...this.#added.scratchCells].sort(byPlace); }

  /** A cell of the lesson. */
  cell(id) { return this.#cells.get(id); }

  #find(id) { return this.#cells.get(id) ?? this.#added.get(id); }

  /** Runs cells in the order given, with what is typed in them now; where they cannot be run, the cell that the reader pressed in says so. */
  run(cells, at = cells.at(-1)) {
    this.cells.forEach(cell => cell.flush());
    const tell = words => at ? at.tell(words) : tellOnTop(words);
    if (this.#channel.isOutdated) return tell("Nothing was run: the lesson has changed on disk. Load the page again first.");
    if (!this.#channel.send({ do: "run", cells: cells.map(cell => cell.id) }))
      return tell("Not connected: nothing was run. Your edits are kept and will be sent.");
    this.#follower.stay();
  }

  /** Runs the lesson: its exercises are the reader's to run, and cleaning up comes when they are done. */
  runAll() { this.run(this.#own, null); }

  /** @param lesson what the server says of the cells: those of exercises, and the one that cleans up, are no part of the lesson's own run */
  furnish(lesson) {
    for (const { id, exercise, isCleanUp } of lesson.cells)
      if (this.#cells.has(id)) this.#cells.get(id).section.dataset.part = exercise ? "exercise" : isCleanUp ? "clean-up" : "lesson";
    this.#own = this.#ofPart("lesson");
    [this.cleanUp] = this.#ofPart("clean-up");
  }

  #ofPart(part) { return this.cells.filter(cell => cell.section.dataset.part === part); }

  /** Sends what is typed and not sent yet. */
  flush() { [...this.cells, ...this.#added.notes].forEach(cell => cell.flush()); }

  /** Whether the server does not know all of it yet. */
  get hasUnsent() { return [...this.cells, ...this.#added.notes].some(cell => this.#channel.unsent(cell.id) !== undefined); }

  /** Whether NATS is away: cells that run wait for it. */
  setServer(isAway) { this.cells.forEach(cell => cell.setServer(isAway)); }

  async resetLesson() {
    const detail = "All cells get their original text, outputs go, and the kernel starts anew. Your scratch cells keep their text, and your notes stay. What the lesson's streams hold stays on the server.";
    if (!await confirmed("Reset this lesson?", detail, "Reset the lesson")) return;
    this.#cells.forEach(cell => this.#forget(cell));
    this.#channel.send({ do: "resetLesson" });
  }

  #doors() {
    return {
      run: cells => this.run(cells),
      stop: () => this.#channel.send({ do: "interrupt" }),
      typed: (id, source) => this.#channel.note(id, source),
      edit: (id, source) => this.#channel.edit(id, source),
      ask: (what, question) => this.#channel.ask(what, question),
      reset: cell => this.#reset(cell),
      seen: cell => this.see(cell),
      goOn: cell => this.#follower.goOn(cell, this.#after(cell)),
      runAbove: cell => this.run([...this.#own.filter(other => this.cells.indexOf(other) < this.cells.indexOf(cell)), cell]),
      upTo: cell => this.cells.slice(0, this.cells.indexOf(cell) + 1).filter(other => other === cell || !other.below),
    };
  }

  // An exercise's check is folded, and its hints' cell has no code to see.
  #after(cell) { return this.cells.slice(this.cells.indexOf(cell) + 1).find(next => next.editor.node.checkVisibility()); }

  async #reset(cell) {
    if (!await confirmed(`Reset cell ${cell.number}?`, "Your text in it goes, and the original comes back.", "Reset the cell")) return;
    this.#forget(cell);
    this.#channel.send({ do: "reset", cell: cell.id });
    cell.focus();
  }

  #forget(cell) {
    // What was typed a moment ago is kept among the cell's versions, too.
    cell.flush();
    cell.setSource(this.#originals.get(cell.id));
    this.#channel.settle(cell.id);
  }

  /** Remembers where the reader is, once they stay for a second. */
  see(cell) {
    clearTimeout(this.#seen);
    this.#seen = setTimeout(() => this.#channel.send(cell.below ? { do: "seen", cell: cell.below } : { do: "seen", cell: cell.id, line: cell.editor.line }), 1000);
  }

  #listen() {
    const on = (type, act) => this.#channel.addEventListener(type, ({ message }) => act(message, this.#find(message.cell)));
    on("snapshot", message => this.#restore(message));
    // What was asked while the line broke has no answer.
    on("line", ({ isOpen }) => isOpen && this.#refreshProblems());
    on("kernel", ({ number, state }) => {
      this.#setKernel(number);
      // Before that, nobody answered.
      if (state === "ready") this.#refreshProblems();
    });
    on("cell", (message, cell) => cell && this.#setState(cell, message));
    on("edit", (message, cell) => cell && this.#setSource(cell, message));
    on("own", ({ own, cell }) => this.#add(own, cell));
    on("ownGone", ({ cell }) => { this.#added.drop(cell); this.#inOrder = null; });
    on("clash", (_, cell) => cell && cell.tell(`Two windows wrote in ${cell.name.toLowerCase()}. The text that is gone from it is kept: see its versions.`));
    on("clear", (message, cell) => cell?.clearOutputs({ willRun: cell.isRunning }));
    on("output", (message, cell) => cell && this.#addOutput(cell, message.output));
    on("append", (message, cell) => cell?.outputs.append(message.id, message.text));
    // An update names an output by its id, in whatever cell that stands; the server says in which.
    on("replace", (message, cell) => cell?.outputs.replace(message.id, message.output));
  }

  #restore({ cells, own, kernel }) {
    this.#added.restore(own);
    this.#inOrder = null;
    this.#setKernel(kernel.number);
    cells.forEach(saved => this.#restoreCell(saved));
    this.#refreshProblems();
  }

  #restoreCell(saved) {
    const cell = this.#find(saved.id);
    if (!cell) return;
    // An edit that an earlier page could not send stands in no editor yet.
    const own = this.#channel.unsent(saved.id);
    cell.setSource(own ?? saved.source ?? this.#originals.get(saved.id));
    if (own === undefined) this.#channel.revise(saved.id, saved.revision);
    // A note has neither a state nor outputs.
    if (!cell.outputs) return;
    cell.setState(saved);
    cell.clearOutputs({ willRun: false });
    saved.outputs.forEach(output => cell.addOutput(output));
  }

  #add(own, saved) {
    this.#added.put(own);
    this.#inOrder = null;
    this.#restoreCell(saved);
    this.#find(saved.id).setKernel?.(this.#kernel);
  }

  #setKernel(number) {
    if (number === this.#kernel) return;
    this.#kernel = number;
    this.cells.forEach(cell => cell.setKernel(number));
  }

  #setState(cell, message) {
    const before = cell.setState(message);
    // A cell that leaves the queue without having run is what it was.
    if (before === message.state || before === "queued" || !cell.name) return;
    const words = announcement(cell.name, message);
    if (!words) return;
    say(words);
    // What a cell declares is known now: the cells that somebody works on may have fewer problems.
    this.#refreshProblems();
  }

  #addOutput(cell, output) {
    cell.addOutput(output);
    if (output.isLive) this.#follower.show(cell, cell.outputs.node.lastElementChild);
  }

  #refreshProblems() { this.cells.forEach(cell => cell.editor.refreshProblems()); }

  // The server sends each edit to all pages, its author's too; a text that is still being typed here wins.
  #setSource(cell, message) {
    const { source, revision } = message;
    cell.take?.(message);
    const own = this.#channel.unsent(cell.id);
    if (own !== undefined && own !== source) return;
    this.#channel.revise(cell.id, revision);
    if (own === source) this.#channel.settle(cell.id);
    else cell.setSource(source);
  }
}

const byPlace = (one, other) => one.section.compareDocumentPosition(other.section) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
