// The bar on top of every page: the way home, the page's own buttons, and how the page looks.
import { memory } from "./api.js";
import { button, el } from "./dom.js";
import { moreMenu } from "./more.js";

const root = document.documentElement;
const prefersDark = matchMedia("(prefers-color-scheme: dark)");
const sizes = ["Small", "Normal", "Large", "Very large", "Projector"];

/** Whether the page is dark now, by choice or by the system's setting. */
export const isDark = () => root.dataset.theme ? root.dataset.theme === "dark" : prefersDark.matches;

/** Calls back after each change of theme or text size. */
export function onLook(listener) {
  addEventListener("course-look", listener);
  prefersDark.addEventListener("change", listener);
}

/** Says that colours or sizes are others now. */
export const lookChanged = () => dispatchEvent(new Event("course-look"));

function setTheme(theme) {
  root.dataset.theme = theme;
  memory.set("course-theme", theme);
  lookChanged();
}

function setSize(size) {
  root.dataset.size = size;
  memory.set("course-text-size", String(size));
  lookChanged();
}

/** Adds the buttons for theme and text size to the bar that the server has sent, and two places for the page's own: always in sight, and for less often. */
export function dressBar() {
  const bar = document.querySelector(".bar"), tools = el("div", { class: "tools" }), lesser = el("div", { class: "lesser" });
  bar.append(tools, moreMenu(lesser, el("div", { class: "look" }, sizeMenu(), themeButton())));
  return { tools, lesser };
}

function themeButton() {
  const theme = button("", { class: "quiet theme", onclick: () => setTheme(isDark() ? "light" : "dark") });
  const name = () => theme.replaceChildren(el("span", { class: "words" }, isDark() ? "Light page" : "Dark page"));
  onLook(name);
  name();
  return theme;
}

function sizeMenu() {
  const current = Number(root.dataset.size ?? 1);
  const choice = el("select", { id: "text-size", onchange: event => setSize(Number(event.target.value)) },
    sizes.map((name, size) => el("option", { value: size, selected: size === current }, name)));
  return el("span", { class: "size" }, el("label", { for: "text-size" }, "Text"), choice);
}
