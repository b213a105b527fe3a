// Questions before something is lost.
import { button, el } from "./dom.js";

/** Asks, and answers whether the reader agreed; Escape means no. The focus returns to where it was. */
export function confirmed(question, detail, yes) {
  return new Promise(resolve => {
    const dialog = el("dialog", { class: "ask", "aria-labelledby": "ask-title" },
      el("h2", { id: "ask-title" }, question), el("p", {}, detail),
      el("div", { class: "buttons" },
        button("Keep everything", { autofocus: true, onclick: () => end(false) }),
        button(yes, { class: "strong", onclick: () => end(true) })));
    // At the press itself: the close event comes later, and what is typed before it would be taken back with the rest.
    const end = agreed => {
      dialog.close();
      dialog.remove();
      resolve(agreed);
    };
    dialog.addEventListener("close", () => end(false));
    document.body.append(dialog);
    dialog.showModal();
  });
}
