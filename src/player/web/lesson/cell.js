// One cell with code: its editor, its buttons, its marks, what is wrong in it, and its outputs.
import { button, el, icon } from "../base/dom.js";
import { EditorSlot } from "../editor/slot.js";
import { OutputList } from "../outputs/outputs.js";
import { marks } from "./marks.js";

const typingPause = 250;

export class Cell {
  #state = { state: "idle", isEdited: false, isStale: false, kernel: null, elapsed: null };
  #kernel = null; #began = 0; #ticking = 0; #sending = 0; #lesson;

  /**
   * @param section the server's section, with the highlighted source in it
   * @param lesson { run(cells), stop(), typed(cell, source), edit(cell, source), ask(what, question), reset(cell), seen(cell), after(cell), upTo(cell) }
   */
  constructor(section, lesson) {
    this.id = section.dataset.cell;
    // What readers see; a cell of hints has none. The anchor counts prose, too, as addresses on other pages do.
    this.number = section.dataset.number;
    section.id = `cell-${Number(this.id.slice(1)) + 1}`;
    this.section = section;
    this.#lesson = lesson;
    this.outputs = new OutputList(line => this.editor.goToLine(line));
    this.editor = new EditorSlot(section.querySelector("pre.source"), this.#editorSettings());
    this.#furnish();
    this.#mark();
  }

  get source() { return this.editor.source; }

  get isRunning() { return this.#state.state === "running" || this.#state.state === "queued"; }

  /** The server's word on this cell; answers whether its state is another one now. */
  setState({ state, kernel, elapsed, isEdited, isStale, since }) {
    const before = this.#state.state;
    this.#state = { state, kernel, elapsed, isEdited, isStale };
    if (state === "running" && before !== "running") this.#began = performance.now() - (since ?? elapsed ?? 0);
    clearInterval(this.#ticking);
    if (state === "running") this.#ticking = setInterval(() => this.#mark(), 200);
    else if (state !== "queued") this.outputs.release();
    this.#mark();
    return before !== state;
  }

  setKernel(number) {
    this.#kernel = number;
    this.#mark();
  }

  /** Another page's text, or the original one. What stands here already is still on its way to the server. */
  setSource(source) {
    if (source === this.source) return;
    clearTimeout(this.#sending);
    this.#sending = 0;
    this.editor.source = source;
  }

  addOutput(output) {
    this.outputs.add(output);
    if (output.kind === "error" && output.line) this.editor.markLine(output.line);
  }

  clearOutputs({ willRun }) {
    this.editor.markLine(null);
    if (willRun) this.outputs.hold();
    else this.outputs.clear();
  }

  focus() { return this.editor.focus(); }

  /** Sends what is typed and not sent yet. */
  flush() {
    if (!this.#sending) return;
    clearTimeout(this.#sending);
    this.#sending = 0;
    this.#lesson.edit(this.id, this.source);
  }

  run(cells = [this]) { this.#lesson.run(cells); }

  #editorSettings() {
    const run = then => () => { this.run(); then?.(); return true; };
    return {
      label: `Code of cell ${this.number}`, isCSharp: this.section.dataset.language === "csharp",
      keys: [
        { key: "Mod-Enter", run: run() },
        { key: "Shift-Enter", run: run(() => this.#lesson.after(this)?.focus()) },
        { key: "Mod-Shift-Enter", run: () => { this.run(this.#lesson.upTo(this)); return true; } },
      ],
      ask: (what, question) => this.#lesson.ask(what, { cell: this.id, ...question }),
      onEdit: () => this.#edited(),
      onFocus: () => this.#lesson.seen(this),
      onProblems: list => this.#showProblems(list),
    };
  }

  #edited() {
    clearTimeout(this.#sending);
    this.#lesson.typed(this.id, this.source);
    this.#sending = setTimeout(() => this.flush(), typingPause);
  }

  #furnish() {
    const { section } = this, label = `cell ${this.number}`;
    this.marks = el("p", { class: "marks" });
    this.problems = el("ul", { class: "problems", "aria-label": `Problems in ${label}`, hidden: true });
    this.runButton = button("", { class: "run", onclick: () => this.#state.state === "running" ? this.#lesson.stop() : this.run() });
    this.resetButton = button("Reset", { icon: "undo", class: "quiet", "aria-label": `Reset ${label} to its original text`, onclick: () => this.#lesson.reset(this) });
    const toHere = button("Run to here", { icon: "down", class: "quiet", "aria-label": `Run to here, ${label}`, title: "Run all cells up to this one (Ctrl+Shift+Enter)", onclick: () => this.run(this.#lesson.upTo(this)) });
    section.setAttribute("aria-label", `Cell ${this.number}`);
    this.tools = el("div", { class: "cell-tools" }, this.runButton, toHere, this.resetButton);
    section.append(el("div", { class: "cell-foot" }, this.tools, el("span", { class: "name" }, `Cell ${this.number}`), this.marks), this.problems, this.outputs.node);
  }

  #mark() {
    const state = this.#state;
    if (state.state === "running") state.elapsed = performance.now() - this.#began;
    this.section.dataset.state = state.state;
    this.marks.replaceChildren(...marks(state, this.#kernel));
    this.resetButton.hidden = !state.isEdited;
    this.#nameRunButton(state.state === "running");
  }

  #nameRunButton(stops) {
    const words = stops ? "Stop" : "Run";
    if (this.runButton.textContent === words) return;
    this.runButton.replaceChildren(icon(stops ? "stop" : "run"), el("span", { class: "words" }, words));
    this.runButton.setAttribute("aria-label", `${words} cell ${this.number}`);
    this.runButton.title = stops ? "Interrupt this cell" : "Run (Ctrl+Enter)";
  }

  #showProblems(list) {
    const items = list.map(({ message, line }) => el("li", {}, button(`Line ${line}`, { class: "quiet", onclick: () => this.editor.goToLine(line) }), message));
    this.problems.replaceChildren(...items);
    this.problems.hidden = items.length === 0;
  }
}
