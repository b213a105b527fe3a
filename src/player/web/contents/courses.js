// The courses with their lessons: number, title, minutes, how much is solved, and what came of predictions.
import { el, icon } from "../base/dom.js";
import { count } from "../base/words.js";

const addressOf = (course, lesson) => `/lesson/${encodeURIComponent(course)}/${encodeURIComponent(lesson)}`;

const solvedOf = exercises => exercises.filter(exercise => exercise.solved).length;

/** One section for each course. */
export const courseList = courses => courses.map(course => {
  const exercises = course.lessons.flatMap(lesson => lesson.exercises), minutes = course.lessons.reduce((sum, lesson) => sum + (lesson.minutes ?? 0), 0);
  const facts = [count(course.lessons.length, "notebook"), minutes > 0 ? hours(minutes) : null, exercises.length > 0 ? `${solvedOf(exercises)} of ${count(exercises.length, "exercise")} solved` : null, predicted(course.lessons)];
  return el("section", { class: "course", "aria-labelledby": `course-${course.name}` },
    el("h2", { id: `course-${course.name}` }, course.title),
    course.about ? el("p", { class: "about" }, course.about) : null,
    el("p", { class: "facts" }, facts.filter(Boolean).join(" · ")),
    el("ol", { class: "lessons" }, course.lessons.map(lesson => entry(course, lesson))));
});

// What came of those that were made; nobody is told how many are left.
function predicted(lessons) {
  const sum = part => lessons.reduce((all, lesson) => all + lesson.predictions[part], 0), made = sum("made");
  return made === 0 ? null : `${sum("right")} of ${count(made, "prediction")} came out as you expected`;
}

const hours = minutes => minutes < 60 ? count(minutes, "minute") : `about ${count(Math.round(minutes / 60), "hour")}`;

function entry(course, lesson) {
  return el("li", {}, el("a", { href: addressOf(course.name, lesson.name) },
    el("span", { class: "lesson-number", "aria-hidden": "true" }, lesson.number ?? "·"),
    el("span", { class: "lesson-title" }, lesson.number ? el("span", { class: "unseen" }, `${lesson.number}. `) : null, lesson.title),
    el("span", { class: "lesson-facts" }, lesson.isOpen ? el("span", { class: "open" }, "open") : null, lesson.minutes ? el("span", {}, `${lesson.minutes} min`) : null, progress(lesson.exercises))));
}

function progress(exercises) {
  if (exercises.length === 0) return null;
  const solved = solvedOf(exercises), isDone = solved === exercises.length;
  return el("span", { class: isDone ? "progress done" : "progress" }, isDone ? icon("check") : icon("ring"), `${solved} of ${exercises.length} solved`);
}

/** The way back to where the learner was; null when nothing was read yet. */
export function resume(place) {
  if (!place) return null;
  const at = place.cell ? Number(place.cell.slice(1)) + 1 : null;
  return el("a", { class: "resume", href: addressOf(place.course, place.name) + (at ? `#cell-${at}${place.line ? `-line-${place.line}` : ""}` : "") },
    el("span", { class: "words" }, "Go on where you left"), el("span", { class: "resume-title" }, place.title), place.number ? el("span", { class: "facts" }, `at cell ${place.number}`) : null, icon("run"));
}
