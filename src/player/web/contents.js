// The contents: where to begin or to go on, what there is to learn, what builds on what, and how far the learner is.
import { getJson } from "./base/api.js";
import { dressBar } from "./base/bar.js";
import { el } from "./base/dom.js";
import { placeStatus } from "./base/status.js";
import { courseList } from "./contents/courses.js";
import { courseMap } from "./contents/map.js";
import { searchBox } from "./contents/search.js";
import { start } from "./contents/start.js";
import { offerLeftover } from "./lesson/leftover.js";
import { offerPanel } from "./panel/panel.js";

placeStatus();
const panel = offerPanel(dressBar().tools);
const main = document.getElementById("main");
const { courses, resume: place, problem } = await getJson("/api/course");
const server = el("a", { href: "#server", onclick: event => { event.preventDefault(); panel.toggle(); } }, "What the server holds");

main.append(el("p", { class: "lead" }, "Read a lesson, predict what the server will do, run the cell, and see it on a chart. ", server, "."));
main.append(...[
  problem && el("p", { class: "notice", role: "note" }, problem), start(courses, place), offerLeftover(), searchBox(), ...courseList(courses), courses.length > 0 && courseMap(courses),
].filter(Boolean));
// The address may name what has only now come.
if (location.hash.length > 1) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView({ behavior: "instant" });
