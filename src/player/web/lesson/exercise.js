// An exercise is one card: checking runs the task and its check; hints come one by one, and the solution after an attempt.
import { button, el, icon, withMarks, withoutMarks } from "../base/dom.js";
import { count } from "../base/words.js";
import { say } from "../base/status.js";
import { assembleCard } from "./card.js";
import { solutionNodes } from "./solution.js";

/** Finds the exercises of a lesson, and makes each a card. */
export function furnishExercises(lesson, board, channel) {
  const exercises = new Map();
  for (const { id, exercise } of lesson.cells.filter(cell => cell.exercise && board.cell(cell.id))) {
    const cells = exercises.get(exercise.id) ?? { about: exercise };
    cells[exercise.role] = board.cell(id);
    exercises.set(exercise.id, cells);
  }
  const cards = new Map([...exercises].filter(([, cells]) => cells.task && cells.check && cells.hints).map(([id, cells]) => [id, new Exercise(cells, board, channel)]));
  const look = cell => cards.forEach(card => card.look(cell));
  channel.addEventListener("cell", ({ message }) => look({ ...message, id: message.cell }));
  channel.addEventListener("snapshot", ({ message }) => message.cells.forEach(look));
  channel.addEventListener("exercise", ({ message }) => cards.get(message.exercise)?.show(message, true));
  channel.addEventListener("snapshot", ({ message }) => message.exercises?.forEach(known => cards.get(known.exercise)?.show(known, false)));
}

class Exercise {
  #cells; #state = null;

  constructor(cells, board, channel) {
    this.#cells = cells;
    const { about, task, check } = cells, send = what => () => channel.send({ do: what, exercise: about.id });
    this.progress = el("p", { class: "exercise-progress" });
    this.hints = el("ol", { class: "hints" });
    this.solution = el("div", { class: "solution", hidden: true });
    this.more = button("", { onclick: send("hint") });
    this.reveal = button("Show the solution", { class: "quiet", onclick: send("solution") });
    this.note = el("p", { class: "note" });
    this.old = el("p", { class: "old-verdict", hidden: true }, "Your code has changed since this check.");
    this.waits = el("p", { class: "old-verdict", hidden: true }, "Checking …");
    task.tools.prepend(button("Check my answer", {
      icon: "check", class: "strong", "aria-label": `Check my answer to “${about.title}”`, onclick: () => board.run([task, check], task) }));
    assembleCard(cells, {
      verdict: [this.waits, this.old, check.outputs.node], help: [this.progress, this.hints, el("div", { class: "buttons" }, this.more, this.reveal), this.note, this.solution] });
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
    if (state.solution) this.solution.replaceChildren(...solutionNodes(state));
    if (!isNew) return;
    if (state.failure && state.failure !== before?.failure) say(`Not checked: ${state.failure}`);
    else if (state.solved && !before?.solved) say(`Solved: ${this.#cells.about.title}.`);
    else if (state.almost && state.attempts > before?.attempts) say(`Almost: ${this.#cells.about.title}.`);
    else if (state.hints.length > before?.hints.length) say(`Hint ${state.hints.length}: ${withoutMarks(state.hints.at(-1))}`);
  }

  /** A cell has another state: the answer may have changed since it was checked, or is that answer again; or it is being checked. */
  look({ id, state, isStale }) {
    const { task, check } = this.#cells;
    if (id === task.id) this.old.hidden = !isStale || task.isRunning || check.state !== "ok";
    if (id === check.id) this.waits.hidden = state !== "running" && state !== "queued";
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
