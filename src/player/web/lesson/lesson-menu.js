// What can be done with the lesson as a whole.
import { button, el } from "../base/dom.js";
import { disclosure } from "../base/more.js";

/** @param place where it stands in the bar; @param items { words, key, act } each */
export function lessonMenu(place, items) {
  const toggle = button("Lesson", { icon: "down", class: "quiet lesson-toggle" });
  place.append(disclosure(toggle, "lesson-menu", "lesson-items", "lesson-place", ...items.map(item => entry(item, () => { toggle.ariaExpanded = "false"; }))));
}

const entry = ({ words, key, act }, close) => el("button", { type: "button", class: "quiet", onclick: () => { close(); act(); } },
  el("span", { class: "words" }, words), key ? el("kbd", { "aria-hidden": "true" }, key) : null);
