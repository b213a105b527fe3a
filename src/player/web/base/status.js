// The one polite status line: what a reader who does not see the page has to hear, and nothing that goes on by itself.
// Whoever sees the page finds it where it belongs: in a cell's marks, in a banner, or as a note (notes.js).
import { el } from "./dom.js";

const line = el("p", { class: "status unseen", role: "status" });
let timer = 0;

/** Puts the status line into the page; call it once, early: a live region must be there before it speaks. */
export const placeStatus = () => document.body.append(line);

/** Says one sentence; it goes away after a while. */
export function say(sentence) {
  // The same sentence twice is two events: an empty line between them makes it heard again.
  line.textContent = "";
  requestAnimationFrame(() => { line.textContent = sentence; });
  clearTimeout(timer);
  timer = setTimeout(() => { line.textContent = ""; }, 6000);
}
