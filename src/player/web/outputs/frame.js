// Html with scripts: shown on demand, in the one sandboxed frame of the page, which can reach neither this page nor a network.
import { isDark } from "../base/bar.js";
import { randomName } from "../base/api.js";
import { button, el } from "../base/dom.js";

// The output that has the frame; another one that asks for it takes it away.
let holder = null;

// A frame is asked so often, in milliseconds, whether it still hears; a second question that it leaves open is told.
const round = 2000;

export class FrameOutput {
  #html; #frame = null; #nonce = ""; #hear = event => this.#receive(event); #timer = 0; #asked = 0;
  #silence = el("p", { class: "notice", role: "alert", hidden: true }, "This output does not answer any more: its script computes without a pause, or has left its place. The lesson does not wait for it. ",
    button("Stop this output", { icon: "stop", onclick: () => this.giveBack() }));

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
      button("Show this output", { icon: "run", onclick: () => this.#show() }));
  }

  #show() {
    holder?.giveBack();
    holder = this;
    this.#nonce = randomName();
    this.#frame = el("iframe", { sandbox: "allow-scripts", src: `/frame#${this.#nonce}`, title: "Output with a script", referrerpolicy: "no-referrer" });
    addEventListener("message", this.#hear);
    this.#heard();
    this.node.replaceChildren(this.#silence, this.#frame);
  }

  // Until the frame has loaded, nobody is there to answer.
  #watch() {
    clearInterval(this.#timer);
    this.#timer = setInterval(() => {
      this.#silence.hidden = ++this.#asked <= 2;
      this.#post({ ask: true });
    }, round);
  }

  #heard() {
    this.#asked = 0;
    this.#silence.hidden = true;
  }

  giveBack() {
    this.#close();
    this.#offer();
  }

  #close() {
    removeEventListener("message", this.#hear);
    clearInterval(this.#timer);
    this.#frame?.remove();
    this.#frame = null;
    if (holder === this) holder = null;
  }

  // A sandboxed frame has no origin to compare: the window, the nonce and the message's shape tell that it is ours.
  #receive({ source, data }) {
    if (source !== this.#frame?.contentWindow || data?.nonce !== this.#nonce) return;
    this.#heard();
    if (data.ready === true) { this.#send(); this.#watch(); }
    else if (Number.isFinite(data.height)) this.#frame.style.height = `${Math.min(Math.max(data.height, 24), 2000)}px`;
  }

  #send() { this.#post({ html: this.#html, theme: isDark() ? "dark" : "light" }); }

  #post(message) { this.#frame.contentWindow.postMessage({ nonce: this.#nonce, ...message }, "*"); }
}
