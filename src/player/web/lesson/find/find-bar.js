// Finding words in the lesson. What is found is painted over the page, not into it: editors and outputs stay as they are.
import { choices } from "../../base/choices.js";
import { button, el, setText } from "../../base/dom.js";
import { say } from "../../base/status.js";
import { whole } from "../../base/words.js";
import { isFreeKey } from "../../keys/free.js";
import { placesOf, rangeOf, textsIn } from "./texts.js";

const most = 1000;
const pause = 150;
const quiet = 600;

/** Adds the bar, which "/" opens; answers what opens it. */
export function offerFind(article, board) {
  const bar = new FindBar(article, board);
  document.querySelector(".bar").after(bar.node);
  addEventListener("keydown", event => {
    if (event.key !== "/" || !choices.pageKeys.isOn || !isFreeKey(event)) return;
    event.preventDefault();
    bar.open();
  });
  return () => bar.open();
}

class FindBar {
  #article; #board; #places = []; #at = -1; #timer = 0; #saying = 0; #asked = 0; #showing = Promise.resolve(); #from = 0; #before = null; #words = "";
  #changes = new MutationObserver(() => this.#soon());

  constructor(article, board) {
    this.#article = article;
    this.#board = board;
    this.field = el("input", { id: "find", type: "search", autocomplete: "off", spellcheck: "false", oninput: () => this.#search(), onkeydown: event => this.#key(event) });
    this.count = el("p", {});
    this.node = el("search", { class: "find", hidden: true }, el("label", { for: "find" }, "Find in the lesson"), this.field, this.count,
      button("", { icon: "up", label: "Previous place", title: "Previous place (Shift+Enter)", onclick: () => this.#go(-1) }),
      button("", { icon: "next", label: "Next place", title: "Next place (Enter)", onclick: () => this.#go(1) }),
      button("", { icon: "close", label: "Close the search", title: "Close (Esc)", class: "quiet", onclick: () => this.close() }));
  }

  open() {
    if (this.node.hidden) {
      this.#before = document.activeElement;
      this.#from = scrollY;
      this.node.hidden = false;
      this.#changes.observe(this.#article, { childList: true, subtree: true, characterData: true });
    }
    this.field.focus();
    this.field.select();
    this.#search();
  }

  close() {
    this.#changes.disconnect();
    clearTimeout(this.#timer);
    clearTimeout(this.#saying);
    this.node.hidden = true;
    this.#places = [];
    this.#paint();
    (this.#before?.isConnected && this.#before !== document.body ? this.#before : document.getElementById("main")).focus({ preventScroll: true });
  }

  #key(event) {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    if (event.key === "Escape") this.close();
    else this.#go(event.shiftKey ? -1 : 1);
  }

  #soon() { this.#timer ||= setTimeout(() => { this.#timer = 0; this.#look(); }, pause); }

  // New words: on from where the reader was when they began.
  #search() {
    this.#words = this.field.value;
    this.#at = -1;
    this.#look();
    this.#tell();
    if (this.#places.length === 0) return;
    const first = this.#places.findIndex(place => this.#topOf(place) >= this.#from);
    this.#at = Math.max(first, 0);
    this.#show();
  }

  // The page may have changed under what was found: outputs come, cells are edited, editors draw their lines anew.
  #look() {
    const cells = new Map(this.#board.cells.map(cell => [cell.editor.node, cell]));
    this.#places = this.#words.trim() ? placesOf(this.#words, textsIn(this.#article, node => cells.get(node)).filter(text => !("cell" in text) || text.cell), most) : [];
    this.#at = Math.min(this.#at, this.#places.length - 1);
    this.#paint();
  }

  #topOf({ text }) {
    const node = text.cell ? text.cell.editor.node : text.nodes[0].parentElement;
    return node.getBoundingClientRect().bottom + scrollY;
  }

  #go(step) {
    const { length } = this.#places;
    if (length === 0) return;
    this.#at = (this.#at + step + length) % length;
    this.#show();
    this.#tell();
  }

  // Once the reader has stopped typing, for those who do not see the count.
  #tell() {
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => this.count.textContent && say(`${this.count.textContent}.`), quiet);
  }

  // One after the other: an editor scrolls to a place a moment later, and must not lead away from the next one.
  #show() {
    const asked = ++this.#asked;
    this.#paint();
    this.#showing = this.#showing.then(() => asked === this.#asked && this.#bringPlace());
  }

  async #bringPlace() {
    const place = this.#places[this.#at];
    if (!place) return;
    const node = place.text.cell ? place.text.cell.editor.node : place.text.nodes[0].parentElement;
    for (let box = node.closest("details:not([open])"); box; box = box.parentElement.closest("details:not([open])")) box.open = true;
    await place.text.cell?.editor.reveal(place.from);
    this.#paint();
    // Twice: what comes near the window takes its own height then.
    for (let turn = 0; turn < 2; turn++) {
      const range = rangeOf(place);
      if (range) bringIntoView(range);
      await new Promise(requestAnimationFrame);
    }
  }

  #paint() {
    setText(this.count, !this.#words.trim() ? "" : this.#places.length === 0 ? "Nothing found" : `${Math.max(this.#at, 0) + 1} of ${whole(this.#places.length)}${this.#places.length === most ? " or more" : ""}`);
    if (!CSS.highlights) return;
    const here = this.#places[this.#at], ranges = this.#places.filter(place => place !== here).map(rangeOf).filter(Boolean), current = here && rangeOf(here);
    CSS.highlights.set("found", new Highlight(...ranges));
    CSS.highlights.set("found-here", new Highlight(...(current ? [current] : [])));
  }
}

function bringIntoView(range) {
  const box = range.startContainer.parentElement.closest(".outputs pre, .scroll");
  if (box) box.scrollTop += range.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 2;
  const { top, bottom } = range.getBoundingClientRect(), least = document.querySelector(".find").getBoundingClientRect().bottom + 16;
  if (top < least || bottom > innerHeight - 16) scrollBy({ top: top - innerHeight / 3, behavior: "instant" });
}
