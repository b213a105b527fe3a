// The course's lessons beside the lesson, with how far each is: from one to another without going home.
import { addressOf, getJson } from "../base/api.js";
import { el, icon } from "../base/dom.js";
import { solvedOf } from "../contents/progress.js";

/** A list that is asked for when it is opened, so that it says how things stand then. */
export function lessonList(course, name) {
  const list = el("ol", { class: "lesson-list" });
  const box = el("details", {}, el("summary", {}, "Lessons of this course"), list);
  box.addEventListener("toggle", async () => {
    if (!box.open) return;
    const { courses } = await getJson("/api/course"), lessons = courses.find(one => one.name === course)?.lessons ?? [];
    list.replaceChildren(...lessons.map(lesson => entry(course, lesson, lesson.name === name)));
  });
  return el("nav", { "aria-label": "Lessons of this course" }, box);
}

const entry = (course, { name, number, title, exercises }, isHere) => el("li", {},
  el("a", { href: addressOf(course, name), "aria-current": isHere ? "page" : null },
    el("span", {}, number ? `${number}. ${title}` : title), progress(exercises)));

function progress(exercises) {
  if (exercises.length === 0) return null;
  const solved = solvedOf(exercises), isDone = solved === exercises.length;
  return el("span", { class: isDone ? "solved done" : "solved" }, icon(isDone ? "check" : "ring"), `${solved} of ${exercises.length} solved`);
}
