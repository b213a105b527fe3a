// The notebook has changed on disk: the page is loaded again, at once or when whoever writes in it wants to.
import { button, el } from "../base/dom.js";
import { say } from "../base/status.js";

const words = "This lesson has changed on disk. What you have written is kept; cells can be run again once the page shows the new text.";

/** @param board the cells; @param channel the line that says so; @param place where the reader is, as a cell */
export function renewWithNotebook(board, channel, place) {
  channel.addEventListener("outdated", () => {
    const isWorking = document.querySelector("dialog[open]") || board.cells.some(cell => cell.editor.hasFocus) || document.activeElement.matches(".own-note textarea");
    if (!isWorking) return renew(place);
    say("This lesson has changed on disk.");
    document.querySelector(".remarks").replaceChildren(el("p", {}, words, " ", button("Show the new text", { class: "strong", onclick: () => renew(place) })));
  });
}

// The new text may be longer above: a cell says better where the reader was than a number of pixels.
function renew(place) {
  const cell = place();
  if (cell) history.replaceState(null, "", `#${cell.anchor}`);
  location.reload();
}
