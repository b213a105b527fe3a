// Text that a cell writes. It is appended as it comes, once a frame. Of a long one the page shows the beginning and the end, and gives all of it as a file.
import { button, el } from "../base/dom.js";
import { reachable } from "../base/reach.js";
import { fileName, saveText } from "../base/take.js";
import { count } from "../base/words.js";
import { Painter, withoutEscapes } from "./ansi.js";

const mostHead = 50_000, mostTail = 100_000;
// The end is drawn anew only when it has grown by so much.
const slack = 20_000;

// What the kernel itself says of a flood (src/kernel/CellAllowance.cs).
const kernelsCut = /\n\[([\d,]+ lines \([\d,]+ characters\)) were cut here\.\]\n/;

export class TextOutput {
  #all = ""; #drawn = 0; #waiting = ""; #frame = 0; #look; #head; #tail = null; #missing = el("span", {});

  constructor(output) {
    this.#look = output.isError ? "stderr" : "stdout";
    this.#head = this.#part();
    this.node = el("div", { class: "text" }, this.#head.pre);
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
    this.#all = "";
    this.#tail = null;
    this.#head.painter.clear();
    this.node.replaceChildren(this.#head.pre);
    this.#append(output.text ?? "");
  }

  dispose() { cancelAnimationFrame(this.#frame); }

  #part() {
    const pre = reachable(el("pre", { class: this.#look }), "Output");
    return { pre, painter: new Painter(pre) };
  }

  #flush() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const { pre } = this.#tail ?? this.#head, isAtEnd = pre.scrollHeight - pre.scrollTop - pre.clientHeight < 40;
    this.#append(this.#waiting);
    this.#waiting = "";
    const now = (this.#tail ?? this.#head).pre;
    if (isAtEnd) now.scrollTop = now.scrollHeight;
  }

  #append(text) {
    this.#all += text;
    if (this.#tail) this.#appendToTail(text);
    else if (this.#all.length > mostHead + mostTail) this.#cut();
    else this.#head.painter.write(text);
  }

  #appendToTail(text) {
    this.#drawn += text.length;
    if (this.#drawn > mostTail + slack) this.#drawTail();
    else this.#tail.painter.write(text);
  }

  #cut() {
    this.#tail = this.#part();
    this.#head.painter.clear();
    this.#head.painter.write(this.#beginning());
    const save = button("Save the whole text", { class: "quiet", onclick: () => this.#save() });
    this.node.append(el("p", { class: "lost" }, this.#missing, save), this.#tail.pre);
    this.#drawTail();
  }

  // Whole lines read better.
  #beginning() { return this.#all.slice(0, this.#all.lastIndexOf("\n", mostHead) + 1 || mostHead); }

  #drawTail() {
    const from = this.#all.indexOf("\n", this.#all.length - mostTail) + 1 || this.#all.length - mostTail;
    this.#tail.painter.clear();
    this.#tail.painter.write(this.#all.slice(from));
    this.#drawn = this.#all.length - from;
    this.#missing.textContent = this.#words(this.#all.slice(this.#beginning().length, from));
  }

  #words(middle) {
    const lines = middle.split("\n").length - 1, [, cut] = kernelsCut.exec(this.#all) ?? [];
    return `${count(lines, "line")} (${count(middle.length, "character")}) are left out here.${cut ? ` The kernel itself had cut ${cut} of this text; the file lacks those.` : ""} `;
  }

  #save() { saveText(withoutEscapes(this.#all), "text/plain", fileName(this.node.closest("[aria-label]")?.ariaLabel ?? "output", "txt")); }
}
