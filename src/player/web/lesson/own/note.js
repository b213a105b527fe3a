// A note of the learner's: Markdown while one writes it, and else what the server has made of it.
import { button, el } from "../../base/dom.js";
import { tellAt } from "../../base/notes.js";
import { cleanInto } from "../../outputs/clean.js";
import { Typing } from "../typing.js";
import { broughtBack } from "../versions.js";

export class Note {
  #lesson; #typing; #text; #words; #toggle; #hint; #foot;

  /** @param section an empty one; @param lesson see Cell */
  constructor(section, lesson) {
    this.section = section;
    this.id = section.dataset.cell;
    this.name = section.dataset.name;
    this.#lesson = lesson;
    this.#typing = new Typing(this.id, lesson, () => this.source);
    const called = this.name.toLowerCase();
    section.setAttribute("aria-label", this.name);
    this.#words = el("div", { class: "prose note-words", ondblclick: () => this.begin() });
    this.#text = el("textarea", { "aria-label": `Text of ${called}, in Markdown`, rows: 3, hidden: true, oninput: () => this.#typing.goesOn(), onkeydown: event => this.#key(event), onblur: () => this.flush() });
    this.#toggle = button("Edit", { icon: "pen", class: "quiet", onclick: () => this.#text.hidden ? this.begin() : this.end() });
    this.#hint = el("span", { class: "note-hint", hidden: true }, "Markdown; Esc ends.");
    this.#foot = el("div", { class: "cell-foot" },
      el("div", { class: "cell-tools" }, this.#toggle,
        button("Versions", { icon: "again", class: "quiet", "aria-label": `Earlier versions of ${called}`, onclick: () => this.#bringBack() }),
        button("Delete", { class: "quiet", "aria-label": `Delete ${called}`, onclick: () => this.#lesson.remove(this) })),
      this.#hint, el("span", { class: "name" }, this.name));
    section.append(this.#words, this.#text, this.#foot);
  }

  get source() { return this.#text.value; }

  get isRunning() { return false; }

  get isWriting() { return !this.#text.hidden; }

  /** Another page's text, or the server's word on this page's own. */
  set source(text) {
    if (text !== this.#text.value) this.#text.value = text;
  }

  setSource(text) { this.source = text; }

  /** What the server has made of it. */
  take({ html }) {
    if (html == null) return;
    cleanInto(this.#words, html);
    this.#words.classList.toggle("empty", !html.trim());
    if (!html.trim()) this.#words.replaceChildren("An empty note.");
  }

  /** Lets the learner write. */
  begin() {
    this.#show(true);
    this.#text.focus();
  }

  end() {
    this.flush();
    this.#show(false);
    this.#toggle.focus();
  }

  /** Sends what is typed and not sent yet. */
  flush() { this.#typing.flush(); }

  /** Says something of this note, and shows it below. */
  tell(sentence) { tellAt(this.#foot, sentence); }

  #key(event) {
    if (event.key !== "Escape" && !(event.key === "Enter" && (event.ctrlKey || event.metaKey))) return;
    event.preventDefault();
    this.end();
  }

  #show(isWriting) {
    this.#text.hidden = !isWriting;
    this.#words.hidden = isWriting;
    this.#hint.hidden = !isWriting;
    this.#toggle.querySelector(".words").textContent = isWriting ? "Done" : "Edit";
    this.#toggle.setAttribute("aria-label", `${isWriting ? "End writing" : "Edit"} ${this.name.toLowerCase()}`);
  }

  async #bringBack() {
    const source = await broughtBack(this, this.name.toLowerCase(), this.#lesson);
    if (source == null) return;
    this.source = source;
    this.#typing.goesOn();
  }
}
