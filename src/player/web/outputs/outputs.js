// The outputs of one cell, by their ids: what is replaced stays in its place and keeps its height, so nothing flickers.
import { button, el } from "../base/dom.js";
import { reachable } from "../base/reach.js";
import { ChartOutput } from "./chart.js";
import { cleanDrawingInto, cleanInto, hasScript } from "./clean.js";
import { FrameOutput } from "./frame.js";
import { pageRows } from "./rows.js";
import { TextOutput } from "./text.js";

/** Something that is shown once and replaced as a whole. */
class Still {
  #draw;

  constructor(output, tag, look, draw) {
    this.node = el(tag, { class: look });
    if (look.startsWith("html")) reachable(this.node, "Output");
    this.#draw = draw;
    draw(this.node, output);
  }

  update(output) { this.#draw(this.node, output); }

  dispose() { this.node.replaceChildren(); }
}

const words = output => output.text ?? output.json ?? output.markdown ?? output.source ?? "";
const indented = text => { try { return JSON.stringify(typeof text === "string" ? JSON.parse(text) : text, null, 2); } catch { return text; } };
const code = (label, text) => output => new Still(output, "figure", "as-code", (node, now) =>
  node.replaceChildren(el("figcaption", {}, label), new TextOutput({ text: text(now) }).node));

function html(output) {
  return hasScript(output.html) ? new FrameOutput(output) : new Still(output, "div", "html", (node, now) => {
    cleanInto(node, now.html);
    node.querySelectorAll("table").forEach(pageRows);
  });
}

const makers = {
  text: output => new TextOutput(output),
  chart: output => new ChartOutput(output),
  html,
  markdown: output => output.html ? html(output) : code("Markdown", words)(output),
  svg: output => new Still(output, "div", "html svg", (node, now) => cleanDrawingInto(node, now.svg ?? words(now))),
  json: code("JSON", output => indented(words(output))),
  mermaid: code("Mermaid", words),
  notice: output => new Still(output, "p", "notice", (node, now) => node.replaceChildren(now.text)),
};

export class OutputList {
  #shown = new Map(); #holding = 0; #goToLine; #runAbove;

  /** @param goToLine called with a line (from 1) when the reader follows an error's link; @param runAbove called when the reader wants the cells above to run */
  constructor(goToLine, runAbove) {
    this.#goToLine = goToLine;
    this.#runAbove = runAbove;
    this.node = el("div", { class: "outputs" });
  }

  /** Adds an output; a text whose id is there goes on. */
  add(output) {
    const there = this.#shown.get(output.id);
    if (there?.append) there.append(output.text);
    else if (there) this.replace(output.id, output);
    else this.#place(output);
  }

  append(id, text) { this.#shown.get(id)?.append?.(text); }

  replace(id, output) {
    const there = this.#shown.get(id);
    if (!there) return this.#place({ ...output, id });
    if (there.kind === output.kind && there.isFramed === isFramed(output)) return there.update(output);
    const fresh = this.#make(output);
    fresh.node.style.minHeight = `${there.node.offsetHeight}px`;
    there.dispose();
    there.node.replaceWith(fresh.node);
    this.#shown.set(id, fresh);
    // The new one has found its own height by then.
    setTimeout(() => { fresh.node.style.minHeight = ""; }, 400);
  }

  clear() {
    this.#shown.forEach(output => output.dispose());
    this.#shown.clear();
    this.node.replaceChildren();
  }

  /** Clears, and keeps the room for what a new run will bring: until it ends, or a second has gone. */
  hold() {
    const height = this.node.offsetHeight;
    this.clear();
    this.node.style.minHeight = `${height}px`;
    clearTimeout(this.#holding);
    this.#holding = setTimeout(() => this.release(), 1000);
  }

  release() { this.node.style.minHeight = ""; }

  #place(output) {
    const shown = this.#make(output);
    this.#shown.set(output.id ?? `unnamed ${this.#shown.size}`, shown);
    this.node.append(shown.node);
  }

  #make(output) {
    const maker = { error: this.#error, advice: this.#advice }[output.kind] ?? makers[output.kind] ?? code(output.kind, words);
    return Object.assign(maker(output), { kind: output.kind, isFramed: isFramed(output) });
  }

  #advice = output => new Still(output, "div", "advice", (node, { text, runsAbove }) => node.replaceChildren(
    el("p", {}, text), ...(runsAbove ? [button("Run everything above", { icon: "all", class: "strong", title: "The lesson’s cells; scratch cells are left out", onclick: () => this.#runAbove() })] : [])));

  #error = output => new Still(output, "div", "error", (node, { message, line, trace }) => node.replaceChildren(...[
    el("p", { class: "message" }, el("strong", {}, "Error. "), message),
    line ? button(`Go to line ${line}`, { class: "quiet", onclick: () => this.#goToLine(line) }) : null,
    trace ? el("details", {}, el("summary", {}, "Stack trace"), el("pre", {}, trace)) : null,
  ].filter(Boolean)));
}

const isFramed = output => output.kind === "html" && hasScript(output.html);
