// Search over lessons and glossary: answers come while one types, as a list of links.
import { getJson } from "../base/api.js";
import { el } from "../base/dom.js";
import { count } from "../base/words.js";

const pause = 150;
const kinds = { term: "Glossary", lesson: "Lesson", heading: "Section" };

/** The search box with its results below. */
export function searchBox() {
  const field = el("input", { id: "search", type: "search", autocomplete: "off", placeholder: "ack floor, redelivery, MsgId …" });
  const said = el("p", { class: "unseen", role: "status" }), results = el("ol", { class: "hits", hidden: true });
  let timer = 0, latest = 0;
  const show = (hits, words) => {
    results.replaceChildren(...hits.map(hit));
    results.hidden = hits.length === 0;
    said.textContent = words;
    none.hidden = !words || hits.length > 0;
    none.textContent = words;
  };
  const none = el("p", { class: "note", hidden: true });
  const search = async () => {
    const words = field.value.trim(), asked = ++latest;
    if (!words) return show([], "");
    const { hits } = await getJson(`/api/search?q=${encodeURIComponent(words)}`);
    if (asked === latest) show(hits, hits.length > 0 ? count(hits.length, "result") : `Nothing about “${words}”.`);
  };
  field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(search, pause); });
  const form = el("form", { class: "search", role: "search" }, el("label", { for: "search" }, "Search lessons and glossary"), field, said, none, results);
  form.addEventListener("submit", event => { event.preventDefault(); search(); });
  return form;
}

const hit = ({ kind, title, where, href, excerpt }) => el("li", {}, el("a", { href },
  el("span", { class: "hit-title" }, title), el("span", { class: "hit-where" }, [kinds[kind], where].filter((part, at, all) => part && all.indexOf(part) === at).join(" · ")),
  excerpt ? el("span", { class: "hit-excerpt" }, excerpt) : null));
