// Where to begin, or to go on.
import { addressOf } from "../base/api.js";
import { el, icon } from "../base/dom.js";
import { count } from "../base/words.js";
import { stateOf } from "./progress.js";

/** The way to the first lesson for whoever has done nothing yet, else the way back to where they left; null where there is no lesson. */
export function start(courses, place) {
  if (place) return back(place);
  const lessons = courses.flatMap(course => course.lessons.map(lesson => ({ course: course.name, ...lesson })));
  const next = lessons.find(lesson => stateOf(lesson) === "open") ?? lessons[0];
  if (!next) return null;
  const isNew = lessons.every(lesson => stateOf(lesson) === "open");
  return way(isNew ? "Start here" : "Go on with", addressOf(next.course, next.name), titleOf(next), isNew
    ? `${count(next.minutes, "minute")}. You need nothing but this page: a server runs already, and the first cell is yours to run.` : null);
}

const titleOf = ({ number, title }) => number ? `${number}. ${title}` : title;

function back(place) {
  const at = place.cell ? Number(place.cell.slice(1)) + 1 : null;
  return way("Go on where you left", addressOf(place.course, place.name) + (at ? `#cell-${at}${place.line ? `-line-${place.line}` : ""}` : ""), place.title, place.number ? `at cell ${place.number}` : null);
}

const way = (words, href, title, facts) => el("a", { class: "resume", href },
  el("span", { class: "words" }, words), el("span", { class: "resume-title" }, title), facts ? el("span", { class: "facts" }, facts) : null, icon("run"));
