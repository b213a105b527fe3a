// The account's streams, each with its consumers: first those of the open lesson, and folded the rest.
import { el, setText } from "../base/dom.js";
import { History } from "./history.js";
import { isOurs, quotedIn } from "./ours.js";
import { StreamCard } from "./stream.js";

const none = "None yet. A cell that creates a stream makes it appear here.";

export class Account {
  #history = new History(); #cards = new Map(); #where = el("p", { class: "where" }); #empty = el("p", { class: "note" }, none);
  #first = el("div", { class: "streams" }); #rest = el("div", { class: "streams" }); #restName = el("summary"); #others; #sources; #ask;

  /** @param ask reads a page of a stream's messages; @param sources gives what the lesson's cells hold; null where no lesson is open */
  constructor(ask, sources) {
    this.#ask = ask;
    this.#sources = sources;
    this.#others = el("details", { class: "others" }, this.#restName, this.#rest);
    this.node = el("section", { class: "account", "aria-labelledby": "streams-title" }, this.#where,
      el("h3", { id: "streams-title" }, sources ? "This lesson’s streams" : "Streams"), this.#empty, this.#first, this.#others);
    this.show({ streams: [], server: null });
  }

  show({ streams, server }) {
    if (server) setText(this.#where, `${nameOf(server)} ${server.version} at ${server.url}`);
    const texts = this.#sources && quotedIn(this.#sources());
    const ordered = [...streams].sort((a, b) => (b.lesson !== null) - (a.lesson !== null) || a.name.localeCompare(b.name));
    const ours = ordered.filter(stream => !texts || isOurs(stream, texts)), others = ordered.filter(stream => !ours.includes(stream));
    this.#dropGone(new Set(streams.map(stream => stream.name)));
    this.#place(this.#first, ours.map(stream => this.#card(stream, texts)));
    this.#place(this.#rest, others.map(stream => this.#card(stream, texts)));
    this.#empty.hidden = this.#first.childElementCount > 0;
    this.#others.hidden = this.#rest.childElementCount === 0;
    setText(this.#restName, `Other streams on this server (${others.length})`);
    this.#history.keepOnly(new Set(streams.flatMap(stream => [stream.name, ...stream.consumers.map(consumer => `${stream.name} ${consumer.name}`)])));
  }

  #card(stream, texts) {
    const card = this.#cards.get(stream.name) ?? new StreamCard(stream.name, this.#ask, this.#history);
    this.#cards.set(stream.name, card);
    card.show(stream, texts);
    return card.node;
  }

  // One whose messages somebody reads says what became of it; it goes when they close it.
  #dropGone(names) {
    for (const [name, card] of this.#cards) {
      if (names.has(name)) continue;
      if (card.isOpen) {
        card.showGone();
      } else {
        card.node.remove();
        this.#cards.delete(name);
      }
    }
  }

  // What is in its place stays there, with the focus in it.
  #place(where, nodes) {
    nodes.forEach((node, at) => where.children[at] !== node && where.insertBefore(node, where.children[at] ?? null));
  }
}

// A server that nobody has named goes by its id, which says nothing to a reader.
const nameOf = ({ name }) => !name || /^N[A-Z2-7]{55}$/.test(name) ? "nats-server" : name;
