// What of a lesson can be found: its words, its code, and what its cells have shown.

const passedOver = "button, .cell-foot, .insert, .slot, .chart-buttons, .keys-hint, .own-gone, .problems, .choice-keys, textarea, script, iframe, [hidden]";
const inline = new Set(["A", "ABBR", "B", "CODE", "DEL", "EM", "I", "KBD", "MARK", "S", "SAMP", "SMALL", "SPAN", "STRONG", "SUB", "SUP", "U"]);

/**
 * The texts of a lesson in order: { text, nodes } of the page's own, and { text, cell } for code, which may not stand in the page as a whole.
 * @param cellOf the cell of an editor's element
 */
export function textsIn(article, cellOf) {
  const texts = [{ nodes: [] }];
  gather(article, texts, cellOf);
  return texts.map(one => one.cell ? { ...one, text: one.cell.source } : { ...one, text: one.nodes.map(node => node.data).join("") }).filter(one => one.text.trim());
}

function gather(node, texts, cellOf) {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) texts.at(-1).nodes.push(child);
    else if (child.nodeType === Node.ELEMENT_NODE && !child.matches(passedOver)) gatherIn(child, texts, cellOf);
  }
}

function gatherIn(element, texts, cellOf) {
  if (element.matches(".editor")) return texts.push({ cell: cellOf(element) }, { nodes: [] });
  const isBlock = !inline.has(element.tagName);
  if (isBlock) texts.push({ nodes: [] });
  gather(element, texts, cellOf);
  if (isBlock) texts.push({ nodes: [] });
}

/** Where the words stand: { text: one of the texts, from, to }, at most so many. */
export function placesOf(words, texts, most) {
  const pattern = new RegExp(words.trim().split(/\s+/).map(word => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s+"), "giu"), places = [];
  for (const text of texts) {
    for (const found of text.text.matchAll(pattern)) {
      places.push({ text, from: found.index, to: found.index + found[0].length });
      if (places.length === most) return places;
    }
  }
  return places;
}

/** The place as a range of the page; null where it does not stand in the page now. */
export const rangeOf = ({ text, from, to }) => text.cell ? text.cell.editor.rangeOf(from, to) : rangeIn(text.nodes, from, to);

/** A range in the text of several nodes. */
export function rangeIn(nodes, from, to) {
  const range = new Range();
  let begins = 0, hasStart = false;
  for (const node of nodes) {
    const ends = begins + node.data.length;
    if (!hasStart && from < ends) {
      range.setStart(node, from - begins);
      hasStart = true;
    }
    if (hasStart && to <= ends) {
      range.setEnd(node, to - begins);
      return range;
    }
    begins = ends;
  }
  return null;
}
