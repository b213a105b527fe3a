// Search over all pages. The index is a script of its own, fetched when somebody first wants to search; so it works from files, too.
(() => {
  "use strict";
  const up = document.currentScript.dataset.up;
  const most = 12, around = 60;

  const places = lessons => lessons.flatMap(lesson => lesson.s.map(([id, heading, text]) => ({
    lesson, id, heading, text, low: { lesson: lesson.t.toLowerCase(), heading: heading.toLowerCase(), text: text.toLowerCase() },
  })));

  let coming;
  const index = () => coming ??= new Promise((done, fail) => {
    const tag = document.createElement("script");
    tag.src = `${up}assets/search-index.js`;
    tag.onload = () => done(places(window.courseSearch));
    tag.onerror = () => { coming = undefined; fail(new Error("The search index could not be loaded.")); };
    document.head.append(tag);
  });

  // Every word must be somewhere; a heading says more than a text, a whole word more than a part of one.
  const count = (text, word) => Math.min(text.split(word).length - 1, 5);
  const isWhole = (text, word) => new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}(?![\\p{L}\\p{N}])`, "u").test(text);
  const weigh = ({ low }, words) => {
    let sum = 0;
    for (const word of words) {
      const hits = [low.heading, low.lesson, low.text].map(text => count(text, word));
      if (hits.every(n => n === 0)) return 0;
      sum += Math.min(hits[0], 1) * 20 + Math.min(hits[1], 1) * 4 + hits[2];
      if (isWhole(low.heading, word)) sum += 20;
      else if (isWhole(low.text, word)) sum += 3;
    }
    const phrase = words.join(" ");
    return words.length < 2 ? sum : sum + (low.heading.includes(phrase) ? 20 : 0) + (low.text.includes(phrase) ? 10 : 0);
  };
  const find = (all, words) => all.map(place => ({ place, weight: weigh(place, words) })).filter(hit => hit.weight > 0)
    .sort((a, b) => b.weight - a.weight).map(hit => hit.place);

  const element = (name, text, type) => Object.assign(document.createElement(name), { textContent: text, className: type ?? "" });
  const excerpt = ({ text, low }, words) => {
    const line = element("span", "", "excerpt");
    const phrase = words.join(" "), sought = low.text.includes(phrase) ? [phrase] : words;
    const at = Math.min(...sought.map(word => low.text.indexOf(word)).filter(n => n >= 0));
    if (!Number.isFinite(at)) return line;
    const word = sought.find(w => low.text.startsWith(w, at)), from = Math.max(0, at - around), to = at + word.length + around;
    line.append((from > 0 ? "…" : "") + text.slice(from, at), element("mark", text.slice(at, at + word.length)), text.slice(at + word.length, to) + (to < text.length ? "…" : ""));
    return line;
  };
  const result = (place, words) => {
    const item = document.createElement("li"), link = element("a", "");
    link.href = up + place.lesson.u + (place.id ? "#" + encodeURIComponent(place.id) : "");
    link.append(element("span", place.heading || place.lesson.t, "section"), element("span", place.heading ? place.lesson.t : "", "lesson"), excerpt(place, words));
    item.append(link);
    return item;
  };

  const searchBox = box => {
    const field = box.querySelector("input"), panel = box.querySelector(".results"), list = panel.querySelector("ol"), said = box.querySelector("[role=status]");
    const note = panel.querySelector("p");
    const tell = text => { note.textContent = said.textContent = text; };
    const close = () => { panel.hidden = true; };
    const show = (hits, words) => {
      list.replaceChildren(...hits.slice(0, most).map(place => result(place, words)));
      tell(hits.length === 0 ? "Nothing found" : hits.length === 1 ? "1 place" : `${hits.length} places${hits.length > most ? `, the best ${most} are shown` : ""}`);
    };
    const search = async () => {
      const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      if (words.length === 0) return close();
      panel.hidden = false;
      try { show(find(await index(), words), words); }
      catch { list.replaceChildren(); tell("The search index is missing: run the course again"); }
    };
    const step = (event, by) => {
      const stops = [field, ...list.querySelectorAll("a")], next = stops[stops.indexOf(document.activeElement) + by];
      if (panel.hidden || !next) return;
      event.preventDefault();
      next.focus();
    };
    field.addEventListener("input", search);
    field.addEventListener("focus", () => { index().catch(() => {}); if (panel.hidden) search(); });
    box.addEventListener("keydown", event => {
      if (event.key === "ArrowDown") step(event, 1);
      else if (event.key === "ArrowUp") step(event, -1);
      else if (event.key === "Escape") { close(); field.focus(); }
      else if (event.key === "Enter" && event.target === field) list.querySelector("a")?.click();
    });
    box.addEventListener("focusout", event => { if (!box.contains(event.relatedTarget)) close(); });
    list.addEventListener("click", close);
    const isField = node => node instanceof Element && (node.isContentEditable || node.matches("input, textarea, select"));
    addEventListener("keydown", event => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
      event.preventDefault();
      field.focus();
      field.select();
    });
    box.hidden = false;
  };

  document.querySelectorAll(".search").forEach(searchBox);
})();
