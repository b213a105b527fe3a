// What is needed less often. Where the bar has room, it stands there; where not, behind a button: css/bar.css decides.
import { button, el } from "./dom.js";

/** @param items what stands in it; a key or a press elsewhere closes it */
export const moreMenu = (...items) => disclosure(button("More", { icon: "more", class: "more" }), "more", "menu", "more-place", ...items);

/** A button that shows what stands below it; @param id of that; @param look its class; @param place the class of both together */
export function disclosure(toggle, id, look, place, ...items) {
  const menu = el("div", { id, class: look }, items), node = el("div", { class: place }, toggle, menu);
  toggle.setAttribute("aria-expanded", "false");
  toggle.setAttribute("aria-controls", id);
  toggle.addEventListener("click", () => open(toggle.ariaExpanded !== "true"));
  const open = isOpen => { toggle.ariaExpanded = String(isOpen); };
  addEventListener("pointerdown", ({ target }) => node.contains(target) || open(false));
  node.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && !node.contains(relatedTarget) && open(false));
  node.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || toggle.ariaExpanded !== "true") return;
    open(false);
    toggle.focus();
  });
  return node;
}
