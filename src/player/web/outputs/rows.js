// Tables with many rows: a page of them at a time.
import { button, el } from "../base/dom.js";
import { say } from "../base/status.js";
import { whole } from "../base/words.js";

const most = 200;

/** Shows a table's rows two hundred at a time, if it has more, with buttons below it to go on. */
export function pageRows(table) {
  const [body] = table.tBodies, rows = Array.from(body?.rows ?? []);
  if (rows.length <= most) return;
  const last = Math.floor((rows.length - 1) / most) * most, words = el("span", {});
  let first = 0;
  const turn = (name, target) => button(name, { onclick: () => target() !== first && show(target(), true) });
  const ways = [
    ["First", () => 0], ["Earlier", () => Math.max(0, first - most)], ["Later", () => Math.min(last, first + most)], ["Last", () => last],
  ].map(([name, target]) => ({ node: turn(name, target), target }));
  const show = (from, isTurned) => {
    first = from;
    body.replaceChildren(...rows.slice(first, first + most));
    words.textContent = `Rows ${whole(first + 1)} to ${whole(Math.min(first + most, rows.length))} of ${whole(rows.length)}`;
    // Not "disabled": the focus would be lost with it.
    ways.forEach(({ node, target }) => node.setAttribute("aria-disabled", String(target() === first)));
    if (isTurned) say(words.textContent);
  };
  table.after(el("div", { class: "row-pages", role: "group", "aria-label": "Rows of the table" }, ways[0].node, ways[1].node, words, ways[2].node, ways[3].node));
  show(0, false);
}
