// A prediction: the list that ends its prose becomes choices; once the next cell has run, what was expected stands beside what happened.
import { el, icon, withMarks } from "../base/dom.js";
import { tellAt } from "../base/notes.js";
import { say } from "../base/status.js";

/** Makes buttons of the answers that a lesson's predictions offer. */
export function furnishPredictions(article, board, channel) {
  const boxes = new Map(Array.from(article.querySelectorAll(".prose[data-prediction]"), prose => [prose.dataset.cell, new PredictionBox(prose, board, channel)]));
  channel.addEventListener("prediction", ({ message }) => boxes.get(message.cell)?.show(message, true));
  channel.addEventListener("snapshot", ({ message }) => message.predictions.forEach(known => boxes.get(known.cell)?.show(known, false)));
}

class PredictionBox {
  #cell; #board; #channel; #choices; #verdict = null; #isDecided = false;

  /** @param prose the server's text, with the list as its last element */
  constructor(prose, board, channel) {
    this.#cell = prose.dataset.cell;
    this.#board = board;
    this.#channel = channel;
    const list = prose.lastElementChild, question = list.previousElementSibling, name = `prediction-${this.#cell}`;
    question.id = `${name}-question`;
    this.#choices = Array.from(list.children, (item, at) => this.#choice(item, at));
    this.group = el("div", { class: "choices", role: "radiogroup", "aria-labelledby": name, "aria-describedby": question.id, onkeydown: event => this.#move(event) },
      this.caption = el("p", { id: name }), this.#choices, el("p", { class: "choice-keys" }, "Arrows move, Space chooses."));
    list.replaceWith(this.group);
    this.show({ chosen: null, right: null }, false);
  }

  /** What the learner has chosen, and what happened; what is new is said, too. */
  show({ shows, chosen, right, because }, isNew) {
    const wasDecided = this.#isDecided;
    this.#isDecided = right != null;
    this.caption.textContent = this.#isDecided ? "Your prediction" : chosen ? "Your prediction; you may change it until the next cell has run" : "What do you expect?";
    this.#choices.forEach((choice, at) => {
      choice.setAttribute("aria-checked", chosen === at + 1);
      choice.setAttribute("aria-disabled", this.#isDecided);
      choice.tabIndex = at + 1 === (chosen ?? 1) ? 0 : -1;
    });
    this.#verdict?.remove();
    this.#verdict = this.#isDecided ? this.#compare(chosen, right, because) : null;
    if (this.#verdict) this.#board.cell(shows).section.after(this.#verdict);
    if (isNew && this.#isDecided && !wasDecided) say(chosen === right ? "It came out as you expected." : `It came out differently: ${this.#choices[right - 1].textContent}`);
  }

  // A button can hold no link; its words can stand in one.
  #choice(item, at) {
    item.querySelectorAll("a").forEach(link => link.replaceWith(...link.childNodes));
    const words = el("span", {}, ...(item.querySelector(":scope > p") ?? item).childNodes);
    return el("button", { type: "button", class: "choice", role: "radio", onclick: () => this.#choose(at + 1) }, words);
  }

  #choose(answer) {
    if (this.#isDecided) return;
    if (this.#channel.isOutdated) return tellAt(this.group, "The lesson has changed on disk. Load the page again, then choose.");
    if (!this.#channel.send({ do: "predict", cell: this.#cell, answer })) tellAt(this.group, "Not connected: your prediction was not kept. Choose again once the line is back.");
  }

  // Arrows move, and Space or Enter chooses: where the next cell has run already, a choice cannot be taken back.
  #move(event) {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key], count = this.#choices.length;
    if (!step) return;
    event.preventDefault();
    const next = this.#choices[(this.#choices.indexOf(document.activeElement) + step + count) % count];
    this.#choices.forEach(choice => { choice.tabIndex = choice === next ? 0 : -1; });
    next.focus();
  }

  #compare(chosen, right, because) {
    const words = answer => Array.from(this.#choices[answer - 1].querySelector("span").childNodes, node => node.cloneNode(true));
    const pair = (term, answer) => el("div", {}, el("dt", {}, term), el("dd", {}, words(answer)));
    const isRight = chosen === right;
    return el("div", { class: "verdict", role: "group", "aria-label": "Your prediction, and what happened", "data-right": String(isRight) },
      el("dl", {}, pair("You expected", chosen), pair("What happened", right)),
      el("p", {}, icon(isRight ? "check" : "dot"), el("span", {}, el("strong", {}, isRight ? "As you expected." : "It came out differently."), " ", withMarks(because))));
  }
}
