// What keeps the page from going on, below the bar: what has happened, what to do, and a button where there is one.
import { el, icon, setText } from "./dom.js";

const place = el("div", { class: "banners" });

/** Puts the place of all banners below the bar. */
export function placeBanners() {
  document.querySelector(".bar").after(place);
  return place;
}

export class Banner {
  #title = el("strong", {}); #words = el("span", {});

  /** @param name what it is about, for those who go from region to region; @param button what can be done, or null */
  constructor(name, button) {
    this.node = el("section", { class: "alarm", "aria-label": name, hidden: true }, el("p", {}, icon("cross"), this.#title, " ", this.#words), button);
    place.append(this.node);
  }

  get isShown() { return !this.node.hidden; }

  show(title, words) {
    setText(this.#title, title);
    setText(this.#words, words);
    this.node.hidden = false;
  }

  /** The keyboard goes on in the page where it stood on the banner's button. */
  hide() {
    const hadFocus = this.node.contains(document.activeElement);
    this.node.hidden = true;
    if (hadFocus) document.getElementById("main").focus({ preventScroll: true });
  }
}
