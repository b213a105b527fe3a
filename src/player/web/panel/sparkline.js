// A figure's last minute as a small line; its sentence says the same to those who do not see it.
import { whole } from "../base/words.js";

const width = 72, height = 26, seconds = 60, space = "http://www.w3.org/2000/svg";

function shape(name, attributes) {
  const node = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}

/** An svg that draw() changes in place. */
export class Sparkline {
  #line = shape("polyline", { fill: "none" }); #area = shape("polygon", {}); #end = shape("circle", { r: 2.2 });

  constructor(look) {
    this.node = shape("svg", { viewBox: `0 0 ${width} ${height}`, class: `spark spark-${look}`, role: "img", width, height });
    this.node.append(this.#area, this.#line, this.#end);
  }

  /** @param values oldest first, one a second; @param what the figure's name */
  draw(values, what) {
    const low = Math.min(...values), high = Math.max(...values), span = high - low || 1;
    const points = values.map((value, at) => [
      2 + (width - 6) * (at + seconds - values.length) / (seconds - 1),
      high === low ? height - 4 : height - 4 - (height - 8) * (value - low) / span]);
    const text = points.map(point => point.map(n => n.toFixed(1)).join(",")).join(" ");
    const [lastX, lastY] = points.at(-1);
    this.#line.setAttribute("points", text);
    this.#area.setAttribute("points", `${points[0][0].toFixed(1)},${height} ${text} ${lastX.toFixed(1)},${height}`);
    this.#end.setAttribute("cx", lastX.toFixed(1));
    this.#end.setAttribute("cy", lastY.toFixed(1));
    this.node.setAttribute("aria-label", low === high ? `${what}: ${whole(high)} all the time` : `${what}: between ${whole(low)} and ${whole(high)}, now ${whole(values.at(-1))}`);
  }
}
