// Finding the way: the lesson's headings beside it, the neighbours below it.
import { el } from "../base/dom.js";
import { count } from "../base/words.js";

/** Puts the outline before the lesson, its course and length on top, and its neighbours after it. */
export function furnishLesson(article, lesson) {
  const headings = [...article.querySelectorAll(".prose :is(h2, h3)[id]")];
  if (headings.length > 0) article.closest("main").before(outline(headings));
  const facts = [lesson.course?.title, lesson.minutes ? `about ${count(lesson.minutes, "minute")}` : null, count(exercisesOf(lesson), "exercise")];
  article.prepend(el("p", { class: "facts" }, facts.filter(Boolean).join(" · ")));
  article.after(el("nav", { class: "pager", "aria-label": "Lessons" }, neighbour(lesson.previous, "prev", "Previous"), neighbour(lesson.next, "next", "Next")));
}

const exercisesOf = lesson => new Set(lesson.cells.map(cell => cell.exercise?.id).filter(Boolean)).size;

const neighbour = (lesson, rel, words) => lesson && el("a", { rel, href: lesson.href }, el("span", {}, words), lesson.title);

function outline(headings) {
  const links = new Map(headings.map(heading => [heading, el("a", { href: `#${heading.id}` }, heading.textContent)]));
  const items = headings.map(heading => el("li", { class: heading.tagName.toLowerCase() }, links.get(heading)));
  const isWide = matchMedia("(min-width: 75rem)").matches;
  followReader(links);
  return el("nav", { class: "outline", "aria-label": "On this page" }, el("details", { open: isWide }, el("summary", {}, "On this page"), el("ol", {}, items)));
}

function followReader(links) {
  const update = () => {
    const current = [...links.keys()].filter(heading => heading.getBoundingClientRect().top < innerHeight / 3).pop();
    links.forEach((link, heading) => heading === current ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current"));
  };
  let asked = 0;
  addEventListener("scroll", () => { cancelAnimationFrame(asked); asked = requestAnimationFrame(update); }, { passive: true });
}
