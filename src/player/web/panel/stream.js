// A stream: its figures, its consumers below it, and its messages for who opens it.
import { button, el, icon, setText } from "../base/dom.js";
import { bytes, whole } from "../base/words.js";
import { MessageList } from "./messages.js";
import { RowTable } from "./rows.js";
import { Sparkline } from "./sparkline.js";

export class StreamCard {
  #name; #history; #messages; #consumers; #line = new Sparkline("stored"); #note = el("p", { class: "note" });
  #figures = { messages: el("dd", { class: "value" }), bytes: el("dd"), sequences: el("dd") };
  #toggle;

  /** @param ask reads a page of messages; @param history keeps what the figures were */
  constructor(name, ask, history) {
    this.#name = name;
    this.#history = history;
    this.#messages = new MessageList(name, ask);
    this.#consumers = new RowTable(`Consumers of ${name}`, ["Consumer", "Pending", "Ack pending", "Redelivered", "Ack floor"], "pending");
    this.#toggle = button("Messages", {
      icon: "down", class: "open", "aria-label": `Messages of ${name}`, "aria-expanded": "false", onclick: () => this.#open(!this.isOpen) });
    const { messages, bytes: size, sequences } = this.#figures;
    const figure = (term, ...values) => el("div", {}, el("dt", {}, term), ...values);
    this.node = el("section", { class: "stream", role: "group", "aria-label": `Stream ${name}` },
      el("div", { class: "stream-head" }, el("h4", {}, name), this.#toggle), this.#note,
      el("dl", { class: "figures" }, figure("Messages", messages, el("dd", {}, this.#line.node)), figure("Bytes", size), figure("Sequences", sequences)),
      this.#consumers.node, this.#messages.node);
  }

  /** Whether its messages are shown. */
  get isOpen() { return !this.#messages.node.hidden; }

  /** @param texts what the lesson's cells have in quotes, its own mark among it; null where no lesson is open */
  show(stream, texts) {
    const { messages, bytes: size, sequences } = this.#figures;
    setText(this.#note, [stream.subjects.join(" "), origin(stream.lesson, texts)].filter(Boolean).join(" · "));
    setText(messages, whole(stream.messages));
    setText(size, bytes(stream.bytes));
    setText(sequences, stream.messages === 0 ? "none" : `${whole(stream.firstSeq)}–${whole(stream.lastSeq)}`);
    this.#line.draw(this.#history.add(stream.name, stream.messages), `Messages in ${stream.name}`);
    this.#consumers.show(stream.consumers.map(consumer => this.#row(consumer)));
    this.#messages.follow(stream);
  }

  /** It is not on the server any more. */
  showGone() {
    setText(this.#note, "deleted");
    this.#consumers.show([]);
    this.#messages.showGone();
  }

  #row(consumer) {
    return {
      key: consumer.name, name: consumer.name, note: consumer.isPush ? "push" : "",
      figures: [consumer.pending, consumer.ackPending, consumer.redelivered, consumer.ackFloor].map(whole),
      values: this.#history.add(`${this.#name} ${consumer.name}`, consumer.pending), what: `Pending of ${consumer.name}`,
    };
  }

  #open(isOpen) {
    this.#toggle.setAttribute("aria-expanded", String(isOpen));
    this.#toggle.firstElementChild.replaceWith(icon(isOpen ? "close" : "down"));
    this.#messages.open(isOpen);
  }
}

const origin = (lesson, texts) => lesson === null ? "not the course’s" : texts?.has(lesson) ? "" : `made by ${lesson}`;
