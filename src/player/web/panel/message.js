// One stored message as a row: sequence, subject, size, time, headers and body. All of it is somebody's text, and stays text.
import { el } from "../base/dom.js";
import { bytes, count, whole } from "../base/words.js";

const shortest = 100;

/** "5" or "1–5". */
export const range = (first, last) => first === last ? whole(first) : `${whole(first)}–${whole(last)}`;

/** What stands where messages were. */
export const holeRow = (first, last) => el("li", { class: "hole" }, `${range(first, last)}: no longer stored`);

export function messageRow({ seq, subject, time, size, headers, moreHeaders, body }) {
  return el("li", { class: "message" },
    el("p", { class: "message-head" }, el("strong", {}, whole(seq)), el("code", {}, subject), el("span", { class: "note" }, bytes(size), " · ", clock(time))),
    headers.length > 0 && el("dl", { class: "headers" }, headers.flatMap(({ name, value }) => [el("dt", {}, name), el("dd", {}, value)])),
    moreHeaders > 0 && el("p", { class: "note" }, `${count(moreHeaders, "more header")}.`),
    ...contentOf(body, size));
}

function clock(time) {
  const when = new Date(time), isToday = when.toDateString() === new Date().toDateString();
  return el("time", { datetime: time }, isToday ? when.toLocaleTimeString("en-GB") : when.toLocaleString("en-GB"));
}

function contentOf({ kind, text, shown }, size) {
  if (kind === "empty") return [el("p", { class: "note" }, "No body.")];
  const head = shown < size && el("p", { class: "note" }, `The first ${bytes(shown)} of ${bytes(size)}.`);
  return [kind === "bytes" ? folded("Bytes that are no text", text) : isShort(kind, text) ? el("pre", {}, text) : folded(beginning(text), text), head].filter(Boolean);
}

const isShort = (kind, text) => kind === "text" && text.length <= shortest && !text.includes("\n");

const folded = (summary, text) => el("details", {}, el("summary", {}, summary), el("pre", {}, text));

// One line of it.
function beginning(text) {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > shortest ? `${line.slice(0, shortest)} …` : line;
}
