// Html that came out of a cell. What holds no script is cleaned and shown in the page; the rest goes into a frame (frame.js).
import createPurifier from "dompurify";

const purifier = createPurifier(window);
const settings = {
  RETURN_DOM_FRAGMENT: true, SANITIZE_NAMED_PROPS: true, FORBID_TAGS: ["style", "form", "base", "link", "meta"], FORBID_ATTR: ["srcset", "ping"],
};

// A link out of an output opens beside the lesson, and learns nothing of it.
purifier.addHook("afterSanitizeAttributes", node => {
  if (node.tagName !== "A" || !node.hasAttribute("href") || node.getAttribute("href").startsWith("#")) return;
  node.setAttribute("target", "_blank");
  node.setAttribute("rel", "noopener noreferrer");
});

/** Whether html brings something that only works when it may act. */
export const hasScript = html => /<(?:script|iframe|object|embed)\b/i.test(html);

/** Puts html, without anything that could act, in the place of what a node holds. */
export function cleanInto(node, html) {
  node.replaceChildren(html ? purifier.sanitize(html, settings) : "");
}

/** The same for a drawing. */
export function cleanDrawingInto(node, svg) {
  node.replaceChildren(purifier.sanitize(svg, { ...settings, USE_PROFILES: { svg: true, svgFilters: true } }));
}
