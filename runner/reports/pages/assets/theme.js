// Runs before the first paint, so that a page never flashes in the wrong colours.
(() => {
  const stored = () => { try { return localStorage.getItem("course-theme"); } catch { return null; } };
  const theme = stored();
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
})();
