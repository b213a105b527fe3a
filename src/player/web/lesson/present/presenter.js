// A lesson on a wall: one section at a time in large text. Nothing is moved in the page, so cells can be edited and run as ever.
import { lookChanged } from "../../base/bar.js";
import { choices } from "../../base/choices.js";
import { button, el, setText } from "../../base/dom.js";
import { say } from "../../base/status.js";
import { isFreeKey, isTextField } from "../../keys/free.js";
import { sectionsOf } from "./sections.js";

const keepsArrows = "[role=radiogroup] *, [role=toolbar] *, [role=group][tabindex], pre, .scroll";
const isOverThePage = () => document.querySelector("dialog[open], :popover-open");

/** Adds the keys of a presentation; answers what begins one. */
export function offerPresenter(article) {
  const presenter = new Presenter(article);
  addEventListener("keydown", event => presenter.hear(event));
  // Before an editor takes it: a clicker sends nothing else.
  addEventListener("keydown", event => presenter.hearClicker(event), { capture: true });
  return () => presenter.begin();
}

class Presenter {
  #article; #at = 0; #count = 0; #isOn = false; #changes = new MutationObserver(() => this.#show());

  constructor(article) {
    this.#article = article;
    this.where = el("span", { class: "present-where" });
    this.previous = button("", { icon: "left", label: "Previous section", title: "Previous section (Page Up)", onclick: () => this.#step(-1) });
    this.next = button("", { icon: "right", label: "Next section", title: "Next section (Page Down)", onclick: () => this.#step(1) });
    this.controls = el("nav", { class: "present-controls", "aria-label": "Presentation", hidden: true },
      // The lesson's own title stands in the first section only.
      el("span", { class: "unseen", role: "heading", "aria-level": "1" }, article.querySelector("h1")?.textContent ?? ""), this.previous, this.where, this.next,
      button("End", { class: "quiet", title: "End the presentation (Esc)", onclick: () => this.#end() }));
    document.body.append(this.controls);
  }

  begin() {
    if (this.#isOn) return;
    const here = this.#firstInView();
    this.#isOn = true;
    document.documentElement.classList.add("presenting");
    this.controls.hidden = false;
    this.#at = sectionsOf(this.#article).parts.find(({ part }) => part === here)?.section ?? 0;
    this.#changes.observe(this.#article, { childList: true });
    this.#turn();
    if (here) bring(here);
    lookChanged();
  }

  hear(event) {
    if (!this.#isOn) {
      if (event.key.toLowerCase() === "p" && choices.pageKeys.isOn && isFreeKey(event)) this.begin();
    } else if (event.key === "Escape" && !event.defaultPrevented && !isOverThePage()) {
      // Out of the editor first: whoever has just written there does not mean to leave.
      if (isTextField(document.activeElement)) document.getElementById("main").focus({ preventScroll: true });
      else this.#end();
    } else if (isFreeKey(event) && !event.target.closest?.(keepsArrows) && (event.key === "ArrowRight" || event.key === "ArrowLeft")) {
      event.preventDefault();
      this.#step(event.key === "ArrowRight" ? 1 : -1);
    }
  }

  // What does not fit is read to its end first.
  hearClicker(event) {
    const step = { PageDown: 1, PageUp: -1 }[event.key];
    if (!this.#isOn || !step || isOverThePage()) return;
    event.preventDefault();
    event.stopPropagation();
    const { scrollHeight } = document.documentElement, isMore = step > 0 ? scrollY + innerHeight < scrollHeight - 2 : scrollY > 2;
    if (isMore) scrollBy({ top: step * innerHeight * .85, behavior: "instant" });
    else this.#step(step);
  }

  #step(step) {
    if (this.#at + step < 0 || this.#at + step >= this.#count) return;
    this.#at += step;
    this.#turn();
    scrollTo({ top: step > 0 ? 0 : document.documentElement.scrollHeight, behavior: "instant" });
  }

  #turn() {
    this.#show();
    scrollTo({ top: 0, behavior: "instant" });
    say(`Section ${this.#at + 1} of ${this.#count}.`);
    if (!document.activeElement.checkVisibility()) document.getElementById("main").focus({ preventScroll: true });
  }

  #show() {
    const { parts, count } = sectionsOf(this.#article);
    this.#count = count;
    for (const { part, section } of parts) part.classList.toggle("off-stage", section !== this.#at);
    setText(this.where, `${this.#at + 1} of ${count}`);
    this.previous.setAttribute("aria-disabled", String(this.#at === 0));
    this.next.setAttribute("aria-disabled", String(this.#at === count - 1));
  }

  #end() {
    const here = this.#firstInView();
    this.#isOn = false;
    this.#changes.disconnect();
    this.#article.querySelectorAll(".off-stage").forEach(part => part.classList.remove("off-stage"));
    document.documentElement.classList.remove("presenting");
    this.controls.hidden = true;
    lookChanged();
    say("The presentation has ended.");
    if (here) bring(here);
    document.getElementById("main").focus({ preventScroll: true });
  }

  #firstInView() {
    const top = this.#isOn ? 0 : document.querySelector(".bar").getBoundingClientRect().bottom;
    return sectionsOf(this.#article).parts.map(({ part }) => part).find(part => part.checkVisibility() && part.offsetHeight > 0 && part.getBoundingClientRect().bottom > top + 8);
  }
}

const bring = part => part.scrollIntoView({ block: "start", behavior: "instant" });
