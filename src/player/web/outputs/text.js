// Text that a cell writes. It is appended as it comes, once a frame; a page does not keep more than a reader can read.
import { el } from "../base/dom.js";
import { reachable } from "../base/reach.js";
import { whole } from "../base/words.js";

const most = 200_000;

export class TextOutput {
  #text; #lost; #waiting = ""; #frame = 0; #left = 0;

  constructor(output) {
    this.#text = document.createTextNode("");
    this.#lost = el("p", { class: "lost", hidden: true });
    this.pre = reachable(el("pre", { class: output.isError ? "stderr" : "stdout" }, this.#text), "Output");
    this.node = el("div", { class: "text" }, this.#lost, this.pre);
    this.#append(output.text ?? "");
  }

  /** More of the same text. */
  append(text) {
    this.#waiting += text;
    this.#frame ||= requestAnimationFrame(() => this.#flush());
  }

  /** Another text in its place. */
  update(output) {
    this.#flush();
    this.#text.data = "";
    this.#append(output.text ?? "");
  }

  dispose() { cancelAnimationFrame(this.#frame); }

  #flush() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const isAtEnd = this.pre.scrollHeight - this.pre.scrollTop - this.pre.clientHeight < 40;
    this.#append(this.#waiting);
    this.#waiting = "";
    if (isAtEnd) this.pre.scrollTop = this.pre.scrollHeight;
  }

  #append(text) {
    this.#text.appendData(text.length > most ? text.slice(-most) : text);
    this.#left += Math.max(0, text.length - most);
    const excess = this.#text.length - most;
    if (excess > most / 10) {
      // From the beginning of a line, so that what is left reads well.
      const cut = this.#text.data.indexOf("\n", excess) + 1 || excess;
      this.#text.deleteData(0, cut);
      this.#left += cut;
    }
    this.#lost.hidden = this.#left === 0;
    if (this.#left > 0) this.#lost.textContent = `The first ${whole(this.#left)} characters are left out here.`;
  }
}
