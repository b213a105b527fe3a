// A chart: what it shows in one sentence, the drawing, and its numbers as a table. A live one can be paused.
import { button, el, namePause, setText } from "../base/dom.js";
import { Drawing } from "./drawing.js";
import { Steady } from "./steady.js";
import { chartTools } from "./chart-tools.js";
import { cleanInto } from "./clean.js";
import { table } from "./table.js";

const missing = "This chart could not be drawn here. Its numbers are in the table.";

// A frame's changes laid on the state before it; null is a property that is no more.
const merged = (old, now) => {
  if (Array.isArray(now)) return Array.isArray(old) ? now.map((item, i) => item && typeof item === "object" ? merged(old[i], item) : item) : now;
  if (!now || typeof now !== "object" || !old || typeof old !== "object") return now;
  const all = { ...old };
  for (const [name, value] of Object.entries(now)) value === null ? delete all[name] : all[name] = merged(old[name], value);
  return all;
};

export class ChartOutput {
  #parts; #drawing; #latest; #isPaused = false; #steady = null;

  constructor(output) {
    // With its numbers a live chart has come to its end.
    const isLive = output.isLive && !output.table?.rows.length;
    const parts = this.#parts = {
      finding: el("figcaption"), facts: el("p", { class: "facts" }), key: el("p", { class: "key" }), slot: el("div", { class: "slot", role: "img" }),
      missing: el("p", { class: "missing", hidden: true }, missing), remark: el("p", { class: "remark" }), buttons: el("div", { class: "chart-buttons" }),
      numbers: el("details", { class: "numbers" }),
    };
    this.node = el("figure", { class: "chart", "data-live": isLive }, ...Object.values(parts));
    this.#drawing = new Drawing(parts.slot, () => this.#miss());
    parts.numbers.addEventListener("toggle", () => this.#fillTable());
    parts.buttons.append(...chartTools({
      figure: this.node, name: () => this.#latest.finding ?? "", table: () => this.#latest.table ?? { columns: [], rows: [] }, image: () => this.#drawing.image() }));
    if (isLive) this.#prepare();
    this.#show(output);
  }

  /** The next frame of a live chart, or the same chart drawn again. */
  update(output) {
    // Frames leave out what does not change.
    const before = this.#latest.figure;
    this.#latest = { ...this.#latest, ...Object.fromEntries(Object.entries(output).filter(([, value]) => value != null)) };
    if (output.isFrame) this.#latest.figure = merged(before, output.figure);
    if (!this.#isPaused) this.#show(this.#latest);
  }

  dispose() { this.#drawing.dispose(); }

  #show(output) {
    this.#latest = output;
    const { finding, facts, key, slot, remark } = this.#parts;
    const words = output.finding || "A chart without a caption";
    for (const [node, text] of [[finding, output.finding ?? ""], [facts, output.facts ?? ""], [remark, output.remark ?? ""]]) {
      setText(node, text);
      node.hidden = !text;
    }
    cleanInto(key, output.key ?? "");
    key.hidden = !output.key;
    this.#steady?.keep();
    slot.setAttribute("aria-label", words);
    this.#drawing.show(output.figure);
    this.#fillTable();
  }

  #fillTable() {
    const { numbers } = this.#parts, content = this.#latest.table;
    numbers.hidden = !content?.rows?.length;
    if (numbers.childElementCount === 0) numbers.append(el("summary", {}, "Show as table"));
    if (numbers.hidden || !numbers.open) return;
    numbers.replaceChildren(numbers.firstElementChild, table(content, `Numbers of: ${this.#latest.finding ?? "the chart"}`));
  }

  // All that frames change has its room, and all that they need is there, before the first of them.
  #prepare() {
    const { finding, facts, key, slot, buttons } = this.#parts;
    this.#steady = new Steady([finding, facts, key]);
    slot.before(this.#steady.node);
    const pause = button("Pause", { icon: "pause", class: "quiet", onclick: () => this.#toggle(pause) });
    buttons.prepend(pause);
  }

  #toggle(pause) {
    this.#isPaused = !this.#isPaused;
    namePause(pause, this.#isPaused, "the live chart");
    if (!this.#isPaused) this.#show(this.#latest);
  }

  #miss() {
    const { slot, missing: note, numbers } = this.#parts;
    slot.style.height = "";
    note.hidden = false;
    numbers.open = true;
  }
}
