// The map: all lessons, each to the right of those that it builds on, with lines between them.
import { el } from "../base/dom.js";
import { reachable } from "../base/reach.js";
import { addressOf } from "./courses.js";
import { layOut } from "./layout.js";
import { stateOf } from "./progress.js";

// In the text's own measure, so that the drawing grows with it.
const step = { x: 4, y: 2.75 }, size = { x: 2.75, y: 2 };
const stateWords = { done: ", done", begun: ", begun", open: "" };

/** The map of the courses. */
export function courseMap(courses) {
  const lessons = new Map(courses.flatMap(course => course.lessons.map(lesson => [addressOf(course.name, lesson.name), lesson])));
  return el("section", { class: "map", "aria-labelledby": "map-title" },
    el("h2", { id: "map-title" }, "What builds on what"),
    el("p", { class: "about" }, "A line leads from a lesson to those that need it; what no line joins can be read at any time. Full marks are done, half ones begun."),
    courses.map(course => part(course, lessons)));
}

function part(course, all) {
  const nodes = course.lessons.map(lesson => ({ href: addressOf(course.name, lesson.name), lesson, before: lesson.before.filter(href => all.has(href)) }));
  const places = layOut(nodes), width = Math.max(...nodes.map(node => places.get(node.href).column)) + 1, height = Math.max(...nodes.map(node => places.get(node.href).row)) + 1;
  const elsewhere = [...new Set(nodes.flatMap(node => node.before).filter(href => !places.has(href)))];
  const chart = el("div", { class: "map-chart", style: `width: ${width * step.x}rem; height: ${height * step.y}rem` },
    lines(nodes, places, width, height), el("ol", {}, nodes.map(node => mark(node, places.get(node.href), all))));
  return el("div", { class: "map-course" },
    el("p", {}, el("a", { href: `#course-${course.name}` }, course.title), elsewhere.length > 0 ? [" builds on ", ...listed(elsewhere.map(href => el("a", { href }, nameOf(all.get(href)))))] : null),
    reachable(el("div", { class: "map-scroll" }, chart), `Map of ${course.title}`));
}

function mark({ href, lesson, before }, { column, row }, all) {
  const needs = before.length > 0 ? `, builds on ${before.map(one => nameOf(all.get(one))).join(" and ")}` : "";
  return el("li", { style: `left: ${column * step.x}rem; top: ${row * step.y}rem` },
    el("a", { href, title: lesson.title, "data-state": stateOf(lesson), "aria-label": `${nameOf(lesson)}${lesson.number ? `. ${lesson.title}` : ""}${stateWords[stateOf(lesson)]}${needs}` },
      el("span", {}, lesson.number ?? lesson.title.slice(0, 3))));
}

const nameOf = lesson => lesson.number ?? lesson.title;

const listed = nodes => nodes.flatMap((node, at) => at === 0 ? [node] : [at === nodes.length - 1 ? " and " : ", ", node]);

// What the lines say stands in each mark's name, too.
function lines(nodes, places, width, height) {
  const svg = shape("svg", { viewBox: `0 0 ${width * step.x} ${height * step.y}`, "aria-hidden": "true" });
  for (const { href, before } of nodes)
    for (const from of before.filter(one => places.has(one))) svg.append(line(places.get(from), places.get(href)));
  return svg;
}

function line(from, to) {
  const x1 = from.column * step.x + size.x, y1 = from.row * step.y + size.y / 2, x2 = to.column * step.x, y2 = to.row * step.y + size.y / 2, bend = step.x - size.x;
  return shape("path", { d: `M${x1} ${y1}H${x2 - bend}C${x2 - bend / 2} ${y1} ${x2 - bend / 2} ${y2} ${x2} ${y2}` });
}

function shape(tag, attributes) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}
