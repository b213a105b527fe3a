// A lesson's sections: each begins at a heading of the second level; what stands above the first is one, too.

/** What can be shown or not by itself: the lesson's blocks, and each block of its prose. */
export function* partsOf(article) {
  for (const block of article.children) {
    if (block.matches(".prose[data-cell]")) yield* block.children;
    else yield block;
  }
}

/** Each part with the number of its section, from 0; and how many sections there are. */
export function sectionsOf(article) {
  let section = -1;
  const parts = [];
  for (const part of partsOf(article)) {
    if (section < 0 || part.tagName === "H2") section++;
    parts.push({ part, section });
  }
  return { parts, count: section + 1 };
}
