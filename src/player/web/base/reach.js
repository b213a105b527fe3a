// What scrolls by itself must be reachable by keyboard, have a name, and fade where it goes on; what does not scroll is no stop on the way.

const names = new WeakMap();
const sized = new ResizeObserver(entries => entries.forEach(entry => update(entry.target)));

/** Watches a box that may scroll; the name is what a screen reader calls it then. */
export function reachable(box, name) {
  names.set(box, name);
  sized.observe(box);
  box.addEventListener("scroll", () => fade(box), { passive: true });
  return box;
}

const fade = box => box.classList.toggle("goes-on", box.scrollWidth - box.clientWidth - box.scrollLeft > 1);

function update(box) {
  fade(box);
  const scrolls = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
  if (scrolls) {
    box.tabIndex = 0;
    // A group, not a region: a page full of outputs would have more landmarks than anybody can use.
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", names.get(box));
  } else {
    for (const attribute of ["tabindex", "role", "aria-label"]) box.removeAttribute(attribute);
  }
}
