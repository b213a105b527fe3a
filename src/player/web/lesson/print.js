// The lesson on paper: light, in the size of print, with every chart drawn for its width.
import { lookChanged } from "../base/bar.js";
import { drawAllNow } from "../outputs/drawing.js";
import { plotly } from "../outputs/plotly.js";

const root = document.documentElement;

/** Answers what prints the lesson. */
export function offerPrint(article) {
  let before = null;
  const begin = () => {
    if (before) return;
    before = { theme: root.dataset.theme, size: root.dataset.size };
    root.dataset.theme = "light";
    delete root.dataset.size;
    root.classList.add("printing");
    nameAddresses(article);
    drawAllNow();
  };
  const end = () => {
    if (!before) return;
    for (const [name, value] of Object.entries(before)) value === undefined ? delete root.dataset[name] : root.dataset[name] = value;
    before = null;
    root.classList.remove("printing");
    lookChanged();
  };
  addEventListener("beforeprint", begin);
  addEventListener("afterprint", end);
  matchMedia("print").addEventListener("change", ({ matches }) => matches ? begin() : end());
  const start = () => print(article);
  addEventListener("keydown", event => {
    if (event.key.toLowerCase() !== "p" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    start();
  });
  return start;
}

// A chart that nobody has come near yet needs its library first, which cannot come while the paper waits.
async function print(article) {
  if (article.querySelector(".slot")) await plotly().catch(() => null);
  window.print();
}

// On paper a link to another site is of use by its address, where that is not its very words.
function nameAddresses(article) {
  for (const link of article.querySelectorAll(".prose a[href^=http]:not([data-address])"))
    if (link.textContent.trim() !== link.href && link.textContent.trim() !== link.getAttribute("href") && !link.querySelector("img")) link.dataset.address = link.href;
}
