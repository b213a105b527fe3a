// Html with scripts: shown on demand, in the one sandboxed frame of the page, which can reach neither this page nor a network.
import { isDark } from "../base/bar.js";
import { randomName } from "../base/api.js";
import { button, el } from "../base/dom.js";

// The output that has the frame; another one that asks for it takes it away.
let holder = null;

export class FrameOutput {
  #html; #frame = null; #nonce = ""; #hear = event => this.#receive(event);

  constructor(output) {
    this.#html = output.html;
    this.node = el("div", { class: "framed" });
    this.#offer();
  }

  update(output) {
    this.#html = output.html;
    if (this.#frame) this.#send();
  }

  dispose() { this.#close(); }

  #offer() {
    this.node.replaceChildren(
      el("p", {}, "This output brings a script of its own. It runs apart from the page, when you ask for it."),
      button("Show this output", { icon: "run", onclick: () => this.#open() }));
  }

  #open() {
    holder?.giveBack();
    holder = this;
    this.#nonce = randomName();
    this.#frame = el("iframe", { sandbox: "allow-scripts", src: `/frame#${this.#nonce}`, title: "Output with a script", referrerpolicy: "no-referrer" });
    addEventListener("message", this.#hear);
    this.node.replaceChildren(this.#frame);
  }

  giveBack() {
    this.#close();
    this.#offer();
  }

  #close() {
    removeEventListener("message", this.#hear);
    this.#frame?.remove();
    this.#frame = null;
    if (holder === this) holder = null;
  }

  // A sandboxed frame has no origin to compare: the window, the nonce and the message's shape tell that it is ours.
  #receive({ source, data }) {
    if (source !== this.#frame?.contentWindow || data?.nonce !== this.#nonce) return;
    if (data.ready === true) this.#send();
    else if (Number.isFinite(data.height)) this.#frame.style.height = `${Math.min(Math.max(data.height, 24), 2000)}px`;
  }

  #send() {
    this.#frame.contentWindow.postMessage({ nonce: this.#nonce, html: this.#html, theme: isDark() ? "dark" : "light" }, "*");
  }
}
