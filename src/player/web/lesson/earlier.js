// Outputs of an earlier time: said once for the lesson.
import { button, el } from "../base/dom.js";

/** Tells, above the lesson, that outputs are of an earlier kernel, as long as some are. */
export function tellOfEarlier(article, board, channel) {
  const line = el("div", { class: "advice earlier", role: "note", hidden: true },
    el("p", {}, "Some results on this page are from an earlier time: the kernel has started anew since, and knows none of their variables."),
    button("Run the lesson again", { class: "quiet", onclick: () => board.runAll() }));
  article.prepend(line);
  const look = () => { line.hidden = !board.cells.some(cell => cell.isOld); };
  for (const sign of ["snapshot", "kernel", "cell"]) channel.addEventListener(sign, look);
}
