// Finding the way: the lesson's headings beside it, the neighbours below it.
import { el } from "../base/dom.js";
import { reachable } from "../base/reach.js";
import { lessonList } from "./lesson-list.js";
import { count } from "../base/words.js";

/** Puts the outline before the lesson, its course and length on top, and its neighbours after it. */
export function furnishLesson(article, lesson, name) {
  const headings = [...article.querySelectorAll(".prose :is(h2, h3)[id]")];
  article.closest("main").before(el("div", { class: "outline" }, headings.length > 0 ? outline(headings) : null, lessonList(lesson.course.name, name)));
  article.querySelectorAll(".prose :is(pre, .scroll)").forEach(box => reachable(box, "Wide content"));
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
  return el("nav", { "aria-label": "On this page" }, el("details", { open: isWide }, el("summary", {}, "On this page"), el("ol", {}, items)));
}

const lastAbove = (nodes, part) => nodes.filter(node => node.getBoundingClientRect().top < innerHeight * part).pop();

function onScroll(act) {
  let asked = 0;
  addEventListener("scroll", () => { cancelAnimationFrame(asked); asked = requestAnimationFrame(act); }, { passive: true });
}

function followReader(links) {
  onScroll(() => {
    const current = lastAbove([...links.keys()], 1 / 3);
    links.forEach((link, heading) => heading === current ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current"));
  });
}

/** The cell that the reader is at; undefined above the first. */
export function placeIn(board) {
  // Who writes in a cell is there, wherever the window has scrolled to.
  const section = lastAbove(board.cells.filter(cell => !cell.below).map(cell => cell.section), 2 / 3);
  return board.cells.find(cell => cell.editor.hasFocus) ?? (section && board.cell(section.dataset.cell));
}

function goTo(cell, line) {
  cell.section.scrollIntoView({ behavior: "instant" });
  if (line) cell.editor.goToLine(line);
}

/** Remembers the cell that the reader has come to, and goes to the one that the address names. */
export function keepPlace(board, channel) {
  onScroll(() => {
    const cell = placeIn(board);
    if (cell && !cell.editor.hasFocus) board.see(cell);
  });
  const [, id, line] = /^#(cell-\d+)(?:-line-(\d+))?$/.exec(location.hash) ?? [], cell = board.cells.find(one => one.section.id === id);
  // Outputs come with the first snapshot and move what stands below them.
  if (cell) channel.addEventListener("snapshot", () => goTo(cell, Number(line)), { once: true });
}
