// Our part of every page: letter size.

(() => {
  const root = document.documentElement;

  // ── letter size ─────────────────────────────────────────────────────────────────────────────

  const SIZE = "ehcert-size";
  const sized = (size) => {
    if (size === "grand") root.dataset.ehSize = "grand";
    else delete root.dataset.ehSize;
    for (const button of document.querySelectorAll("[data-eh-switch]"))
      button.setAttribute("aria-pressed", String(size === "grand"));
  };
  let size = null;
  try {
    size = localStorage.getItem(SIZE);
  } catch {} // a browser that keeps nothing
  sized(size); // before the first picture
  document.addEventListener("DOMContentLoaded", () => sized(size));
  document.addEventListener("click", (event) => {
    if (!event.target.closest?.("[data-eh-switch]")) return;
    size = size === "grand" ? "" : "grand";
    sized(size);
    try {
      localStorage.setItem(SIZE, size);
    } catch {}
  });
})();
