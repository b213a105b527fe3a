// The words above a live chart change from frame to frame, and the last ones are longer. There is room for them from the beginning, so that the drawing
// stays in its place and the whole keeps its height.
import { el } from "../base/dom.js";

// Lines that may come beside those of the beginning: a line holds less on a phone.
const narrow = 480;
const moreLines = width => width < narrow ? 3 : 1;

/** The room below some words: what they take more, it gives, as long as the width stays the same. */
export class Steady {
  #words; #all = 0; #width = 0;

  constructor(words) {
    this.#words = words;
    this.node = el("div", { class: "room" });
  }

  /** The words may have changed. What is in no page yet is measured before it is painted. */
  keep() { this.node.isConnected ? this.#measure() : requestAnimationFrame(() => this.#measure()); }

  #measure() {
    const width = this.node.clientWidth, taken = this.#words.reduce((sum, word) => sum + word.getBoundingClientRect().height, 0);
    if (width !== this.#width) [this.#width, this.#all] = [width, taken + moreLines(width) * parseFloat(getComputedStyle(this.#words[0]).lineHeight)];
    this.#all = Math.max(this.#all, taken);
    this.node.style.height = `${this.#all - taken}px`;
  }
}
