// The contents: what there is to learn, what is done, and where to go on.
import { getJson } from "./base/api.js";
import { dressBar } from "./base/bar.js";
import { el } from "./base/dom.js";
import { placeStatus } from "./base/status.js";
import { courseList, resume } from "./contents/courses.js";
import { searchBox } from "./contents/search.js";
import { offerPanel } from "./panel/panel.js";

placeStatus();
const panel = offerPanel(dressBar().tools);
const main = document.getElementById("main");
const { courses, resume: place, problem } = await getJson("/api/course");
const server = el("a", { href: "#server", onclick: event => { event.preventDefault(); panel.toggle(); } }, "What the server holds");

main.append(el("p", { class: "lead" }, "Read a lesson, predict what the server will do, run the cell, and see it on a chart. ", server, "."));
main.append(...[problem && el("p", { class: "notice", role: "note" }, problem), resume(place), searchBox(), ...courseList(courses)].filter(Boolean));
