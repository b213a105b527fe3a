// The kernel in the bar: its state in words, and what one can do with it.
import { tellOnTop } from "../base/notes.js";
import { say } from "../base/status.js";
import { button, el, icon, setText } from "../base/dom.js";

const words = {
  starting: ["wait", "Kernel starts"], ready: ["check", "Kernel ready"], busy: ["wait", "Kernel busy"],
  stopped: ["ring", "Kernel rests"], crashed: ["cross", "Kernel ended"],
};

export class KernelBar {
  #channel; #icon = el("span", {}); #text = el("span", {}); #alarm; #remarks = el("div", { class: "remarks" }); #kernel = { state: "starting" }; #isOpen = false;

  /** @param tools the place in the bar; @param lesser the one for what is needed less often; @param board the cells; @param banners the place for what keeps the lesson from going on */
  constructor(tools, lesser, board, channel, banners) {
    this.#channel = channel;
    this.state = el("p", { class: "kernel" }, this.#icon, this.#text);
    this.stop = button("Stop", { icon: "stop", class: "stop", title: "Interrupt the running cell", onclick: () => channel.send({ do: "interrupt" }) });
    this.#alarm = el("div", { class: "alarm", role: "alert" });
    tools.append(this.state, button("Run all", { icon: "all", title: "Run the lesson: its exercises are yours to run, and scratch cells are left out", onclick: () => board.runAll() }), this.stop);
    lesser.append(
      button("Restart", { icon: "again", title: "Start the kernel anew; edits and outputs stay", onclick: () => this.#restart() }),
      button("Reset", { icon: "undo", "aria-label": "Reset the lesson", title: "Reset the lesson", class: "quiet", onclick: () => board.resetLesson() }));
    banners.prepend(this.#alarm);
    banners.after(this.#remarks);
    channel.addEventListener("snapshot", ({ message }) => { this.#set(message.kernel); this.#remark(message.notices ?? []); });
    channel.addEventListener("kernel", ({ message }) => this.#set(message));
    channel.addEventListener("notice", ({ message }) => tellOnTop(message.text));
    channel.addEventListener("line", ({ message }) => this.#setLine(message.isOpen));
    this.#show();
  }

  #restart() {
    if (this.#channel.send({ do: "restart" })) say("The kernel starts anew. Edits and outputs stay.");
  }

  #set(kernel) {
    this.#kernel = kernel;
    this.#show();
  }

  #setLine(isOpen) {
    this.#isOpen = isOpen;
    this.#show();
  }

  #show() {
    const { state } = this.#kernel, [name, text] = this.#isOpen ? words[state] ?? words.starting : ["wait", "Connecting …"];
    this.state.dataset.state = this.#isOpen ? state : "offline";
    this.#icon.replaceChildren(icon(name));
    setText(this.#text, text);
    this.state.title = this.#kernel.message ?? "";
    // Not "disabled": a button that vanishes from the keyboard's path while one waits on it takes the focus along.
    this.stop.setAttribute("aria-disabled", String(state !== "busy"));
    this.#showAlarm();
  }

  #showAlarm() {
    const { state, message } = this.#kernel;
    if (state !== "crashed") return this.#alarm.replaceChildren();
    if (this.#alarm.childElementCount > 0) return;
    this.#alarm.replaceChildren(
      el("p", {}, icon("cross"), el("strong", {}, "The kernel has ended. "), message ?? "", " Your edits and outputs are kept."),
      button("Start a new kernel", { icon: "again", class: "strong", onclick: () => this.#restart() }));
  }

  // What the server has to say of this lesson's files: the learner reads it, and puts it away.
  #remark(notices) {
    this.#remarks.replaceChildren(...notices.map(notice => {
      const line = el("p", { role: "status" }, notice, " ", button("Close", { class: "quiet", onclick: () => line.remove() }));
      return line;
    }));
  }
}
