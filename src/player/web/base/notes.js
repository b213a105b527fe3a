// What has just happened, in words, beside what it speaks of: notes stand in the page's flow and cover nothing.
import { button, el } from "./dom.js";
import { say } from "./status.js";

const notes = new WeakMap();
const passing = 6000;

/** Shows a sentence behind a node, and says it; the reader puts it away, or a later one takes its place. */
export function tellAt(node, sentence) {
  say(sentence);
  place(node, el("p", { class: "told", "data-note": "" }, sentence, " ", closing(() => notes.get(node)?.remove())));
}

/** Shows a word or two behind a button, and says them; they go by themselves. */
export function tellBriefly(node, sentence) {
  say(sentence);
  const word = el("span", { class: "told-briefly", "data-note": "" }, sentence);
  place(node, word);
  setTimeout(() => word.remove(), passing);
}

/** Shows a sentence about the whole page below its bar, and says it. */
export function tellOnTop(sentence) {
  say(sentence);
  const line = el("p", { class: "told-on-top", "data-note": "" }, sentence, " ", closing(() => line.remove()));
  document.querySelector(".banners").append(line);
}

const closing = act => button("Close", { class: "quiet", onclick: act });

function place(node, note) {
  notes.get(node)?.remove();
  notes.set(node, note);
  node.after(note);
}
