// A note of the learner's: Markdown while one writes it, and else what the server has made of it.
import { button, el } from "../../base/dom.js";
import { cleanInto } from "../../outputs/clean.js";
import { chosenVersion } from "../versions.js";

const typingPause = 250;

export class Note {
  #lesson; #sending = 0; #text; #words; #toggle; #hint;

  /** @param section an empty one; @param lesson see Cell */
  constructor(section, lesson) {
    this.section = section;
    this.id = section.dataset.cell;
    this.name = section.dataset.name;
    this.#lesson = lesson;
    const called = this.name.toLowerCase();
    section.setAttribute("aria-label", this.name);
    this.#words = el("div", { class: "prose note-words", ondblclick: () => this.begin() });
    this.#text = el("textarea", { "aria-label": `Text of ${called}, in Markdown`, rows: 3, hidden: true, oninput: () => this.#typed(), onkeydown: event => this.#key(event), onblur: () => this.flush() });
    this.#toggle = button("Edit", { icon: "pen", class: "quiet", onclick: () => this.#text.hidden ? this.begin() : this.end() });
    this.#hint = el("span", { class: "note-hint", hidden: true }, "Markdown; Esc ends.");
    section.append(this.#words, this.#text, el("div", { class: "cell-foot" },
      el("div", { class: "cell-tools" }, this.#toggle,
        button("Versions", { icon: "again", class: "quiet", "aria-label": `Earlier versions of ${called}`, onclick: () => this.#bringBack() }),
        button("Delete", { class: "quiet", "aria-label": `Delete ${called}`, onclick: () => this.#lesson.remove(this) })),
      this.#hint, el("span", { class: "name" }, this.name)));
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
  flush() {
    if (!this.#sending) return;
    clearTimeout(this.#sending);
    this.#sending = 0;
    this.#lesson.edit(this.id, this.source);
  }

  #typed() {
    clearTimeout(this.#sending);
    this.#lesson.typed(this.id, this.source);
    this.#sending = setTimeout(() => this.flush(), typingPause);
  }

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
    this.flush();
    const source = await chosenVersion(this.name.toLowerCase(), this.source, await this.#lesson.ask("versions", { cell: this.id }));
    if (source == null) return;
    this.source = source;
    this.#typed();
  }
}
