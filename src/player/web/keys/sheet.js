// The list of all keys, and what the reader chooses about them.
import { choices } from "../base/choices.js";
import { button, el } from "../base/dom.js";
import { isFreeKey } from "./free.js";
import { allKeys, cellKeys, keyNodes } from "./keys.js";

/** What the window hears when the list opens. */
export const shown = "course-keys-shown";

/** Adds the button that opens the list, and what a screen reader says of an editor; answers what opens the list. */
export function offerKeys(place) {
  const sheet = new Sheet();
  place.append(el("button", { type: "button", class: "quiet keys", title: "All keys", onclick: () => sheet.open() }, el("span", { class: "words" }, "Keys"), el("kbd", { "aria-hidden": "true" }, "?")));
  document.body.append(sheet.node, sheet.ofEditors);
  addEventListener("keydown", event => {
    if (event.key !== "?" || !choices.questionMarkOpensKeys.isOn || !isFreeKey(event)) return;
    event.preventDefault();
    sheet.open();
  });
  return () => sheet.open();
}

class Sheet {
  #list = el("div", { class: "key-groups" });

  constructor() {
    this.ofEditors = el("p", { id: "editor-keys", class: "unseen" });
    this.node = el("dialog", { class: "keys-sheet", "aria-labelledby": "keys-title" },
      el("div", { class: "keys-head" }, el("h2", { id: "keys-title" }, "Keys"), button("Close", { autofocus: true, onclick: () => this.node.close() })),
      this.#list,
      el("div", { class: "key-choices", role: "group", "aria-label": "What keys do" },
        this.#choice(choices.tabIndents, "Tab indents", "Otherwise it leaves the cell, as Tab does everywhere on a page."),
        this.#choice(choices.questionMarkOpensKeys, "? opens this list", "Switch it off if you speak to your computer, or hit keys by accident."),
        this.#choice(choices.pageKeys, "/ finds, and P presents", "The lesson’s menu has both, too.")));
    this.#write();
  }

  open() {
    dispatchEvent(new Event(shown));
    this.node.showModal();
  }

  #choice(choice, name, why) {
    const box = el("input", { type: "checkbox", checked: choice.isOn, onchange: () => { choice.isOn = box.checked; this.#write(); } });
    return el("label", {}, box, el("span", {}, name, el("span", { class: "note" }, why)));
  }

  #write() {
    this.#list.replaceChildren(...allKeys().map(([title, keys]) => el("section", {}, el("h3", {}, title),
      el("dl", {}, keys.map(([key, does]) => el("div", {}, el("dt", {}, keyNodes(key)), el("dd", {}, does)))))));
    this.ofEditors.replaceChildren(...cellKeys());
  }
}
