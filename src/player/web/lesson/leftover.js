// Whoever leaves a lesson before its end finds, where they arrive, the offer to take away what it has left on the server.
import { getJson, openSocket, pathOf } from "../base/api.js";
import { button, el, setText } from "../base/dom.js";
import { say } from "../base/status.js";

// The lessons that this tab has shown: another tab may still be at work in its own.
const key = "course-lessons-left";
const session = {
  get() { try { return JSON.parse(sessionStorage.getItem(key)) ?? {}; } catch { return {}; } },
  set(value) { try { sessionStorage.setItem(key, JSON.stringify(value)); } catch { /* then nothing is offered */ } },
};

/** Remembers that this tab shows a lesson; the path is "course/name" as in its address. */
export const visit = path => session.set({ ...session.get(), [path]: session.get()[path] ?? "" });

/** The offer, hidden until it is known that there is something to take away; @param here the lesson of this page */
export function offerLeftover(here) {
  const words = el("p", {}), place = el("div", { class: "advice leftover", role: "group", "aria-label": "Clean up an earlier lesson", hidden: true }, words);
  const show = lesson => {
    const path = pathOf(lesson.course, lesson.name), visited = session.get();
    if (path === here || !(path in visited) || visited[path] === lesson.ranAt) return;
    words.replaceChildren("What ", el("a", { href: `/lesson/${path}` }, lesson.title), " has made is still on the server.");
    const keep = button("Keep it", { class: "quiet", onclick: () => { session.set({ ...session.get(), [path]: lesson.ranAt }); place.remove(); } });
    const clean = button("Clean up", { onclick: () => cleanUp(lesson, words, [clean, keep]) });
    place.append(clean, keep);
    place.hidden = false;
  };
  getJson("/api/leftover").then(({ lesson }) => lesson && show(lesson)).catch(() => { /* nothing is known, so nothing is offered */ });
  return place;
}

// Its own session does it, as if its page were open.
function cleanUp(lesson, words, buttons) {
  buttons.forEach(one => { one.hidden = true; });
  setText(words, `Cleaning up after ${lesson.title} …`);
  const socket = openSocket(`/ws/lesson/${pathOf(lesson.course, lesson.name)}`);
  const end = isDone => {
    socket.onclose = null;
    socket.close();
    const sentence = isDone ? `Cleaned up: nothing of ${lesson.title} is left.` : `${lesson.title} could not be cleaned up from here.`;
    words.replaceChildren(sentence, ...(isDone ? [] : [" ", el("a", { href: `/lesson/${pathOf(lesson.course, lesson.name)}#cell-${Number(lesson.cell.slice(1)) + 1}` }, "Go to its clean-up"), "."]));
    say(sentence);
  };
  socket.onopen = () => socket.send(JSON.stringify({ do: "run", cells: [lesson.cell] }));
  socket.onclose = () => end(false);
  socket.onmessage = ({ data }) => {
    const { type, cell, state } = JSON.parse(data);
    if (type === "cell" && cell === lesson.cell && !["queued", "running"].includes(state)) end(state === "ok");
  };
}

/** Takes the offer away as soon as this page's lesson runs a cell: what that makes may have the same names. */
export function withdrawWhenRun(place, channel) {
  channel.addEventListener("cell", ({ message }) => { if (message.state === "running") place.remove(); });
}
