// The map: all lessons, each to the right of those that it builds on, with lines between them.
import { addressOf } from "../base/api.js";
import { el } from "../base/dom.js";
import { reachable } from "../base/reach.js";
import { layOut } from "./layout.js";
import { stateOf } from "./progress.js";

// In the text's own measure, so that the drawing grows with it.
const step = { x: 3.75, y: 2.75 }, size = { x: 2.75, y: 2 };
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
  const own = new Set(nodes.map(node => node.href)), elsewhere = [...new Set(nodes.flatMap(node => node.before).filter(href => !own.has(href)))];
  const numbered = nodes.filter(node => node.lesson.number), named = nodes.filter(node => !node.lesson.number);
  return el("div", { class: "map-course" },
    el("p", {}, el("a", { href: `#course-${course.name}` }, course.title), elsewhere.length > 0 ? [" builds on ", ...listed(elsewhere.map(href => el("a", { href }, nameOf(all.get(href)))))] : null),
    numbered.length > 0 ? reachable(el("div", { class: "map-scroll" }, chart(numbered, all)), `Map of ${course.title}`) : null,
    named.length > 0 ? el("ol", { class: "map-names" }, named.map(node => el("li", {}, mark(node, all)))) : null);
}

function chart(nodes, all) {
  const places = layOut(nodes), most = part => Math.max(...[...places.values()].map(place => place[part])) + 1, width = most("column"), height = most("row");
  return el("div", { class: "map-chart", style: `width: ${width * step.x}rem; height: ${height * step.y}rem` }, lines(nodes, places, width, height),
    el("ol", {}, nodes.map(node => el("li", { style: `left: ${places.get(node.href).column * step.x}rem; top: ${places.get(node.href).row * step.y}rem` }, mark(node, all)))));
}

function mark({ href, lesson, before }, all) {
  const needs = before.length > 0 ? `, builds on ${before.map(one => nameOf(all.get(one))).join(" and ")}` : "", name = lesson.number ? `${lesson.number}. ${lesson.title}` : lesson.title;
  return el("a", { href, title: lesson.number ? lesson.title : null, "data-state": stateOf(lesson), "aria-label": name + stateWords[stateOf(lesson)] + needs }, el("span", {}, nameOf(lesson)));
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
