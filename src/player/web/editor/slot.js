// Where a cell's editor stands. Until the reader comes near, it is the server's highlighted text: a page of a hundred cells opens at once.
import { el } from "../base/dom.js";
import { rangeIn } from "../lesson/find/texts.js";

const waiting = new Map();
const near = new IntersectionObserver(entries => {
  for (const { target, isIntersecting } of entries) if (isIntersecting) waiting.get(target)?.open();
}, { rootMargin: "600px" });

export class EditorSlot {
  #pre; #cell; #view = null; #module = null; #coming = null; #failedLine = null;

  /** @param pre the server's text; @param cell what editor.js asks for */
  constructor(pre, cell) {
    this.#pre = pre;
    this.#cell = cell;
    pre.tabIndex = 0;
    pre.setAttribute("role", "group");
    pre.setAttribute("aria-label", cell.label);
    this.node = el("div", { class: "editor" });
    pre.replaceWith(this.node);
    this.node.append(pre);
    // A reader who gets here by Tab wants to write.
    pre.addEventListener("focus", () => this.focus());
    waiting.set(this.node, this);
    near.observe(this.node);
  }

  get source() { return this.#view ? this.#view.state.doc.toString() : this.#pre.textContent; }

  /** The line that the reader writes in, from 1; none where they do not. */
  get line() { return this.hasFocus ? this.#view.state.doc.lineAt(this.#view.state.selection.main.head).number : undefined; }

  get hasFocus() { return this.#view?.hasFocus ?? false; }

  /** Another text from the server; the caret and the reader's undo history stay. */
  set source(text) {
    if (text === this.source) return;
    if (this.#view) this.#module.replaceSource(this.#view, text);
    else this.#pre.replaceChildren(el("code", {}, text));
  }

  async focus() { (await this.open()).focus(); }

  /** Puts a text there as if the reader had typed it. */
  async write(source) {
    await this.open();
    this.#module.writeSource(this.#view, source);
  }

  async goToLine(line) {
    await this.open();
    this.#module.goToLine(this.#view, line);
  }

  /** Marks the line where the cell failed, or none. */
  markLine(line) {
    this.#failedLine = line;
    if (this.#view) this.#module.markLine(this.#view, line);
  }

  /** A part of the source as a range of the page; null where the editor does not draw it now. */
  rangeOf(from, to) {
    return this.#view ? this.#module.rangeOf(this.#view, from, to) : rangeIn(textNodes(this.#pre), from, to);
  }

  /** Draws that part of the source; the focus stays where it is. */
  async reveal(from) {
    await this.open();
    await this.#module.reveal(this.#view, from);
  }

  refreshProblems() {
    if (this.#view) this.#module.refreshProblems(this.#view);
  }

  /** Makes the editor, once. */
  open() { return this.#coming ??= this.#open(); }

  async #open() {
    near.unobserve(this.node);
    waiting.delete(this.node);
    this.#module = await import("./editor.js");
    const view = this.#module.createEditor(this.source, this.#cell);
    const hadFocus = document.activeElement === this.#pre;
    this.node.replaceChildren(view.dom);
    this.#view = view;
    if (hadFocus) view.focus();
    if (this.#failedLine) this.markLine(this.#failedLine);
    return view;
  }
}

function textNodes(node) {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT), nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}
