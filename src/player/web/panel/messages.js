// A stream's messages, a page at a time, the newest first. They are read, not consumed: looking changes nothing.
import { button, el, setText } from "../base/dom.js";
import { say } from "../base/status.js";
import { whole } from "../base/words.js";
import { holeRow, messageRow, range } from "./message.js";

const pageSize = 20;
const why = "What is no longer stored was deleted or purged, or a limit or an ack removed it.";

export class MessageList {
  #name; #ask; #stream = null; #page = null; #seen = ""; #isReading = false; #isSaid = false;
  // Where the reader is: {} with the newest, else a page's end or beginning.
  #place = {};
  #rows = new Map(); #list = el("ol", { class: "messages" }); #words = el("p", { class: "note" }); #why = el("p", { class: "note", hidden: true }, why);
  #steps; #stepping;

  /** @param ask reads a page: { stream, upTo or from } */
  constructor(name, ask) {
    this.#name = name;
    this.#ask = ask;
    const step = (words, act) => button(words, {
      class: "quiet", "aria-label": `${words} messages of ${name}`, onclick: ({ currentTarget }) => currentTarget.ariaDisabled !== "true" && this.#go(act()) });
    this.#steps = { newest: step("Newest", () => ({})), newer: step("Newer", () => this.#newer()), older: step("Older", () => ({ upTo: this.#page.from - 1 })) };
    this.#stepping = el("div", { class: "buttons", hidden: true }, Object.values(this.#steps));
    this.node = el("div", { class: "stream-messages", hidden: true }, this.#words, this.#stepping, this.#list, this.#why);
  }

  open(isOpen) {
    this.node.hidden = !isOpen;
    this.#place = {};
    this.#seen = "";
    this.#look();
  }

  /** The stream's figures, as they are now: where they have moved, the page is read again. */
  follow(stream) {
    this.#stream = stream;
    this.#look();
  }

  showGone() {
    this.#stream = null;
    this.#seen = "";
    this.#list.replaceChildren();
    this.#rows.clear();
    this.#why.hidden = this.#stepping.hidden = true;
    setText(this.#words, `${this.#name} is no longer on the server: it was deleted, and its messages with it. A cell that creates it again brings it back.`);
  }

  // An older page changes only where something of the stream is removed.
  get #sign() {
    const { firstSeq, lastSeq, messages } = this.#stream;
    return JSON.stringify([this.#place, firstSeq, this.#isNewest ? [lastSeq, messages] : lastSeq - messages]);
  }

  get #isNewest() { return this.#place.upTo === undefined && this.#place.from === undefined; }

  async #look() {
    if (this.#isReading || this.node.hidden || !this.#stream) return;
    const [sign, place] = [this.#sign, this.#place];
    if (sign === this.#seen) return;
    this.#isReading = true;
    const answer = await this.#ask({ stream: this.#name, ...place });
    this.#isReading = false;
    if (!answer || this.node.hidden || !this.#stream) return;
    // What could not be read is asked for with the next figures.
    if (answer.type === "unread") return setText(this.#words, answer.reason);
    this.#seen = sign;
    if (place === this.#place) this.#show(answer);
    this.#look();
  }

  #go(place) {
    this.#place = place;
    this.#isSaid = true;
    this.#look();
  }

  #newer() { return this.#page.lastSeq - this.#page.to > pageSize ? { from: this.#page.to + 1 } : {}; }

  #show(page) {
    this.#page = page;
    const parts = partsOf(page);
    this.#fill(parts);
    this.#why.hidden = !parts.some(part => part.hole);
    this.#tell(page);
    const { newest, newer, older } = this.#steps;
    const isAtEnd = page.to >= page.lastSeq, isAtStart = page.from <= Math.max(1, page.firstSeq);
    this.#stepping.hidden = isAtEnd && isAtStart;
    newest.ariaDisabled = newer.ariaDisabled = String(isAtEnd);
    older.ariaDisabled = String(isAtStart);
  }

  #tell({ items, firstSeq, lastSeq }) {
    setText(this.#words, items.length > 0 ? wordsOf(range(items[0].seq, items.at(-1).seq), range(firstSeq, lastSeq))
      : firstSeq > lastSeq || lastSeq === 0 ? `${this.#name} holds no message.` : "No message is stored here.");
    if (this.#isSaid) say(this.#words.textContent);
    this.#isSaid = false;
  }

  // Rows that stay keep what is unfolded in them, and the focus.
  #fill(parts) {
    const keys = new Set(parts.map(part => part.key));
    for (const [key, row] of this.#rows) if (!keys.has(key)) { row.remove(); this.#rows.delete(key); }
    parts.forEach(({ key, hole, message }, at) => {
      if (!this.#rows.has(key)) this.#rows.set(key, hole ? holeRow(...hole) : messageRow(message));
      const row = this.#rows.get(key);
      if (this.#list.children[at] !== row) this.#list.insertBefore(row, this.#list.children[at] ?? null);
    });
  }
}

const wordsOf = (here, all) => `Messages ${here}${here === all ? "" : ` of ${all}`}, the newest first.`;

// The newest first, and between them what is not stored any more.
function partsOf({ items, from, to, firstSeq }) {
  const parts = [], hole = (first, last) => first <= last && parts.push({ key: `hole ${first} ${last}`, hole: [first, last] });
  let next = to;
  for (const message of items.toReversed()) {
    hole(message.seq + 1, next);
    // A stream that was made anew counts anew.
    parts.push({ key: `${message.seq} ${message.time}`, message });
    next = message.seq - 1;
  }
  hole(Math.min(from, firstSeq === from ? 1 : from), next);
  return parts;
}
