// The keys of a cell in one line, below the first cell that the reader writes in, until they are known.
import { choices } from "../base/choices.js";
import { button, el } from "../base/dom.js";
import { cellKeys } from "./keys.js";
import { shown } from "./sheet.js";

const isRunKey = event => event.key === "Enter" && (event.ctrlKey || event.metaKey || event.shiftKey);

/** Waits for the first focus in a cell; showAll opens the list of all keys. */
export function hintKeys(article, showAll) {
  if (choices.knowsKeys.isOn) return;
  const line = el("p", { class: "keys-hint" }), known = new AbortController();
  const know = () => {
    choices.knowsKeys.isOn = true;
    known.abort();
    // The focus goes to what is nearest, and not to the page's beginning.
    if (line.contains(document.activeElement)) line.closest(".cell").querySelector(".run").focus();
    line.remove();
  };
  const show = ({ target }) => {
    if (line.isConnected) return;
    line.replaceChildren(el("span", {}, cellKeys()), button("All keys", { class: "quiet", onclick: showAll }), button("Got it", { class: "quiet", onclick: know }));
    target.closest(".cell").querySelector(".cell-foot").after(line);
  };
  const on = (type, act) => article.addEventListener(type, event => event.target.matches(".cm-content") && act(event), { signal: known.signal });
  on("focusin", show);
  // Whoever runs a cell by a key has read the line, and whoever has opened the list needs it no more.
  on("keydown", event => isRunKey(event) && know());
  addEventListener(shown, know, { signal: known.signal });
}
