// Our part of every page: letter size and projection.

(() => {
  const root = document.documentElement;

  // ── letter size, and what a room sees ───────────────────────────────────────────────────────

  const CHOICES = { size: "ehcert-size", projector: "ehcert-projector" };
  const ON = "grand"; // what is kept for a choice that was made
  const chosen = (name) => {
    try {
      return localStorage.getItem(CHOICES[name]) === ON;
    } catch {
      return false; // a browser that keeps nothing
    }
  };
  const choices = { size: chosen("size"), projector: chosen("projector") };
  const shape = () => {
    if (choices.size || choices.projector) root.dataset.ehSize = "grand";
    else delete root.dataset.ehSize;
    if (choices.projector) root.dataset.ehProjector = "";
    else delete root.dataset.ehProjector;
    for (const button of document.querySelectorAll("[data-eh-switch]"))
      button.setAttribute("aria-pressed", String(choices[button.dataset.ehSwitch]));
    document.dispatchEvent(new Event("ehcert-projector"));
  };
  shape(); // before the first picture
  document.addEventListener("DOMContentLoaded", shape);
  document.addEventListener("click", (event) => {
    const name = event.target.closest?.("[data-eh-switch]")?.dataset.ehSwitch;
    if (!name) return;
    choices[name] = !choices[name];
    shape();
    try {
      localStorage.setItem(CHOICES[name], choices[name] ? ON : "");
    } catch {}
  });
  // A page that was open before follows.
  window.addEventListener("storage", ({ key }) => {
    const name = Object.keys(CHOICES).find((name) => CHOICES[name] === key);
    if (!name) return;
    choices[name] = chosen(name);
    shape();
  });
})();
