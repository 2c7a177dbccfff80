// Our part of every page: letter size, projection, and presses that count.

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

  // ── a form is sent once ─────────────────────────────────────────────────────────────────────

  // A double click would send it twice: take two seats, or bring back an exercise and put it aside again. After a
  // while it can be sent again, for the case that nothing came of it.
  const ONCE = 3000; // milliseconds
  const sent = new WeakMap(); // form → when it was sent
  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return; // a script sends it, and decides for itself
    if (event.timeStamp - (sent.get(event.target) ?? -ONCE) < ONCE) event.preventDefault();
    else sent.set(event.target, event.timeStamp);
  });

  // ── a press counts ──────────────────────────────────────────────────────────────────────────

  // What an answer makes the page say may push a button away between press and release, and a browser takes that for
  // no click. Where the pointer stayed it is one; where it left, the person thought better of it.
  const STAYED = 5; // CSS pixels
  document.addEventListener("pointerdown", (down) => {
    const button = down.button === 0 && down.target.closest?.("button");
    if (!button) return;
    const over = new AbortController();
    const { signal } = over;
    const released = (up) => {
      over.abort();
      const stayed = Math.hypot(up.clientX - down.clientX, up.clientY - down.clientY) < STAYED;
      if (stayed && !button.contains(up.target)) button.click();
    };
    document.addEventListener("pointerup", released, { signal });
    document.addEventListener("pointercancel", () => over.abort(), { signal });
  });
})();
