// What a cell's state is called, in words and with an icon: never by colour alone.
import { el, icon } from "../base/dom.js";
import { duration } from "../base/words.js";

const states = {
  idle: { icon: "ring", words: () => "not run yet" },
  queued: { icon: "wait", words: () => "waiting for its turn" },
  running: { icon: "wait", words: elapsed => `running, ${duration(elapsed ?? 0)}` },
  ok: { icon: "check", words: elapsed => elapsed == null ? "ran" : `ran in ${duration(elapsed)}` },
  failed: { icon: "cross", words: elapsed => elapsed == null ? "failed" : `failed after ${duration(elapsed)}` },
  cancelled: { icon: "stop", words: elapsed => elapsed == null ? "interrupted" : `interrupted after ${duration(elapsed)}` },
  crashed: { icon: "cross", words: () => "the kernel ended here" },
};

/** The marks of a cell: { state, elapsed, isEdited, isStale }, whether an earlier kernel has shown it (which is said once, above the lesson), and whether NATS is away. */
export function marks(cell, isOld, isServerAway) {
  const { icon: name, words } = states[cell.state] ?? states.idle;
  const isUnderWay = cell.state === "queued" || cell.state === "running";
  return [
    mark(cell.state, name, words(cell.elapsed) + (isServerAway && cell.state === "running" ? " · waiting for NATS" : "")),
    cell.isEdited && mark("edited", "pen", "edited"),
    cell.isStale && !isOld && !isUnderWay && mark("stale", "undo", "may be out of date"),
  ].filter(Boolean);
}

const mark = (kind, name, words) => el("span", { class: `mark mark-${kind}` }, icon(name), words);

/** What the status line says when a cell has come to an end; null for what needs no word. */
export const announcement = (name, { state, elapsed }) => ({
  ok: `${name} finished in ${duration(elapsed ?? 0)}.`,
  failed: `${name} failed.`,
  cancelled: `${name} was interrupted.`,
  crashed: `The kernel ended in ${name.toLowerCase()}.`,
}[state] ?? null);
