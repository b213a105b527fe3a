// A figure over the last minute as a small line; its sentence says the same to those who do not see it. The last value stands beside it.
import { count, whole } from "../base/words.js";

const width = 96, height = 28, space = "http://www.w3.org/2000/svg";
// The line, its end and the ground below it keep apart from the edge.
const left = 1.5, right = width - 4, top = 4, bottom = height - 6;

function shape(name, attributes) {
  const node = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}

/** An svg that draw() changes in place. */
export class Sparkline {
  #line = shape("polyline", { fill: "none" }); #end = shape("circle", { r: 2.8 });

  constructor(look) {
    this.node = shape("svg", { viewBox: `0 0 ${width} ${height}`, class: `spark spark-${look}`, role: "img", width, height });
    this.node.append(shape("line", { x1: 0, x2: width, y1: height - 1.5, y2: height - 1.5 }), this.#line, this.#end);
  }

  /** @param values oldest first, one a second; @param what the figure's name */
  draw(values, what) {
    const low = Math.min(...values), high = Math.max(...values), last = values.at(-1);
    const y = value => high > low ? bottom - (bottom - top) * (value - low) / (high - low) : high === 0 ? bottom : (top + bottom) / 2;
    // What is known fills the width: a line of a few seconds is a line already.
    const known = values.length > 1 ? values : [last, last];
    const points = known.map((value, at) => [left + (right - left) * at / (known.length - 1), y(value)]);
    this.#line.setAttribute("points", points.map(point => point.map(n => n.toFixed(1)).join(",")).join(" "));
    const [lastX, lastY] = points.at(-1);
    this.#end.setAttribute("cx", lastX.toFixed(1));
    this.#end.setAttribute("cy", lastY.toFixed(1));
    const course = low === high ? `${whole(high)} all the time` : `between ${whole(low)} and ${whole(high)}, now ${whole(last)}`;
    this.node.setAttribute("aria-label", `${what} over ${count(values.length, "second")}: ${course}`);
  }
}
