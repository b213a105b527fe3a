// plotly.js: 3.6 MB of which most pages need nothing before their first chart. It is loaded once, then.

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
