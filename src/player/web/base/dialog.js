// Questions before something is lost.
import { button, el } from "./dom.js";

/** Asks, and answers whether the reader agreed; Escape means no. The focus returns to where it was. */
export function confirmed(question, detail, yes) {
  return new Promise(resolve => {
    const dialog = el("dialog", { class: "ask", "aria-labelledby": "ask-title" },
      el("h2", { id: "ask-title" }, question), el("p", {}, detail),
      el("div", { class: "buttons" },
        button("Keep everything", { autofocus: true, onclick: () => dialog.close("no") }),
        button(yes, { class: "strong", onclick: () => dialog.close("yes") })));
    dialog.addEventListener("close", () => { dialog.remove(); resolve(dialog.returnValue === "yes"); });
    document.body.append(dialog);
    dialog.showModal();
  });
}
