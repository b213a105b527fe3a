// The server in view: beside the lesson, or from below on a small screen. It asks the server only while somebody looks.
import { button, el, namePause, setText } from "../base/dom.js";
import { Account } from "./account.js";
import { Advisories } from "./advisories.js";
import { Line } from "./line.js";

/** Adds the button that opens and closes the panel. @param sources gives what the open lesson's cells hold; none where no lesson is open */
export function offerPanel(tools, sources = null) {
  const panel = new Panel(sources);
  const toggle = button("Server", { icon: "server", class: "server", "aria-expanded": "false", "aria-controls": "server", onclick: () => panel.toggle() });
  panel.onToggle = isOpen => {
    toggle.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen && panel.hadFocus) toggle.focus();
  };
  tools.append(toggle);
  document.querySelector("main").after(panel.node);
  if (location.hash === "#server") panel.toggle();
  return panel;
}

class Panel {
  #line = new Line(message => this.#hear(message)); #account; #advisories = new Advisories(); #state = el("p", { class: "note" }, "Asking the server …");
  #pauseButton = button("Pause", { icon: "pause", class: "quiet", onclick: () => this.#pause() }); #isPaused = false;

  onToggle = () => {};

  constructor(sources) {
    this.#account = new Account(question => this.#line.ask(question), sources);
    this.node = el("aside", { id: "server", class: "panel", "aria-labelledby": "server-title", hidden: true, tabindex: "-1" },
      el("div", { class: "panel-head" }, el("h2", { id: "server-title" }, "Server"), this.#pauseButton,
        button("", { icon: "close", class: "quiet", label: "Close the server panel", onclick: () => this.toggle() })),
      this.#state, this.#account.node, this.#advisories.node);
    this.node.addEventListener("keydown", event => { if (event.key === "Escape") this.toggle(); });
    document.addEventListener("visibilitychange", () => this.#follow());
  }

  get #isOpen() { return !this.node.hidden; }

  toggle() {
    this.hadFocus = this.node.contains(document.activeElement);
    this.node.hidden = !this.node.hidden;
    document.body.classList.toggle("with-panel", this.#isOpen);
    this.onToggle(this.#isOpen);
    if (this.#isOpen) this.node.focus({ preventScroll: true });
    this.#follow();
  }

  // A window in the background is nobody who looks.
  #follow() { this.#isOpen && !document.hidden ? this.#line.open() : this.#line.close(); }

  #hear(message) {
    if (message.type === "advisory") this.#advisories.add(message);
    if (message.type === "account" && !this.#isPaused) this.#account.show(message);
    const words = message.type === "lost" ? `${message.reason} These are the last figures.` : "";
    if (message.type !== "advisory") setText(this.#state, words);
    this.#state.hidden = !this.#state.textContent;
  }

  #pause() {
    this.#isPaused = !this.#isPaused;
    namePause(this.#pauseButton, this.#isPaused, "the figures");
  }
}
