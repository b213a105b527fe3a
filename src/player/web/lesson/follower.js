// Shift+Enter: the page follows the reader, so that the last result and the cell to run next are both in view, also when the result comes later.
const margin = 16;
// Of a long cell the beginning is enough.
const mostOfNext = 240;

export class Follower {
  #ran = null; #next = null; #growth = new ResizeObserver(() => this.#reveal());

  constructor() {
    // Whoever goes elsewhere, or writes, is not led about.
    for (const sign of ["wheel", "touchmove", "pointerdown", "keydown"]) addEventListener(sign, () => this.#leave(), { capture: true, passive: true });
  }

  /** The reader has run a cell and goes on to the next one; undefined behind the last. */
  async goOn(ran, next) {
    await next?.focus();
    this.#ran = ran;
    this.#next = next ?? null;
    this.#reveal();
    this.#growth.observe(ran.outputs.node);
  }

  #leave() {
    this.#ran = null;
    this.#growth.disconnect();
  }

  #reveal() {
    if (!this.#ran) return;
    const result = this.#ran.outputs.node.getBoundingClientRect(), next = this.#next?.section.getBoundingClientRect();
    const bottom = next ? Math.min(next.bottom, next.top + mostOfNext) : result.bottom;
    const below = bottom + margin - innerHeight, above = result.top - margin - document.querySelector(".bar").getBoundingClientRect().bottom;
    // The result's beginning stays in view, whatever stands below it.
    if (below > 0) scrollBy({ top: Math.min(below, above), behavior: "instant" });
    else if (above < 0) scrollBy({ top: Math.max(below, above), behavior: "instant" });
  }
}
