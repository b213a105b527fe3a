// What a cell has held before, and the way back to it.
import { asked } from "../base/dialog.js";
import { button, el } from "../base/dom.js";

const when = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" });

/**
 * Shows a cell's versions, and gives the text that the reader wants back; null for none.
 * @param cell the cell or note; @param name how it is called in a sentence; @param lesson see Cell
 */
export async function broughtBack(cell, name, lesson) {
  cell.flush();
  const answer = await lesson.ask("versions", { cell: cell.id });
  if (answer) return chosen(name, cell.source, answer);
  cell.tell("Not connected: the versions stand on the server. Try again once the line is back.");
  return null;
}

// The answer: { original, items: [{ source, at, why }] }.
function chosen(name, now, answer) {
  const kept = answer.items.map(({ source, at, why }) => ({ source, name: `${when.format(new Date(at))}, ${why}` }));
  const versions = [...kept, answer.original && { source: answer.original, name: "As it came" }].filter(one => one && one.source !== now);
  return asked("versions", `Earlier versions of ${name}`, null, end => [
    versions.length > 0 ? el("ol", {}, versions.map(version => item(version, end))) : el("p", {}, "There is no other version than what stands there now."),
    el("div", { class: "buttons" }, button("Close", { autofocus: true, onclick: () => end(null) }))]);
}

const item = ({ source, name }, end) => el("li", {},
  el("details", {}, el("summary", {}, name), el("pre", { tabindex: "0", "aria-label": name }, source)),
  button("Bring back", { "aria-label": `Bring back: ${name}`, onclick: () => end(source) }));
