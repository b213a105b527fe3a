// One drawing by plotly.js in one slot: drawn when it comes near the window, changed in place, sized and coloured with its surroundings.
import { onLook } from "../base/bar.js";
import { plotly } from "./plotly.js";
import { themeAt, tinted } from "./tint.js";

const drawings = new Map();
const near = new IntersectionObserver(entries => entries.forEach(({ target, isIntersecting }) => drawings.get(target)?.seen(isIntersecting)), { rootMargin: "400px" });
const sized = new ResizeObserver(entries => entries.forEach(({ target }) => drawings.get(target)?.resized()));
onLook(() => drawings.forEach(drawing => drawing.soon()));

/** Draws all at once, those that nobody has come near too: on paper there is no coming near. */
export const drawAllNow = () => drawings.forEach(drawing => drawing.drawNow());

// A figure is made for text of 16 pixels. Labels, marks and gaps grow with the reader's text, as far as the room allows.
const usualText = 16, leastWidth = 360;
const scaleIn = width => Math.min(parseFloat(getComputedStyle(document.documentElement).fontSize) / usualText, Math.max(1, width / leastWidth));

// In a narrow drawing, names over columns stand upright, and what is below an axis turns where it would run into its neighbour.
const narrow = 480;
const turned = (name, axis) => /^xaxis/.test(name) ? { ...axis, tickangle: axis.side === "top" ? -90 : "auto" } : axis;
const inOneLine = trace => trace.type === "heatmap" ? { ...trace, x: trace.x?.map(name => String(name).replaceAll("<br>", " ")) } : trace;
const narrowed = ({ data, layout }) => ({ data: data.map(inOneLine), layout: Object.fromEntries(Object.entries(layout).map(([name, part]) => [name, turned(name, part)])) });

const settings = { displayModeBar: false, doubleClick: "reset", responsive: false };

export class Drawing {
  #slot; #node = document.createElement("div"); #figure; #template; #library; #frame = 0; #width = 0; #isNear = false;

  /** @param slot the element that holds the drawing; @param onMissing called when plotly.js cannot be had or the figure cannot be drawn */
  constructor(slot, onMissing) {
    this.#slot = slot;
    this.onMissing = onMissing;
    slot.append(this.#node);
    drawings.set(slot, this);
    near.observe(slot);
    sized.observe(slot);
  }

  /** Shows a figure. One without a template is a later frame, and keeps the first one's. */
  show(figure) {
    this.#template = figure.layout?.template ?? this.#template;
    this.#figure = figure;
    // The height is there before the drawing is, so that nothing below it moves.
    this.#slot.style.height = `${(figure.layout?.height ?? 320) / usualText}rem`;
    this.soon();
  }

  seen(isNear) {
    this.#isNear = isNear;
    if (isNear) this.soon();
  }

  resized() {
    if (this.#slot.clientWidth !== this.#width) this.soon();
  }

  /** Draws in the next frame of the window: what changes faster is drawn once. */
  soon() {
    if (!this.#isNear || this.#frame) return;
    this.#frame = requestAnimationFrame(() => { this.#frame = 0; this.#paint(); });
  }

  /** Draws without waiting, where the library is there. */
  drawNow() {
    this.#library ??= window.Plotly;
    if (this.#library) this.#draw().catch(error => this.onMissing(error));
  }

  /** The drawing as a picture, twice as fine as on the page; nothing where it cannot be drawn. */
  image() { return this.#library?.toImage(this.#node, { format: "png", scale: 2 }); }

  /** Gives back what plotly.js keeps for a drawing. */
  dispose() {
    cancelAnimationFrame(this.#frame);
    near.unobserve(this.#slot);
    sized.unobserve(this.#slot);
    drawings.delete(this.#slot);
    this.#library?.purge(this.#node);
    this.#node.remove();
  }

  async #paint() {
    try {
      this.#library ??= await plotly();
      await this.#draw();
    } catch (error) {
      this.onMissing(error);
    }
  }

  async #draw() {
    const width = this.#slot.clientWidth;
    if (!width || !drawings.has(this.#slot)) return;
    this.#width = width;
    const scale = scaleIn(width), { data, layout } = this.#fitted(width / scale, this.#slot.clientHeight / scale);
    this.#node.style.transform = scale === 1 ? "" : `scale(${scale})`;
    await this.#library.react(this.#node, data, layout, settings);
    this.#slot.dataset.drawn = "";
  }

  #fitted(width, height) {
    const figure = tinted({ data: this.#figure.data, layout: { template: this.#template, ...this.#figure.layout } }, themeAt(this.#slot));
    const { data, layout } = width < narrow ? narrowed(figure) : figure;
    const top = (layout.margin ?? layout.template?.layout?.margin ?? { t: 100 }).t;
    // The title is the caption: a second time it would only take room.
    delete layout.title;
    const margin = { ...layout.template?.layout?.margin, ...layout.margin, t: Math.max(top - 36, 8) };
    const font = { ...layout.font, family: getComputedStyle(this.#slot).fontFamily };
    return { data: data.map(flat), layout: { ...layout, width, height, autosize: false, uirevision: "kept", margin, font } };
  }
}

// WebGL traces would need eval, which the page's policy forbids; drawn flat they look the same.
const flat = trace => /gl$/.test(trace.type ?? "") ? { ...trace, type: trace.type.slice(0, -2) } : trace;
