// The solution of an exercise, and other ways.
import { button, el, withMarks, withoutMarks } from "../base/dom.js";
import { reachable } from "../base/reach.js";
import { copy } from "../base/take.js";

/** What stands in the solution's place: each with its code, and why it works. */
export const solutionNodes = state => solutionsOf(state).flatMap(nodes);

const solutionsOf = ({ solution, why, alternatives }) =>
  [{ title: "A solution", solution, why }, ...alternatives.map(other => ({ ...other, title: `Another way: ${other.title}` }))];

const nodes = ({ title, solution, why }) =>
  [el("h3", {}, ...withMarks(title)), reachable(el("pre", {}, el("code", {}, solution)), title),
    el("div", { class: "buttons" }, button("Copy", { class: "quiet", "aria-label": `Copy: ${withoutMarks(title)}`, onclick: event => copy(solution, "the solution", event.currentTarget) })),
    el("p", {}, ...withMarks(why ?? ""))];
