// Rows of values as a table that scrolls by itself, not with the page.
import { el } from "../base/dom.js";
import { reachable } from "../base/reach.js";
import { pageRows } from "./rows.js";

const text = value => typeof value === "number" ? String(Math.round(value * 1000) / 1000) : value == null ? "" : String(value);

const isNumber = value => typeof value === "number" || (typeof value === "string" && value !== "" && !Number.isNaN(Number(value)));

/** A table of {columns, rows}; the name is what a screen reader calls it. */
export function table({ columns, rows }, name) {
  const body = rows.map(row => el("tr", {}, row.map(value => el("td", { class: isNumber(value) ? "number" : null }, text(value)))));
  const node = el("table", {}, el("thead", {}, el("tr", {}, columns.map(column => el("th", { scope: "col" }, column)))), el("tbody", {}, body));
  const box = reachable(el("div", { class: "scroll" }, node), name);
  pageRows(node);
  return box;
}
