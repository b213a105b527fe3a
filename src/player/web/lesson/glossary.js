// A term's link opens its words at the link itself; the page of the glossary is one press further.
import { getJson } from "../base/api.js";
import { el } from "../base/dom.js";
import { cleanInto } from "../outputs/clean.js";

const glossary = /^\/lesson\/([^/]+\/glossary)$/;
const margin = 8;

/** Lets the links to the glossary open a card, where the browser has one. */
export function openTermsInPlace() {
  if (!HTMLElement.prototype.showPopover) return;
  const card = new TermCard();
  document.addEventListener("click", event => {
    const link = event.target.closest?.(".prose a[href], .term-card a[href]");
    if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const { pathname, hash } = new URL(link.href), [, path] = glossary.exec(pathname) ?? [];
    // The way to the page itself, and the glossary's own links, lead there.
    if (!path || !hash || pathname === location.pathname || link.classList.contains("to-glossary")) return;
    event.preventDefault();
    card.open(link, path, hash.slice(1));
  });
}

class TermCard {
  #title = el("h2", { id: "term-title" }); #words = el("div", { class: "term-words" }); #more = el("a", { class: "to-glossary" }, "Open the glossary"); #link = null; #asked = 0;

  constructor() {
    this.node = el("div", { popover: "auto", class: "term-card", role: "dialog", "aria-labelledby": "term-title", tabindex: "-1" }, this.#title, this.#words, this.#more);
    document.body.append(this.node);
    this.node.addEventListener("keydown", event => event.key === "Escape" && this.#close(event));
    // Whoever goes on by the keyboard has left it.
    this.node.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && !this.node.contains(relatedTarget) && this.node.hidePopover());
  }

  async open(link, path, id) {
    const asked = ++this.#asked;
    // From one term to the next the card stays where it is.
    if (!this.node.contains(link)) this.#link = link;
    let section;
    try {
      section = await getJson(`/api/section/${path}?id=${id}`);
    } catch {
      // What cannot be shown here may be shown there.
      return location.assign(link.href);
    }
    if (asked !== this.#asked) return;
    this.#title.textContent = section.title;
    cleanInto(this.#words, section.html);
    this.#words.querySelectorAll("a[target]").forEach(one => one.removeAttribute("target"));
    this.#more.href = section.href;
    this.node.showPopover();
    this.#place();
    this.node.focus({ preventScroll: true });
  }

  #close(event) {
    event.preventDefault();
    event.stopPropagation();
    this.node.hidePopover();
    this.#link?.focus({ preventScroll: true });
  }

  // Below the link, or above where there is more room; it goes with the page when that scrolls.
  #place() {
    const [line] = this.#link.getClientRects(), { width, height } = this.node.getBoundingClientRect(), room = document.documentElement.clientWidth;
    const isAbove = line.bottom + margin + height > innerHeight && line.top > height + margin;
    this.node.style.left = `${Math.max(margin, Math.min(line.left, room - width - margin)) + scrollX}px`;
    this.node.style.top = `${(isAbove ? line.top - height - margin : line.bottom + margin) + scrollY}px`;
  }
}
