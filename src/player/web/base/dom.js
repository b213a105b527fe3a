// Small helpers for building the page. Text always goes in as text, never as html.

/**
 * Makes an element. Properties that begin with "on" are listeners, "class", "data-…", "aria-…" and the like are attributes;
 * null, undefined and false leave an attribute out.
 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) setProp(node, name, value);
  node.append(...children.flat().filter(child => child != null && child !== false));
  return node;
}

function setProp(node, name, value) {
  if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
  else if (value === true) node.setAttribute(name, "");
  else if (value != null && value !== false) node.setAttribute(name, value);
}

/** A button with an icon and words; without words, the label is for those who cannot see the icon. */
export function button(words, { icon: name, label, ...props } = {}) {
  const node = el("button", { type: "button", "aria-label": label, title: words ? null : label, ...props });
  if (name) node.append(icon(name));
  if (words) node.append(el("span", { class: "words" }, words));
  return node;
}

const shapes = {
  run: "M5 3.5v9l7.5-4.5z", all: "M2.5 3.5v9l5.5-4.5zM8.5 3.5v9l5.5-4.5z", stop: "M4 4h8v8H4z",
  again: "M8 3a5 5 0 1 0 4.9 6h-1.6A3.5 3.5 0 1 1 8 4.5c1 0 1.8.4 2.5 1L8.8 7.2H13V3l-1.4 1.4A5 5 0 0 0 8 3z",
  undo: "M6.5 3 2.5 6.5l4 3.5V7.7h3a2.3 2.3 0 0 1 0 4.6H5v1.5h4.5a3.8 3.8 0 0 0 0-7.6h-3z",
  server: "M3 3h10v4H3zM3 9h10v4H3zM5 4.5v1h1.5v-1zM5 10.5v1h1.5v-1z", close: "m4 5 1-1 3 3 3-3 1 1-3 3 3 3-1 1-3-3-3 3-1-1 3-3z",
  down: "M7.2 2.5h1.6v7.4l2.9-2.9 1.1 1.1L8 12.9 3.2 8.1 4.3 7l2.9 2.9zM3 13.5h10V15H3z", check: "m3 8.5 1.2-1.2L6.8 10l5-5.5L13 5.6 6.9 12.3z",
  more: "M2.5 6.8h2.4v2.4H2.5zM6.8 6.8h2.4v2.4H6.8zM11.1 6.8h2.4v2.4h-2.4z",
  up: "m8 4.5 5 5-1.1 1.1L8 6.7l-3.9 3.9L3 9.5z", next: "m8 11.5 5-5-1.1-1.1L8 9.3 4.1 5.4 3 6.5z", left: "m4.5 8 5-5 1.1 1.1L6.7 8l3.9 3.9L9.5 13z", right: "m11.5 8-5-5-1.1 1.1L9.3 8l-3.9 3.9L6.5 13z",
  pause: "M4.5 3.5h2.5v9H4.5zM9 3.5h2.5v9H9z", wait: "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zm.7 2.5v2.8l2 1.5-.8 1.1L7.3 8.5V5z",
  cross: "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM5.6 6.6l1-1L8 7l1.4-1.4 1 1L9 8l1.4 1.4-1 1L8 9l-1.4 1.4-1-1L7 8z",
  dot: "M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6z", ring: "M8 3.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zm0 1.6a2.9 2.9 0 1 1 0 5.8 2.9 2.9 0 0 1 0-5.8z",
  half: "M8 3.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zm0 1.6a2.9 2.9 0 0 1 0 5.8z",
  pen: "m10.8 2.6 2.6 2.6-7.2 7.2-3.4.8.8-3.4z", view: "M2 12.5 5.6 3.5h1.6l3.6 9H9.1l-.9-2.3H4.6l-.9 2.3zm3.1-3.8h2.6L6.4 5.4zM11.5 8h3v1.4h-3z",
};

/** A decoration: screen readers pass over it, so words or a label must stand beside it. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  for (const [key, value] of Object.entries({ viewBox: "0 0 16 16", class: `icon icon-${name}`, "aria-hidden": "true" })) svg.setAttribute(key, value);
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", shapes[name]);
  svg.append(path);
  return svg;
}

/** Text with `code` and *stress* in it, as nodes. */
export function withMarks(text) {
  return text.split(/(`[^`]+`|\*[^*\s][^*]*\*)/).map((part, at) => at % 2 === 0 ? part : el(part[0] === "`" ? "code" : "em", {}, part.slice(1, -1)));
}

/** The same without the marks. */
export const withoutMarks = text => withMarks(text).map(part => part.textContent ?? part).join("");

/** Puts the text there only if it is another one: a live region speaks at each change. */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/** What a button for something live is called: it pauses, or lets it go on. */
export function namePause(button, isPaused, what) {
  button.replaceChildren(icon(isPaused ? "run" : "pause"), el("span", { class: "words" }, isPaused ? "Go on" : "Pause"));
  button.setAttribute("aria-label", isPaused ? `Go on with ${what}` : `Pause ${what}`);
}
