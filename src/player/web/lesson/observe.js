// What a cell shows is told after it. Until it has run, that stays folded: first the reader's own guess, then the run, then the words.
import { el } from "../base/dom.js";

const word = node => node.firstElementChild?.tagName === "STRONG" ? node.firstElementChild.textContent : "";

/** Folds each observation until the cell above it has run; who wants to can open it before. */
export function foldObservations(article, board, channel) {
  const folds = [];
  let above = null;
  for (const node of article.querySelectorAll(".prose, .cell")) {
    if (node.matches(".cell")) above = board.cell(node.dataset.cell);
    else if (above) folds.push(...Array.from(node.children).filter(child => word(child) === "Observe:").map(first => new Fold(first, above)));
  }
  for (const sign of ["snapshot", "cell"]) channel.addEventListener(sign, () => folds.forEach(fold => fold.look()));
}

class Fold {
  #cell; #box; #hasRun = false;

  constructor(first, cell) {
    this.#cell = cell;
    const told = [first];
    for (let next = first.nextElementSibling; next && !isNext(next); next = next.nextElementSibling) told.push(next);
    this.#box = el("details", { class: "observe" }, el("summary", {}, `What to observe, once cell ${cell.number} has run`));
    first.before(this.#box);
    this.#box.append(...told);
  }

  look() {
    const hasRun = !["idle", "queued", "running"].includes(this.#cell.state);
    if (hasRun === this.#hasRun) return;
    this.#hasRun = hasRun;
    this.#box.open = hasRun;
    this.#box.toggleAttribute("data-told", hasRun);
  }
}

// A new thought is not part of what was seen.
const isNext = node => /^H[1-6]$/.test(node.tagName) || word(node) === "Predict:" || word(node) === "Observe:";
