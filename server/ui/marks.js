// Keys on the page of an article: n goes to the next mark, p to the one before it, as
// the arrows beside a mark do. Without this file these are all there is.
(() => {
  "use strict";
  const last = document.querySelectorAll("mark[id]").length;
  document.querySelector(".count")?.append("; the keys n and p go to the next and the one before");
  document.addEventListener("keydown", (e) => {
    const step = { n: 1, p: -1 }[e.key];
    const elsewhere = e.ctrlKey || e.metaKey || e.altKey || e.isComposing || e.target.closest?.("input, textarea, select, [contenteditable]");
    if (!step || elsewhere) return;
    const at = Number(/^#m(\d+)$/.exec(location.hash)?.[1] ?? (step < 0 ? last + 1 : 0));
    const to = at + step;
    if (to >= 1 && to <= last) location.replace("#m" + to); // the way back is the list, not each mark
    e.preventDefault();
  });
})();
