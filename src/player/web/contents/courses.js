// The courses with their lessons: number, title, minutes, and how far the learner is.
import { addressOf } from "../base/api.js";
import { el, icon } from "../base/dom.js";
import { count } from "../base/words.js";
import { readingWords, solvedOf, stateOf, sumOf } from "./progress.js";

/** One section for each course. */
export const courseList = courses => courses.map(course => {
  const sum = sumOf(course.lessons);
  const facts = [
    count(course.lessons.length, "notebook"), sum.minutes > 0 ? hours(sum.minutes) : null,
    sum.exercises.length > 0 ? `${solvedOf(sum.exercises)} of ${count(sum.exercises.length, "exercise")} solved` : null, readingWords(sum)];
  return el("section", { class: "course", id: `course-${course.name}`, "aria-labelledby": `title-${course.name}` },
    el("h2", { id: `title-${course.name}` }, course.title),
    course.about ? el("p", { class: "about" }, course.about) : null,
    el("p", { class: "facts" }, facts.filter(Boolean).join(" · ")),
    el("ol", { class: "lessons" }, course.lessons.map(lesson => entry(course, lesson))));
});

const hours = minutes => minutes < 60 ? count(minutes, "minute") : `about ${count(Math.round(minutes / 60), "hour")}`;

function entry(course, lesson) {
  const words = readingWords(lesson);
  return el("li", { "data-state": stateOf(lesson) }, el("a", { href: addressOf(course.name, lesson.name) },
    el("span", { class: "lesson-number", "aria-hidden": "true" }, lesson.number ?? "·"),
    el("span", { class: "lesson-title" }, lesson.number ? el("span", { class: "unseen" }, `${lesson.number}. `) : null, lesson.title),
    el("span", { class: "lesson-facts" }, lesson.isOpen ? el("span", { class: "open" }, "open") : null, lesson.minutes ? el("span", {}, `${lesson.minutes} min`) : null, progress(lesson.exercises)),
    words ? el("span", { class: "lesson-reading" }, words) : null));
}

function progress(exercises) {
  if (exercises.length === 0) return null;
  const solved = solvedOf(exercises), isDone = solved === exercises.length;
  return el("span", { class: isDone ? "progress done" : "progress" }, isDone ? icon("check") : icon("ring"), `${solved} of ${exercises.length} solved`);
}
