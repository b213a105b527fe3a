// Classic and first in the head, so that a chosen theme and text size are there before the first paint.
(() => {
  "use strict";
  const root = document.documentElement;
  // Storage may be forbidden; then a choice lasts as long as the page.
  const remembered = key => { try { return localStorage.getItem(key); } catch { return null; } };
  const theme = remembered("course-theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  const size = remembered("course-text-size");
  if (/^[0-4]$/.test(size ?? "")) root.dataset.size = size;
})();
