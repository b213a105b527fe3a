// What belongs to an exercise, in one card: task, code, verdict, help, and last the check's code.
import { el, icon } from "../base/dom.js";

// What an exercise asks for; one that asks to complete a cell is an exercise and no more.
const kinds = { worker: "Write a worker", bug: "Find the bug", design: "Choose the configuration", figures: "Read the figures" };

/**
 * Puts the cells of an exercise, which stand one below the other, into a card.
 * @param cells { about, task, check, hints }; @param parts { verdict, help }: nodes of either
 */
export function assembleCard({ about, task, check, hints }, { verdict, help }) {
  const before = leadTo(task.section).flatMap(withRow), [, taskRow] = withRow(task.section);
  const card = el("section", { class: "exercise", "aria-label": `Exercise: ${about.title}` },
    el("p", { class: "task-title" }, icon("pen"), el("span", {}, titleOf(about, before))));
  task.section.before(card);
  task.section.classList.add("task");
  fold(check);
  replaceCell(hints, el("div", { class: "help", role: "group", "aria-label": `Help with “${about.title}”` }, help));
  const rows = [check, hints].flatMap(({ section }) => withRow(section).slice(1));
  card.append(...before, task.section, ...taskRow ? [taskRow] : [], el("div", { class: "checked" }, verdict), hints.section, check.section);
  // Below the card one place for cells of one's own is enough.
  card.after(...rows);
  rows.slice(0, -1).forEach(row => { row.hidden = true; });
}

// A block, and the row below it where one adds cells of one's own.
const withRow = node => node.nextElementSibling?.matches(".insert") ? [node, node.nextElementSibling] : [node];

const titleOf = (about, before) => [kinds[about.kind] ?? "Exercise", before.some(headingOf) ? null : about.title].filter(Boolean).join(": ");

const headingOf = node => Array.from(node.children).findLast(part => /^H[23]$/.test(part.tagName) && part.textContent.startsWith("Your turn"));

// What leads to the task, from the heading that announces it: words, and the cells that lay out what it is about. Without one, the words right above.
function leadTo(section) {
  const before = [];
  for (let node = section.previousElementSibling; node?.matches(".prose, .cell, .insert"); node = node.previousElementSibling) {
    if (node.matches(".insert")) continue;
    before.unshift(node);
    const heading = headingOf(node);
    if (heading) return [from(heading, node), ...before.slice(1)];
  }
  return before.slice(-1).filter(node => node.matches(".prose"));
}

// A cell may hold the end of what came before.
function from(heading, prose) {
  const parts = Array.from(prose.children), at = parts.indexOf(heading);
  if (at === 0) return prose;
  const words = el("div", { class: "prose" });
  words.append(...parts.slice(at));
  return words;
}

// The check's code is no part of the task; who wants to see it can.
function fold({ section }) {
  const folded = el("details", { class: "check-code" }, el("summary", {}, "The check’s code"));
  section.classList.add("check");
  folded.append(...section.childNodes);
  section.append(folded);
}

// The hints' cell prints all hints at once in other editors; here its place is what matters.
function replaceCell(cell, box) {
  cell.section.classList.add("replaced");
  cell.section.removeAttribute("aria-label");
  cell.section.replaceChildren(box);
}
