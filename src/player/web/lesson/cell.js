// One cell with code: its editor, its buttons, its marks, what is wrong in it, and its outputs.
import { button, el, icon } from "../base/dom.js";
import { tellAt } from "../base/notes.js";
import { copy } from "../base/take.js";
import { EditorSlot } from "../editor/slot.js";
import { OutputList } from "../outputs/outputs.js";
import { marks } from "./marks.js";
import { Typing } from "./typing.js";
import { broughtBack } from "./versions.js";


export class Cell {
  #state = { state: "idle", isEdited: false, isStale: false, kernel: null, elapsed: null };
  #kernel = null; #isServerAway = false; #began = 0; #ticking = 0; #typing; #lesson; #failed = null;

  /**
   * @param section the server's section, with the highlighted source in it
   * @param lesson { run(cells), stop(), typed(cell, source), edit(cell, source), ask(what, question), reset(cell), seen(cell), goOn(cell), upTo(cell), runAbove(cell), remove(cell) }
   */
  constructor(section, lesson) {
    this.id = section.dataset.cell;
    // What readers see; a cell of hints has none. The anchor counts prose, too, as addresses on other pages do.
    this.number = section.dataset.number;
    this.name = section.dataset.name ?? (this.number && `Cell ${this.number}`);
    // The cell of the lesson that the learner's own one stands below of.
    this.below = section.dataset.below;
    this.anchor = `cell-${Number((this.below ?? this.id).slice(1)) + 1}`;
    if (!this.below) section.id = this.anchor;
    this.section = section;
    this.#lesson = lesson;
    this.#typing = new Typing(this.id, lesson, () => this.source);
    this.outputs = new OutputList(line => this.#goToLine(line), () => lesson.runAbove(this));
    this.editor = new EditorSlot(section.querySelector("pre.source"), this.#editorSettings());
    this.#furnish();
    this.#mark();
  }

  get source() { return this.editor.source; }

  get state() { return this.#state.state; }

  /** Whether what it shows is of a kernel that is no more. */
  get isOld() { return !this.isRunning && this.#state.kernel > 0 && this.#kernel != null && this.#state.kernel !== this.#kernel; }

  get isStale() { return this.#state.isStale; }

  get isRunning() { return this.#state.state === "running" || this.#state.state === "queued"; }

  /** The server's word on this cell; answers what its state was before. */
  setState({ state, kernel, elapsed, isEdited, isStale, hasVersions, since }) {
    const before = this.#state.state;
    this.#state = { state, kernel, elapsed, isEdited, isStale, hasVersions };
    if (state === "running" && before !== "running") this.#began = performance.now() - (since ?? elapsed ?? 0);
    clearInterval(this.#ticking);
    if (state === "running") this.#ticking = setInterval(() => this.#mark(), 200);
    else if (state !== "queued") this.outputs.release();
    this.#mark();
    return before;
  }

  setKernel(number) {
    this.#kernel = number;
    this.#mark();
  }

  setServer(isAway) {
    this.#isServerAway = isAway;
    this.#mark();
  }

  /** Another page's text, or the original one. What stands here already is still on its way to the server. */
  setSource(source) {
    if (source === this.source) return;
    this.#typing.drop();
    this.editor.source = source;
  }

  addOutput(output) {
    this.outputs.add(output);
    if (output.kind !== "error") return;
    // The first cause is the one to look at.
    if (output.line && this.#failed === null) this.editor.markLine(output.line);
    this.#failed = this.source;
    this.problems.hidden = true;
  }

  clearOutputs({ willRun }) {
    this.#failed = null;
    this.editor.markLine(null);
    if (willRun) this.outputs.hold();
    else this.outputs.clear();
  }

  focus() { return this.editor.focus(); }

  /** Lets the learner write in a cell that they have just added. */
  begin() { return this.focus(); }

  /** Sends what is typed and not sent yet. */
  flush() { this.#typing.flush(); }

  /** Says something of this cell, and shows it below the cell's code. */
  tell(sentence) { tellAt(this.foot, sentence); }

  run(cells = [this]) { this.#lesson.run(cells); }

  // In the middle of a sentence.
  get #called() { return this.name?.toLowerCase() ?? "cell"; }

  #editorSettings() {
    const run = then => () => { this.run(); then?.(); return true; };
    return {
      label: `Code of ${this.#called}`, isCSharp: this.section.dataset.language === "csharp",
      keys: [
        { key: "Mod-Enter", run: run() },
        { key: "Shift-Enter", run: run(() => this.#lesson.goOn(this)) },
        { key: "Mod-Shift-Enter", run: () => { this.run(this.#lesson.upTo(this)); return true; } },
      ],
      ask: (what, question) => this.#lesson.ask(what, { cell: this.id, ...question }),
      onEdit: () => this.#typing.goesOn(),
      onFocus: () => this.#lesson.seen(this),
      onProblems: list => this.#showProblems(list),
    };
  }

  #goToLine(line) {
    // The code of an exercise's check is folded.
    this.editor.node.closest("details")?.setAttribute("open", "");
    return this.editor.goToLine(line);
  }

  #furnish() {
    const { section } = this, label = this.#called;
    this.marks = el("p", { class: "marks" });
    this.problems = el("ul", { class: "problems", "aria-label": `Problems in ${label}`, hidden: true });
    this.runButton = button("", { class: "run", onclick: () => this.#state.state === "running" ? this.#lesson.stop() : this.run() });
    this.resetButton = button("Reset", { icon: "undo", class: "quiet", "aria-label": `Reset ${label} to its original text`, onclick: () => this.#lesson.reset(this) });
    this.versionsButton = button("Versions", { icon: "again", class: "quiet", "aria-label": `Earlier versions of ${label}`, title: "What you have had here before", onclick: () => this.#bringBack() });
    const toHere = button("Run to here", { icon: "down", class: "quiet", "aria-label": `Run to here, ${label}`, title: "Run the lesson’s cells up to this one; scratch cells above are left out (Ctrl+Shift+Enter)", onclick: () => this.run(this.#lesson.upTo(this)) });
    section.setAttribute("aria-label", this.name ?? "");
    this.tools = el("div", { class: "cell-tools" }, this.runButton, toHere, this.resetButton, this.versionsButton,
      button("Copy", { class: "quiet", "aria-label": `Copy the code of ${label}`, onclick: event => copy(this.source, `the code of ${label}`, event.currentTarget) }));
    if (this.below) this.tools.append(button("Delete", { class: "quiet", "aria-label": `Delete ${label}`, onclick: () => this.#lesson.remove(this) }));
    this.foot = el("div", { class: "cell-foot" }, this.tools, el("span", { class: "name" }, this.name), this.marks);
    section.append(this.foot, this.problems, this.outputs.node);
  }

  #mark() {
    const state = this.#state;
    if (state.state === "running") state.elapsed = performance.now() - this.#began;
    this.section.dataset.state = state.state;
    this.marks.replaceChildren(...marks(state, this.isOld, this.#isServerAway));
    this.resetButton.hidden = !state.isEdited;
    this.versionsButton.hidden = !state.isEdited && !state.hasVersions;
    this.#nameRunButton(state.state === "running");
  }

  async #bringBack() {
    const source = await broughtBack(this, this.#called, this.#lesson);
    if (source != null) await this.editor.write(source);
  }

  #nameRunButton(stops) {
    const words = stops ? "Stop" : "Run";
    if (this.runButton.textContent === words) return;
    this.runButton.replaceChildren(icon(stops ? "stop" : "run"), el("span", { class: "words" }, words));
    this.runButton.setAttribute("aria-label", `${words} ${this.#called}`);
    this.runButton.title = stops ? "Interrupt this cell" : "Run (Ctrl+Enter)";
  }

  #showProblems(list) {
    const items = list.map(({ message, line }) => el("li", {}, button(`Line ${line}`, { class: "quiet", onclick: () => this.editor.goToLine(line) }), message));
    this.problems.replaceChildren(...items);
    // The errors of a run stand below; they are said once.
    this.problems.hidden = items.length === 0 || this.#failed === this.source;
  }
}
