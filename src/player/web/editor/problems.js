// Diagnostics while one writes. Each answer belongs to one text: if that has changed meanwhile, the answer is dropped.
import { lintKeymap, setDiagnostics } from "@codemirror/lint";
import { keymap, ViewPlugin } from "@codemirror/view";

const pause = 300;
const severities = { error: "Error", warning: "Warning", info: "Note" };
const plugins = new WeakMap();

/** Asks again for an editor whose earlier cells have changed. */
export const refreshProblems = view => plugins.get(view)?.soon();

/** Diagnoses a cell once it is focused, and then after each change; what is found goes to onProblems too, as text. */
export const problems = (ask, onProblems) => [
  ViewPlugin.define(view => new Diagnoser(view, ask, onProblems)),
  keymap.of(lintKeymap),
];

class Diagnoser {
  #view; #ask; #tell; #timer = 0; #latest = 0; #isWatched = false;

  constructor(view, ask, tell) {
    this.#view = view;
    this.#ask = ask;
    this.#tell = tell;
    plugins.set(view, this);
  }

  update(update) {
    // A cell that nobody touches is right, or has said so when it ran.
    this.#isWatched ||= update.view.hasFocus;
    if (this.#isWatched && (update.docChanged || (update.focusChanged && update.view.hasFocus))) this.soon();
  }

  destroy() { clearTimeout(this.#timer); }

  soon() {
    if (!this.#isWatched) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#diagnose(), pause);
  }

  async #diagnose() {
    const { doc } = this.#view.state, asked = ++this.#latest;
    const answer = await this.#ask("diagnose", { source: doc.toString() });
    if (!answer?.items || asked !== this.#latest || doc !== this.#view.state.doc) return;
    const found = answer.items.map(item => problem(item, doc));
    this.#view.dispatch(setDiagnostics(this.#view.state, found));
    this.#tell(found);
  }
}

function problem({ from, to, severity, code, message }, doc) {
  const start = Math.min(from, doc.length), line = doc.lineAt(start).number;
  return { from: start, to: Math.min(Math.max(to, start), doc.length), severity, line, message: `${[severities[severity] ?? "Note", code].filter(Boolean).join(" ")}: ${message}` };
}
