// What is needed less often. Where the bar has room, it stands there; where not, behind a button: css/bar.css decides.
import { button, el } from "./dom.js";

/** @param items what stands in it; a key or a press elsewhere closes it */
export function moreMenu(...items) {
  const toggle = button("More", { icon: "more", class: "more", "aria-expanded": "false", "aria-controls": "more", onclick: () => open(toggle.ariaExpanded !== "true") });
  const menu = el("div", { id: "more", class: "menu" }, items), node = el("div", { class: "more-place" }, toggle, menu);
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
