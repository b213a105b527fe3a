// What the reader has chosen about keys, kept in the browser; where that is forbidden, for as long as the page.
import { memory } from "./api.js";

class Choice {
  #key; #isOn;

  constructor(key, isUsual) {
    this.#key = `course-${key}`;
    const kept = memory.get(this.#key);
    this.#isOn = kept === null ? isUsual : kept === "yes";
  }

  get isOn() { return this.#isOn; }

  set isOn(isOn) {
    this.#isOn = isOn;
    memory.set(this.#key, isOn ? "yes" : "no");
  }
}

export const choices = {
  tabIndents: new Choice("tab-indents", false),
  questionMarkOpensKeys: new Choice("question-mark-opens-keys", true),
  pageKeys: new Choice("page-keys", true),
  knowsKeys: new Choice("knows-keys", false),
};
