// Finds plotly.js (there, beside the page, by require.js, by a tag), gives colours the reader's theme, redraws in place.
(() => {
  if (window.courseCharts) return;
  const cdn = "https://cdn.plot.ly/plotly-2.27.1.min.js", charts = new Map();
  let plotly, coming, failed = 0;

  const byTag = url => new Promise((done, fail) => {
    const tag = document.createElement("script");
    tag.src = url;
    tag.onload = () => window.Plotly ? done(window.Plotly) : fail();
    tag.onerror = fail;
    document.head.appendChild(tag);
  });
  const byRequire = url => new Promise((done, fail) => {
    const path = new URL(url, document.baseURI).href.replace(/\.js$/, "");
    window.require.config({ context: "course " + path, paths: { plotly: path }, waitSeconds: 60 })(["plotly"], done, fail);
  });
  const load = url => typeof window.require === "function" && window.require.config ? byRequire(url) : byTag(url);
  const find = async () => {
    for (const url of [window.coursePlotlyUrl, cdn]) {
      if (window.Plotly) return window.Plotly;
      if (url) try { return await load(url); } catch { }
    }
    throw new Error("no plotly.js");
  };
  // A page shows its text first: plotly.js comes when the rest is there, and what is out of sight is drawn in idle time.
  const idle = work => window.requestIdleCallback ? requestIdleCallback(work, { timeout: 1000 }) : setTimeout(work, 50);
  const settled = () => document.readyState === "complete" ? Promise.resolve()
    : new Promise(done => addEventListener("load", () => idle(done), { once: true }));
  const isNear = slot => {
    const { top, bottom } = slot.getBoundingClientRect();
    return bottom > -innerHeight && top < 2 * innerHeight;
  };
  const ready = () => {
    if (Date.now() - failed < 5000) return Promise.reject();
    coming ??= settled().then(find).then(found => plotly = found).catch(e => { failed = Date.now(); coming = null; throw e; });
    return coming;
  };

  const rgb = colour => (colour.match(/[\d.]+/g) || [0, 0, 0]).map(n => colour.startsWith("color(") ? n * 255 : +n);
  const faded = (colour, alpha) => `rgba(${rgb(colour).slice(0, 3).map(Math.round)},${alpha})`;
  const isLight = colour => { const [r, g, b] = rgb(colour); return r * 299 + g * 587 + b * 114 > 128000; };
  const background = node => {
    for (; node; node = node.parentElement) {
      const colour = getComputedStyle(node).backgroundColor;
      if (rgb(colour)[3] !== 0) return colour;
    }
  };
  const theme = (slot, print) => {
    const ink = print ? "rgb(0,0,0)" : getComputedStyle(slot).color;
    const paper = print ? "rgb(255,255,255)" : background(slot) || (isLight(ink) ? "rgb(30,30,30)" : "rgb(255,255,255)");
    return { "theme:ink": ink, "theme:soft": faded(ink, .65), "theme:grid": faded(ink, .15), "theme:paper": paper };
  };
  // "theme:#rrggbb" is that colour, as far towards black or white as it takes to stand out from the paper by 3:1.
  const bright = c => c.map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4).reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], .05);
  const seen = (hex, paper) => {
    const colour = [1, 3, 5].map(i => parseInt(hex.slice(i, i + 2), 16)), ground = bright(rgb(paper).slice(0, 3)), end = ground > .22 ? 0 : 255;
    for (let part = 0; part < 1; part += .05) {
      const found = colour.map(v => Math.round(v + (end - v) * part)), light = bright(found);
      if (Math.max(light, ground) / Math.min(light, ground) >= 3) return `rgb(${found})`;
    }
  };
  const tinted = (value, colours) =>
    typeof value === "string" ? colours[value] || (value.startsWith("theme:#") ? seen(value.slice(6), colours["theme:paper"]) : value)
    : Array.isArray(value) ? value.map(item => tinted(item, colours))
    : value && typeof value === "object" ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, tinted(v, colours)]))
    : value;

  const paint = (chart, print) => {
    const width = chart.slot.clientWidth;
    if (!plotly || !width) return;
    chart.width = width;
    const { data, layout } = tinted(chart.figure, theme(chart.slot, print));
    const top = (layout.margin || layout.template?.layout?.margin || { t: 100 }).t;
    delete layout.title;
    Object.assign(layout, { width, height: chart.height, autosize: false, uirevision: "kept" });
    layout.margin = { ...layout.template?.layout?.margin, ...layout.margin, t: Math.max(top - 36, 8) };
    layout.font = { ...layout.font, family: getComputedStyle(chart.slot).fontFamily };
    plotly.react(chart.node, data, layout, { displayModeBar: false, doubleClick: "reset" });
  };
  const paintAll = print => charts.forEach(chart => chart.node.isConnected && paint(chart, print));
  let asked = 0;
  const paintSoon = () => { cancelAnimationFrame(asked); asked = requestAnimationFrame(() => paintAll(false)); };
  const resized = new ResizeObserver(entries => entries.forEach(({ target }) => {
    const chart = [...charts.values()].find(c => c.slot === target);
    if (chart && chart.width !== target.clientWidth) paint(chart, false);
  }));

  const slotOf = id => {
    const all = root => root ? [...root.querySelectorAll(`[data-chart="${id}"]`)].pop() : null;
    return all(document.currentScript && document.currentScript.parentElement) || all(document);
  };
  // A frame's changes laid on the state before it; null is a property that is no more.
  const merged = (old, now) => {
    if (Array.isArray(now)) return Array.isArray(old) ? now.map((item, i) => item && typeof item === "object" ? merged(old[i], item) : item) : now;
    if (!now || typeof now !== "object" || !old || typeof old !== "object") return now;
    const all = { ...old };
    for (const [name, value] of Object.entries(now)) value === null ? delete all[name] : all[name] = merged(old[name], value);
    return all;
  };
  const draw = (id, figure) => {
    const slot = slotOf(id);
    if (!slot || figure.changes && !charts.has(id)) return;
    if (figure.changes) figure = merged(charts.get(id).figure, figure);
    for (const [other, chart] of charts) if (other !== id && !chart.node.isConnected) charts.delete(other);
    const before = charts.get(id), reuse = before && (!before.slot.isConnected || before.slot === slot);
    const chart = reuse ? before : { node: document.createElement("div") };
    Object.assign(chart, { slot, figure, height: figure.layout.height || 320 });
    charts.set(id, chart);
    slot.style.height = chart.height + "px";
    slot.replaceChildren(chart.node);
    resized.observe(slot);
    plotly ??= window.Plotly;
    if (plotly) paint(chart, false);
    else ready().then(() => isNear(slot) ? paint(chart, false) : idle(() => paint(chart, false)), () => missing(chart));
  };
  const missing = ({ slot }) => {
    const home = slot.closest("figure");
    slot.style.height = "";
    home?.querySelector(".course-chart-missing")?.removeAttribute("hidden");
    home?.querySelector("details")?.setAttribute("open", "");
  };

  const changes = new MutationObserver(paintSoon);
  for (const root of [document.documentElement, document.body]) changes.observe(root, { attributes: true });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paintSoon);
  addEventListener("beforeprint", () => paintAll(true));
  addEventListener("afterprint", () => paintAll(false));
  window.courseCharts = { draw };
})();
