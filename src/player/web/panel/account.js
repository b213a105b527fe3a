// The account's streams and consumers as two tables; those that the course has made come first.
import { el, setText } from "../base/dom.js";
import { bytes, whole } from "../base/words.js";
import { History } from "./history.js";
import { RowTable } from "./rows.js";

export class Account {
  #history = new History(); #where = el("p", { class: "where" });
  #streams = new RowTable("Streams", ["Stream", "Messages", "Bytes", "Sequences"], "stored");
  #consumers = new RowTable("Consumers", ["Consumer", "Pending", "Ack pending", "Redelivered", "Ack floor"], "pending");
  #empty = el("p", { class: "note" }, "No streams yet. A cell that creates one makes it appear here.");

  constructor() {
    this.node = el("div", { class: "account" }, this.#where, this.#empty, this.#streams.node, this.#consumers.node);
    this.show({ streams: [], server: null });
  }

  show({ streams, server }) {
    const ordered = [...streams].sort((a, b) => b.isCourse - a.isCourse || a.name.localeCompare(b.name));
    const consumers = ordered.flatMap(stream => stream.consumers.map(consumer => ({ stream, consumer })));
    if (server) setText(this.#where, `${nameOf(server)} ${server.version} at ${server.url}`);
    this.#empty.hidden = streams.length > 0;
    this.#streams.show(ordered.map(stream => this.#streamRow(stream)));
    this.#consumers.show(consumers.map(both => this.#consumerRow(both)));
    this.#history.keepOnly(new Set([...ordered.map(s => s.name), ...consumers.map(both => keyOf(both))]));
  }

  #streamRow(stream) {
    return {
      key: stream.name, name: stream.name, note: stream.isCourse ? stream.subjects.join(" ") : `${stream.subjects.join(" ")} · not the course's`,
      figures: [whole(stream.messages), bytes(stream.bytes), stream.messages === 0 ? "none" : `${whole(stream.firstSeq)}–${whole(stream.lastSeq)}`],
      values: this.#history.add(stream.name, stream.messages), what: `Messages in ${stream.name} over the last minute`,
    };
  }

  #consumerRow(both) {
    const { stream, consumer } = both;
    return {
      key: keyOf(both), name: consumer.name, note: `on ${stream.name}${consumer.isPush ? ", push" : ""}`,
      figures: [consumer.pending, consumer.ackPending, consumer.redelivered, consumer.ackFloor].map(whole),
      values: this.#history.add(keyOf(both), consumer.pending), what: `Pending of ${consumer.name} over the last minute`,
    };
  }
}

// A server that nobody has named goes by its id, which says nothing to a reader.
const nameOf = ({ name }) => !name || /^N[A-Z2-7]{55}$/.test(name) ? "nats-server" : name;

const keyOf = ({ stream, consumer }) => `${stream.name} ${consumer.name}`;
