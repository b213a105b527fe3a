// A table whose rows have names: known rows change in place, so that a reader's place, selection and focus stay.
import { el, setText } from "../base/dom.js";
import { reachable } from "../base/reach.js";
import { Sparkline } from "./sparkline.js";

export class RowTable {
  #rows = new Map(); #body = el("tbody"); #columns; #look;

  /** @param columns titles of the figures; @param look which colour the line has */
  constructor(caption, columns, look) {
    this.#columns = columns;
    this.#look = look;
    // The line stands beside the figure that it shows.
    const head = [...columns.slice(0, 2), "Last minute", ...columns.slice(2)].map(title => el("th", { scope: "col" }, title));
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
    const note = el("span", { class: "note" }), cells = this.#columns.slice(1).map(() => el("td", { class: "number" })), line = new Sparkline(this.#look);
    const node = el("tr", {}, el("th", { scope: "row" }, el("span", { class: "name" }, name), note), cells[0], el("td", {}, line.node), cells.slice(1));
    const row = { node, note, cells, line };
    this.#rows.set(key, row);
    return row;
  }

  #fill({ note, cells, line, node }, row) {
    setText(note, row.note);
    let isNew = false;
    cells.forEach((cell, at) => {
      isNew ||= cell.textContent !== "" && cell.textContent !== row.figures[at];
      setText(cell, row.figures[at]);
    });
    node.classList.toggle("changed", isNew);
    line.draw(row.values, row.what);
  }
}
