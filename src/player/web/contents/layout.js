// Where the lessons stand on the map of their course: columns by what they build on, rows so that none covers another.

// What builds on nothing, and is needed by nothing, stands in rows of so many.
const across = 11;

/** @param nodes { href, before: hrefs } in order; @returns their { column, row } by href */
export function layOut(nodes) {
  const known = new Map(nodes.map(node => [node.href, node])), needed = new Set(nodes.flatMap(node => node.before));
  const isJoined = node => needed.has(node.href) || node.before.some(href => known.has(href));
  const places = new Map(), taken = new Set();
  const columns = columnsOf(nodes, known);
  for (const node of nodes.filter(isJoined)) put(node, columns.get(node.href), rowWanted(node, places), places, taken);
  const below = Math.max(-1, ...[...places.values()].map(place => place.row)) + 1;
  nodes.filter(node => !isJoined(node)).forEach((node, at) => places.set(node.href, { column: at % across, row: below + Math.floor(at / across) }));
  return places;
}

// One more than the longest way to it; a ring, which nobody should write, ends where it began.
function columnsOf(nodes, known) {
  const columns = new Map();
  const columnOf = (node, way) => {
    if (columns.has(node.href)) return columns.get(node.href);
    const before = node.before.filter(href => known.has(href) && !way.has(href)).map(href => columnOf(known.get(href), new Set([...way, href])));
    columns.set(node.href, Math.max(-1, ...before) + 1);
    return columns.get(node.href);
  };
  nodes.forEach(node => columnOf(node, new Set([node.href])));
  return columns;
}

// Beside the last one that it builds on, so that a line is straight where it can be.
const rowWanted = (node, places) => node.before.map(href => places.get(href)?.row).filter(row => row !== undefined).at(-1) ?? 0;

function put(node, column, wanted, places, taken) {
  let row = wanted;
  while (taken.has(`${column} ${row}`)) row++;
  taken.add(`${column} ${row}`);
  places.set(node.href, { column, row });
}
