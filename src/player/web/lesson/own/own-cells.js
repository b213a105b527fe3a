// The learner's own cells: below each cell of the lesson one can add a scratch cell, or a note.
import { button, el } from "../../base/dom.js";
import { randomName } from "../../base/api.js";
import { tellOnTop } from "../../base/notes.js";
import { say } from "../../base/status.js";
import { Cell } from "../cell.js";
import { Note } from "./note.js";

const words = { scratch: "Scratch cell", note: "Note" };

export class OwnCells {
  #rows = new Map(); #cells = new Map(); #places = new Map(); #lesson; #channel; #awaited = null;

  /** @param article the lesson; @param lesson what a cell's section and its buttons need of the board; @param channel the line to the server */
  constructor(article, lesson, channel) {
    this.#lesson = { ...lesson, remove: cell => this.#remove(cell) };
    this.#channel = channel;
    for (const block of article.querySelectorAll(".prose[data-cell], .cell")) this.#offer(block);
  }

  /** A scratch cell or a note. */
  get(id) { return this.#cells.get(id); }

  get scratchCells() { return [...this.#cells.values()].filter(cell => cell instanceof Cell); }

  get notes() { return [...this.#cells.values()].filter(cell => cell instanceof Note); }

  /** What the server has, and nothing else. */
  restore(views) {
    const there = new Set(views.map(view => view.id));
    [...this.#cells.keys()].filter(id => !there.has(id)).forEach(id => this.drop(id));
    views.forEach(view => this.put(view));
  }

  /** A cell that stands in the lesson now; answers whether this page has asked for it. */
  put(view) {
    document.getElementById(`gone-${view.id}`)?.remove();
    if (!this.#cells.has(view.id)) this.#cells.set(view.id, this.#make(view));
    const cell = this.#cells.get(view.id);
    cell.take?.(view);
    if (this.#awaited !== view.id) return;
    this.#awaited = null;
    cell.begin();
  }

  /** A cell that stands there no more: whoever has deleted it can have it back. */
  drop(id) {
    const cell = this.#cells.get(id);
    if (!cell) return;
    this.#cells.delete(id);
    this.#places.delete(id);
    this.#channel.settle(id);
    if (this.#awaited === id) cell.section.replaceWith(this.#undo(cell));
    else cell.section.remove();
    this.#awaited = null;
    document.getElementById(`gone-${id}`)?.querySelector("button").focus();
  }

  #offer(block) {
    const below = block.dataset.cell, number = block.dataset.number;
    const add = kind => button(`+ ${words[kind].toLowerCase()}`, { class: "quiet", tabindex: kind === "scratch" ? "0" : "-1", onclick: () => this.#add(kind, below) });
    const row = el("div", { class: "insert", role: "toolbar", "aria-label": number ? `Add below cell ${number}` : "Add below this text", onkeydown: move }, el("div", {}, add("scratch"), add("note")));
    this.#rows.set(below, row);
    block.after(row);
  }

  #add(kind, below, id = `own-${randomName().slice(0, 16)}`, source = "") {
    if (this.#channel.isOutdated) return tellOnTop("The lesson has changed on disk. Load the page again first.");
    if (!this.#channel.send({ do: "addOwn", id, kind, below, source })) return tellOnTop("Not connected: nothing was added. Try again once the line is back.");
    this.#awaited = id;
  }

  #remove(cell) {
    if (cell.isRunning) return cell.tell(`${cell.name} runs. Stop it first.`);
    cell.flush();
    if (!this.#channel.send({ do: "removeOwn", cell: cell.id })) return tellOnTop("Not connected: nothing was deleted. Try again once the line is back.");
    this.#awaited = cell.id;
  }

  #make({ id, kind, below, after }) {
    const place = this.#placeOf(id, kind, below), section = sectionOf(id, kind, below, `${words[kind]} ${place}`);
    const before = this.#cells.get(after)?.section;
    if (before) before.after(section);
    else if (this.#rows.has(below)) this.#firstPlace(below).before(section);
    return kind === "note" ? new Note(section, this.#lesson) : new Cell(section, this.#lesson);
  }

  #firstPlace(below) {
    let place = this.#rows.get(below);
    while (place.previousElementSibling?.dataset.below === below) place = place.previousElementSibling;
    return place;
  }

  // "3a" is the first below cell 3; a letter stays with its cell.
  #placeOf(id, kind, below) {
    const number = document.querySelector(`#lesson > [data-cell="${below}"]`)?.dataset.number ?? "", taken = new Set(this.#places.values());
    for (let at = 0; !this.#places.has(id); at++) {
      const place = number ? number + letter(at) : String(at + 1);
      if (!taken.has(place)) this.#places.set(id, place);
    }
    return this.#places.get(id);
  }

  #undo(cell) {
    const { id, source } = cell, { own: kind, below } = cell.section.dataset, line = el("div", { class: "own-gone", id: `gone-${id}`, "data-below": below });
    line.append(el("p", {}, `${cell.name} is deleted.`), button("Undo", { icon: "undo", onclick: () => this.#add(kind, below, id, source) }),
      button("Close", { class: "quiet", "aria-label": `${cell.name} is deleted: close`, onclick: () => { this.#focusRow(below); line.remove(); } }));
    say(`${cell.name} is deleted. Undo brings it back.`);
    return line;
  }

  #focusRow(below) { this.#rows.get(below)?.querySelector("button").focus({ preventScroll: true }); }
}

const letter = at => at < 26 ? String.fromCharCode(97 + at) : `-${at + 1}`;

const sectionOf = (id, kind, below, name) => {
  const props = { id, class: kind === "note" ? "own own-note" : "cell own scratch", "data-cell": id, "data-own": kind, "data-below": below, "data-name": name };
  return kind === "note" ? el("section", props) : el("section", { ...props, "data-language": "csharp" }, el("pre", { class: "source" }, el("code", {})));
};

// One stop on the keyboard's way for each place; the arrows go between its buttons.
function move(event) {
  const buttons = [...event.currentTarget.querySelectorAll("button")], at = buttons.indexOf(document.activeElement);
  if (event.key !== "ArrowRight" && event.key !== "ArrowLeft") return;
  event.preventDefault();
  const next = buttons[(at + 1) % buttons.length];
  buttons.forEach(one => { one.tabIndex = one === next ? 0 : -1; });
  next.focus();
}
