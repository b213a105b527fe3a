// Questions that the reader answers before anything goes on.
import { button, el } from "./dom.js";

/** Asks, and answers whether the reader agreed; Escape means no. The focus returns to where it was. */
export const confirmed = (question, detail, yes) => asked("ask", question, false, end => [
  el("p", {}, detail),
  el("div", { class: "buttons" },
    button("Keep everything", { autofocus: true, onclick: () => end(false) }),
    button(yes, { class: "strong", onclick: () => end(true) }))]);

/**
 * Shows a dialog, and gives what its parts end it with.
 * @param look its class; @param title its heading; @param none what Escape means; @param parts makes what stands below the heading, of the function that ends it
 */
export const asked = (look, title, none, parts) => new Promise(resolve => {
  // At the press itself: the close event comes later, and what is typed before it would be taken back with the rest.
  const end = answer => {
    dialog.close();
    dialog.remove();
    resolve(answer);
  };
  const dialog = el("dialog", { class: look, "aria-labelledby": "dialog-title" }, el("h2", { id: "dialog-title" }, title), parts(end));
  dialog.addEventListener("close", () => end(none));
  document.body.append(dialog);
  dialog.showModal();
});
