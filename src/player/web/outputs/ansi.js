// Text with the escapes of a terminal: colours and bold, dim, italic, underlined or struck text are shown, all other escapes are dropped.
import { el } from "../base/dom.js";
import { paletteColour, readable, readableOn } from "./colour.js";

// CSI, OSC and two-character sequences, as in ECMA-48; what begins like one may go on in the next piece.
const escapes = /\x1b(?:\[([0-?]*)[ -/]*([@-~])|\][^\x07\x1b]*(?:\x07|\x1b\\)|[ -/]*[0-Z\\^-~])/g;
const beginning = /\x1b(?:\[[0-?]*[ -/]*|\][^\x07\x1b]{0,2000}\x1b?|[ -/]*)?$/;

/** The same text without any escape. */
export const withoutEscapes = text => text.replace(escapes, "").replaceAll("\x1b", "");

/** Writes text to a node, piece after piece. */
export class Painter {
  #node; #style = {}; #held = "";

  constructor(node) { this.#node = node; }

  /** Begins anew, with nothing in the node. */
  clear() {
    this.#node.replaceChildren();
    this.#style = {};
    this.#held = "";
  }

  write(piece) {
    const text = this.#held + piece, cut = text.includes("\x1b") ? text.search(beginning) : -1, whole = cut < 0 ? text : text.slice(0, cut);
    this.#held = cut < 0 ? "" : text.slice(cut);
    let at = 0;
    for (const { 0: escape, 1: codes, 2: end, index } of whole.matchAll(escapes)) {
      this.#put(whole.slice(at, index));
      at = index + escape.length;
      if (end === "m") this.#style = styleAfter(this.#style, codes);
    }
    this.#put(whole.slice(at));
  }

  #put(text) {
    if (!text) return;
    const look = lookOf(this.#style), last = this.#node.lastChild;
    if (look) this.#node.append(el("span", { style: look }, text));
    else if (last?.nodeType === Node.TEXT_NODE) last.appendData(text);
    else this.#node.append(text);
  }
}

const switches = {
  1: { bold: true }, 2: { dim: true }, 3: { italic: true }, 4: { underline: true }, 7: { inverse: true }, 9: { struck: true },
  22: { bold: false, dim: false }, 23: { italic: false }, 24: { underline: false }, 27: { inverse: false }, 29: { struck: false }, 39: { ink: null }, 49: { ground: null },
};

// "1;38;5;208" on top of what holds already.
function styleAfter(before, codes) {
  const numbers = codes.split(/[;:]/).map(Number);
  let style = before;
  while (numbers.length > 0) {
    const code = numbers.shift();
    if (code === 0) style = {};
    else if (switches[code]) style = { ...style, ...switches[code] };
    else if (code === 38 || code === 48) style = { ...style, [code === 38 ? "ink" : "ground"]: colourIn(numbers) };
    else if (plainColours[code]) style = { ...style, ...plainColours[code] };
  }
  return style;
}

const plainColours = Object.fromEntries(Array.from({ length: 16 }, (_, number) => {
  const code = number < 8 ? 30 + number : 82 + number;
  return [[code, { ink: paletteColour(number) }], [code + 10, { ground: paletteColour(number) }]];
}).flat());

function colourIn(numbers) {
  const [kind] = numbers.splice(0, 1), parts = kind === 5 ? numbers.splice(0, 1) : kind === 2 ? numbers.splice(0, 3) : [];
  if (parts.length === 0 || !parts.every(part => part >= 0 && part <= 255)) return null;
  return kind === 5 ? paletteColour(parts[0]) : parts.length === 3 ? parts : null;
}

function lookOf({ ink, ground, bold, dim, italic, underline, inverse, struck }) {
  const lines = [underline && "underline", struck && "line-through"].filter(Boolean).join(" ");
  return [colours(ink, ground, dim, inverse), bold && "font-weight: 700", italic && "font-style: italic", lines && `text-decoration: ${lines}`].filter(Boolean).join("; ");
}

function colours(ink, ground, dim, inverse) {
  const [text, behind] = inverse ? [ground, ink] : [ink, ground];
  if (inverse && !behind) return "color: var(--paper); background: var(--ink)";
  if (behind) return Object.entries(readableOn(text, behind)).map(([name, colour]) => `${name}: ${colour}`).join("; ");
  return text ? `color: ${readable(text)}` : dim ? "color: var(--soft)" : "";
}
