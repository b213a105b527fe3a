// The page follows the reader. Shift+Enter: the last result and the cell to run next are both in view, also when the result comes later. However cells
// are run: what is live is in view while it runs.
const margin = 16;
// Of a long cell the beginning is enough.
const mostOfNext = 240;

export class Follower {
  #isWith = false; #ran = null; #next = null; #live = null; #growth = new ResizeObserver(() => this.#reveal());

  constructor() {
    // Whoever goes elsewhere, or writes, is not led about.
    for (const sign of ["wheel", "touchmove", "pointerdown", "keydown"]) addEventListener(sign, () => this.#leave(), { capture: true, passive: true });
  }

  /** The reader has run cells, and looks. */
  stay() {
    this.#leave();
    this.#isWith = true;
  }

  /** The reader has run a cell and goes on to the next one; undefined behind the last. */
  async goOn(ran, next) {
    await next?.focus();
    if (!this.#isWith) return;
    this.#ran = ran;
    this.#next = next ?? null;
    this.#reveal();
    this.#growth.observe(ran.outputs.node);
  }

  /** A cell that runs shows a live chart. */
  show(cell, chart) {
    if (!this.#isWith) return;
    this.#live = { cell, chart };
    this.#reveal();
    this.#growth.observe(cell.outputs.node);
  }

  #leave() {
    this.#isWith = false;
    this.#ran = this.#next = this.#live = null;
    this.#growth.disconnect();
  }

  #reveal() {
    if (this.#live && !(this.#live.cell.isRunning && this.#live.chart.isConnected)) this.#live = null;
    const shown = this.#live?.chart ?? this.#ran?.outputs.node;
    if (!shown) return;
    const result = shown.getBoundingClientRect(), next = this.#next?.section.getBoundingClientRect();
    const bottom = next ? Math.min(next.bottom, next.top + mostOfNext) : result.bottom;
    const below = bottom + margin - floor(), above = result.top - margin - ceiling();
    // The result's beginning stays in view, whatever stands below it.
    if (below > 0) scrollBy({ top: Math.min(below, above), behavior: "instant" });
    else if (above < 0) scrollBy({ top: Math.max(below, above), behavior: "instant" });
  }
}

// On a phone the bar goes with the page, and the server's panel covers the lower part of the window.
const ceiling = () => Math.max(0, document.querySelector(".bar").getBoundingClientRect().bottom);

function floor() {
  const panel = document.querySelector(".panel")?.getBoundingClientRect();
  return panel?.height > 0 && panel.left <= 0 ? panel.top : innerHeight;
}
