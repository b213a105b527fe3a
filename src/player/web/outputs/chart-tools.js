// What one can do with a chart beside looking at it: see it large, and take it along as a picture or as numbers.
import { button } from "../base/dom.js";
import { fileName, save, saveText } from "../base/take.js";

/**
 * The buttons of a chart.
 * @param chart { figure: its element, name(), table(), image(): a promise of a picture's address }
 */
export const chartTools = chart => [
  document.fullscreenEnabled && button("Full screen", { class: "quiet", title: "Escape ends it", onclick: () => toggle(chart.figure) }),
  button("PNG", { class: "quiet", "aria-label": "PNG of this chart", onclick: () => saveImage(chart) }),
  button("CSV", { class: "quiet", "aria-label": "CSV of this chart’s numbers", onclick: () => saveText(csv(chart.table()), "text/csv", fileName(chart.name(), "csv")) }),
].filter(Boolean);

async function saveImage(chart) {
  const picture = await chart.image();
  if (picture) save(picture, fileName(chart.name(), "png"));
}

const toggle = figure => document.fullscreenElement === figure ? document.exitFullscreen() : figure.requestFullscreen();

const csv = ({ columns, rows }) => [columns, ...rows].map(row => row.map(field).join(",")).join("\r\n") + "\r\n";

// A spreadsheet would compute a text that begins like a formula.
function field(value) {
  const text = String(value ?? ""), isFormula = /^[=+@-]/.test(text) && Number.isNaN(Number(text));
  return /[",\r\n]/.test(text) || isFormula ? `"${isFormula ? "'" : ""}${text.replaceAll('"', '""')}"` : text;
}
