// One script for every page of the course. It stands in the head, so that a chosen theme is there before the first paint.
(() => {
  "use strict";
  const root = document.documentElement;
  const key = "course-theme";

  // Storage may be forbidden, for files above all; then a choice lasts as long as the page.
  const remembered = () => { try { return localStorage.getItem(key); } catch { return null; } };
  const remember = theme => { try { localStorage.setItem(key, theme); } catch { /* nothing to keep it in */ } };

  const choice = remembered();
  if (choice === "light" || choice === "dark") root.dataset.theme = choice;

  const prefersDark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => root.dataset.theme ? root.dataset.theme === "dark" : prefersDark.matches;

  const themeButton = button => {
    const label = () => { button.textContent = isDark() ? "Light page" : "Dark page"; };
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      remember(root.dataset.theme);
      label();
    });
    prefersDark.addEventListener("change", label);
    button.hidden = false;
    label();
  };

  const copyButton = pre => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.setAttribute("aria-label", `Copy the code of ${pre.closest(".cell").getAttribute("aria-label").split(",")[0].toLowerCase()}`);
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(pre.textContent);
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = "Copy"; }, 1500);
    });
    pre.after(button);
  };

  // What scrolls sideways must be reachable by keyboard, and have a name.
  const reachable = box => {
    const scrolls = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
    if (!scrolls) {
      for (const name of ["tabindex", "role", "aria-label"]) box.removeAttribute(name);
      return;
    }
    box.tabIndex = 0;
    box.setAttribute("role", "region");
    const cell = box.closest(".cell")?.getAttribute("aria-label");
    const what = box.matches(".source pre") ? "Code" : box.matches(".outputs *") ? "Output" : "Wide content";
    box.setAttribute("aria-label", cell ? `${what} of ${cell.split(",")[0].toLowerCase()}` : what);
  };

  const followHeadings = contents => {
    const links = new Map([...contents.querySelectorAll("a")].map(a => [decodeURIComponent(a.hash.slice(1)), a]));
    const headings = [...links.keys()].map(id => document.getElementById(id)).filter(Boolean);
    const update = () => {
      const current = headings.filter(h => h.getBoundingClientRect().top < innerHeight / 3).pop();
      links.forEach((a, id) => id === current?.id ? a.setAttribute("aria-current", "true") : a.removeAttribute("aria-current"));
    };
    let asked = 0;
    addEventListener("scroll", () => { cancelAnimationFrame(asked); asked = requestAnimationFrame(update); }, { passive: true });
    update();
  };

  const openForPrint = () => {
    let opened = [];
    addEventListener("beforeprint", () => {
      opened = [...document.querySelectorAll("details:not([open])")];
      opened.forEach(d => { d.open = true; });
    });
    addEventListener("afterprint", () => opened.forEach(d => { d.open = false; }));
  };

  addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll(".theme").forEach(themeButton);
    if (navigator.clipboard) document.querySelectorAll(".source pre").forEach(copyButton);
    const sized = new ResizeObserver(entries => entries.forEach(e => reachable(e.target)));
    document.querySelectorAll("pre, .scroll, .html").forEach(box => sized.observe(box));
    const contents = document.querySelector(".contents");
    if (contents) {
      contents.querySelector("details").open = matchMedia("(min-width: 75rem)").matches;
      followHeadings(contents);
    }
    openForPrint();
  });
})();
