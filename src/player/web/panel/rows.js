// A table whose rows have names: known rows change in place, so that a reader's place, selection and focus stay.
import { el, setText } from "../base/dom.js";
import { reachable } from "../base/reach.js";
import { Sparkline } from "./sparkline.js";

export class RowTable {
  #rows = new Map(); #body = el("tbody"); #columns; #look;

  /** @param columns titles of the figures, the first of which has a line beside it; @param look which colour the line has */
  constructor(caption, columns, look) {
    this.#columns = columns;
    this.#look = look;
    const head = columns.map(title => el("th", { scope: "col" }, title));
    const table = el("table", {}, el("caption", {}, caption), el("thead", {}, el("tr", {}, head)), this.#body);
    this.node = reachable(el("div", { class: "scroll" }, table), `${caption}, all columns`);
  }

  /** Shows rows: { key, name, note, figures: [text…], values, what }. */
  show(rows) {
    const keys = new Set(rows.map(row => row.key));
    for (const [key, row] of this.#rows) if (!keys.has(key)) { row.node.remove(); this.#rows.delete(key); }
    rows.forEach((row, at) => {
      const shown = this.#rows.get(row.key) ?? this.#add(row);
      if (this.#body.children[at] !== shown.node) this.#body.insertBefore(shown.node, this.#body.children[at] ?? null);
      this.#fill(shown, row);
    });
    this.node.hidden = rows.length === 0;
  }

  #add({ key, name }) {
    const note = el("span", { class: "note" }), figures = this.#columns.slice(1).map(() => el("span", { class: "value" })), line = new Sparkline(this.#look);
    const cells = figures.map((figure, at) => el("td", { class: "number" }, figure, at === 0 && line.node));
    const node = el("tr", {}, el("th", { scope: "row" }, el("span", { class: "name" }, name), note), cells);
    const row = { node, note, figures, line };
    this.#rows.set(key, row);
    return row;
  }

  #fill({ note, figures, line, node }, row) {
    setText(note, row.note);
    let isNew = false;
    figures.forEach((figure, at) => {
      isNew ||= figure.textContent !== "" && figure.textContent !== row.figures[at];
      setText(figure, row.figures[at]);
    });
    node.classList.toggle("changed", isNew);
    line.draw(row.values, row.what);
  }
}
