// An exercise: its task is a cell; checking runs the task and its check; hints come one by one, and the solution after an attempt.
import { button, el, icon, withMarks, withoutMarks } from "../base/dom.js";
import { count } from "../base/words.js";
import { reachable } from "../base/reach.js";
import { say } from "../base/status.js";
import { copy } from "../base/take.js";

// What an exercise asks for; one that asks to complete a cell is an exercise and no more.
const kinds = { worker: "Write a worker", bug: "Find the bug", design: "Choose the configuration", figures: "Read the figures" };

/** Finds the exercises of a lesson, and gives each its buttons. */
export function furnishExercises(lesson, board, channel) {
  const exercises = new Map();
  for (const { id, exercise } of lesson.cells.filter(cell => cell.exercise && board.cell(cell.id))) {
    const cells = exercises.get(exercise.id) ?? { about: exercise };
    cells[exercise.role] = board.cell(id);
    exercises.set(exercise.id, cells);
  }
  const boxes = new Map([...exercises].filter(([, cells]) => cells.task ?? cells.check).map(([id, cells]) => [id, new ExerciseBox(cells, board, channel)]));
  const aged = (id, isStale) => boxes.forEach(box => box.age(id, isStale));
  channel.addEventListener("cell", ({ message }) => aged(message.cell, message.isStale));
  channel.addEventListener("snapshot", ({ message }) => message.cells.forEach(cell => aged(cell.id, cell.isStale)));
  channel.addEventListener("exercise", ({ message }) => boxes.get(message.exercise)?.show(message, true));
  channel.addEventListener("snapshot", ({ message }) => message.exercises?.forEach(known => boxes.get(known.exercise)?.show(known, false)));
}

class ExerciseBox {
  #cells; #channel; #state = null;

  constructor(cells, board, channel) {
    this.#cells = cells;
    this.#channel = channel;
    const { about, task, check, hints } = cells, send = what => () => channel.send({ do: what, exercise: about.id });
    this.progress = el("p", { class: "exercise-progress" });
    this.hints = el("ol", { class: "hints" });
    this.solution = el("div", { class: "solution", hidden: true });
    this.more = button("", { onclick: send("hint") });
    this.reveal = button("Show the solution", { class: "quiet", onclick: send("solution") });
    this.note = el("p", { class: "note" });
    task?.section.classList.add("task");
    task?.section.prepend(el("p", { class: "task-title" }, icon("pen"), el("span", {}, `${kinds[about.kind] ?? "Exercise"}: ${about.title}`)));
    (task ?? check).tools.prepend(button("Check my answer", {
      icon: "check", class: "strong", "aria-label": `Check my answer to “${about.title}”`, onclick: () => board.run([task, check].filter(Boolean)) }));
    this.old = el("p", { class: "old-verdict", hidden: true }, "Your code has changed since this check.");
    if (task && check) fold(check);
    check?.outputs.node.before(this.old);
    const box = el("div", { class: "exercise", role: "group", "aria-label": `Help with “${about.title}”` },
      this.progress, this.hints, el("div", { class: "buttons" }, this.more, this.reveal), this.note, this.solution);
    if (hints) replaceCell(hints, box);
    else (check ?? task).section.after(box);
    this.show({ attempts: 0, hints: [], hintCount: about.hints ?? 0, solved: false, almost: false, failure: null, solution: null }, false);
  }

  /** Shows how far the learner is; what is new is said, too. */
  show(state, isNew) {
    const before = this.#state;
    this.#state = state;
    const kind = kindOf(state);
    this.progress.replaceChildren(icon(signs[kind]), el("span", {}, progressWords(state)));
    this.progress.dataset.state = kind;
    this.hints.replaceChildren(...state.hints.map(text => el("li", {}, ...withMarks(text))));
    this.#offer(state);
    this.solution.hidden = !state.solution;
    if (state.solution) this.solution.replaceChildren(...solutionsOf(state).flatMap(solution));
    if (!isNew) return;
    if (state.failure && state.failure !== before?.failure) say(`Not checked: ${state.failure}`);
    else if (state.solved && !before?.solved) say(`Solved: ${this.#cells.about.title}.`);
    else if (state.almost && state.attempts > before?.attempts) say(`Almost: ${this.#cells.about.title}.`);
    else if (state.hints.length > before?.hints.length) say(`Hint ${state.hints.length}: ${withoutMarks(state.hints.at(-1))}`);
  }

  /** The answer has changed since it was checked, or it is that answer again. */
  age(id, isStale) {
    const { task, check } = this.#cells;
    if (task && check && id === task.id) this.old.hidden = !isStale || check.state !== "ok";
  }

  #offer({ attempts, hints, hintCount, solved, failure, solution }) {
    const isLast = hints.length >= hintCount;
    this.more.hidden = isLast;
    this.more.replaceChildren(el("span", { class: "words" }, `Show hint ${hints.length + 1} of ${hintCount}`));
    this.reveal.hidden = Boolean(solution);
    this.reveal.disabled = attempts === 0 && !solved && !failure;
    this.note.textContent = this.reveal.disabled && !solution ? "The solution can be shown after your first check." : "";
    this.note.hidden = !this.note.textContent;
  }
}

const signs = { failed: "cross", solved: "check", almost: "half", open: "ring" };

const kindOf = ({ solved, almost, failure }) => failure ? "failed" : solved ? "solved" : almost ? "almost" : "open";

function progressWords(state) {
  const { attempts, solved, failure } = state, checks = `${count(attempts, "check")} so far.`;
  if (failure) return `Not checked: ${failure}${solved ? " An earlier answer solved it." : attempts > 0 ? ` ${checks}` : ""}`;
  return attempts === 0 && !solved ? "Not tried yet." : `${{ solved: "Solved", almost: "Almost solved", open: "Not solved yet" }[kindOf(state)]}, ${checks}`;
}

const solutionsOf = ({ solution, why, alternatives }) =>
  [{ title: "A solution", solution, why }, ...alternatives.map(other => ({ ...other, title: `Another way: ${other.title}` }))];

const solution = ({ title, solution: code, why }) =>
  [el("h4", {}, ...withMarks(title)), reachable(el("pre", {}, el("code", {}, code)), title),
    button("Copy", { class: "quiet", "aria-label": `Copy: ${withoutMarks(title)}`, onclick: () => copy(code, "the solution") }), el("p", {}, ...withMarks(why ?? ""))];

// The check's code is no part of the task; who wants to see it can.
function fold(check) {
  const { section } = check, folded = el("details", { class: "check-code" }, el("summary", {}, "The check’s code"));
  section.classList.add("check");
  section.prepend(folded);
  folded.append(check.editor.node);
}

// The hints' cell prints all hints at once in other editors; here its place is what matters.
function replaceCell(cell, box) {
  cell.section.classList.add("replaced");
  cell.section.removeAttribute("aria-label");
  cell.section.replaceChildren(box);
}
