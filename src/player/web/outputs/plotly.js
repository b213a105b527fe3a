// plotly.js: 3.6 MB of which a page needs nothing before its first chart. It is loaded once, and when the page has nothing else to do.

let coming;

/** The library; a failed load is tried again by the next chart. */
export function plotly() {
  coming ??= new Promise((done, fail) => {
    const tag = document.createElement("script");
    tag.src = "/lib/plotly.js";
    tag.onload = () => done(window.Plotly);
    tag.onerror = () => { coming = null; fail(new Error("plotly.js could not be loaded")); };
    document.head.append(tag);
  });
  return coming;
}

// A page that is never idle has it all the same, and so has a browser that does not say when it is.
const whenIdle = act => window.requestIdleCallback ? requestIdleCallback(act, { timeout: 2000 }) : setTimeout(act, 500);

/** Has the library there before the first chart comes. A failure is that chart's to tell. */
export const loadSoon = () => whenIdle(() => plotly().then(library => whenIdle(() => warm(library)), () => {}));

// The first drawing takes several times as long as the next: it is one that nobody sees.
async function warm(library) {
  const node = document.createElement("div");
  node.hidden = true;
  document.body.append(node);
  const trace = { x: [0, 1], y: [0, 1], mode: "lines+markers", fill: "tozeroy", line: { shape: "hv" } };
  await library.newPlot(node, [trace], { width: 600, height: 400, annotations: [{ text: "<b>a</b>", x: 0, y: 0 }] }, { staticPlot: true });
  library.purge(node);
  node.remove();
}
