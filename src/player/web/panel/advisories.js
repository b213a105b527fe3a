// What the server reports by itself: messages given up, consumers created and deleted, and the like; the newest first.
import { el } from "../base/dom.js";

const most = 50;

export class Advisories {
  #list = el("ol", { class: "advisories" }); #empty = el("p", { class: "note" }, "None so far. The server reports here, for example, a message that was delivered too often.");

  constructor() {
    this.node = el("section", { "aria-labelledby": "advisories-title" }, el("h3", { id: "advisories-title" }, "Advisories"), this.#empty, this.#list);
  }

  add({ time, kind, text }) {
    this.#empty.hidden = true;
    const clock = new Date(time).toLocaleTimeString("en-GB");
    this.#list.prepend(el("li", {}, el("time", { datetime: time }, clock), el("strong", {}, ` ${kind.replaceAll("_", " ")} `), el("span", {}, text)));
    while (this.#list.childElementCount > most) this.#list.lastElementChild.remove();
  }
}
