// A figure's colours "theme:ink", "theme:soft", "theme:grid" and "theme:paper" are the page's own, and follow its theme; "theme:#rrggbb" is a colour that
// goes as far towards black or white as it takes to stand out from the paper. The helpers' own script (helpers/charts/page/chart.js) has the same rules.
import { standingOut } from "./colour.js";

const rgb = colour => (colour.match(/[\d.]+/g) ?? [0, 0, 0]).map(n => colour.startsWith("color(") ? n * 255 : Number(n));

const faded = (colour, alpha) => `rgba(${rgb(colour).slice(0, 3).map(Math.round)},${alpha})`;

function ground(node) {
  for (; node; node = node.parentElement) {
    const colour = getComputedStyle(node).backgroundColor;
    if (rgb(colour)[3] !== 0) return colour;
  }
  return "rgb(255,255,255)";
}

/** The theme's colours where this element stands. */
export function themeAt(node) {
  const ink = getComputedStyle(node).color;
  return { "theme:ink": ink, "theme:soft": faded(ink, 0.65), "theme:grid": faded(ink, 0.15), "theme:paper": ground(node) };
}

/** A copy of a figure, or of any part of it, in the theme's colours. */
export const tinted = (value, colours) =>
  typeof value === "string" ? colours[value] ?? (value.startsWith("theme:#") ? standingOut(value.slice(6), rgb(colours["theme:paper"])) : value)
  : Array.isArray(value) ? value.map(item => tinted(item, colours))
  : value && typeof value === "object" ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, tinted(item, colours)]))
  : value;
