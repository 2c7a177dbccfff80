// Our part of every page: letter size, when the cells show, what happens when the kernel is gone.

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

  const written = document.getElementById("jupyter-config-data");
  if (!written) return; // a page without a kernel

  const { baseUrl, kernelId } = JSON.parse(written.textContent);

  // ── the cells show in one go, when all of them are drawn ────────────────────────────────────

  window.voila_process = window.voila_heartbeat = window.update_loading_text = () => {};
  window.voila_finish = window.display_cells = () => {};

  const drawn = () =>
    [...document.querySelectorAll("[data-widget]")].every((output) =>
      output.querySelector(".eh-root, .jupyter-widgets :is(input, button, p, div)"),
    );
  const show = () => {
    if (!root.classList.contains("eh-wait")) return;
    root.classList.remove("eh-wait");
    document.getElementById("eh-loading")?.remove();
    performance.mark("ehcert-shown");
  };
  document.addEventListener("DOMContentLoaded", () => {
    const cells = document.getElementById("eh-cells");
    let timer;
    const settle = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (!drawn()) return;
        watcher.disconnect();
        show();
      }, 25);
    };
    const watcher = new MutationObserver(settle);
    watcher.observe(cells, { childList: true, subtree: true });
    settle();
  });
  setTimeout(() => {
    const loading = document.getElementById("eh-loading");
    if (loading) loading.textContent = document.body.dataset.loadingLong;
  }, 10000);
  window.addEventListener("load", () => setTimeout(show, 10000)); // whatever is there by then

  // ── Voilà's scripts begin while the cells still run ─────────────────────────────────────────

  // They wait for the last cell, and only then fetch and start the other half of themselves. We let
  // them begin at once, and hold back only what needs the whole page: asking for the kernel, after
  // which they look for the outputs.
  function hurry() {
    const listen = window.addEventListener;
    window.addEventListener = function (type, listener, ...rest) {
      if (type !== "load" || document.readyState === "complete") return listen.call(this, type, listener, ...rest);
      const begin = () => (document.body ? listener.call(window, new Event("load")) : setTimeout(begin, 5));
      setTimeout(begin);
    };
    const whole = new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve));
    const fetched = window.fetch;
    window.fetch = async function (input, ...rest) {
      if (String(input.url ?? input).includes(`/api/kernels/${kernelId}`)) await whole;
      return fetched.call(this, input, ...rest);
    };
  }

  // ── the kernel: asked for every two seconds, ended with its page ────────────────────────────

  let failures = 0;
  let over = false;

  function lost() {
    if (over) return;
    over = true;
    const dialog = document.getElementById("eh-lost");
    const said = dialog.querySelector("[role=status]");
    const button = dialog.querySelector("button");
    dialog.addEventListener("cancel", (event) => event.preventDefault());
    button.addEventListener("click", async () => {
      try {
        const answer = await fetch(baseUrl, { cache: "no-store" });
        if (answer.ok || answer.status === 401) return location.reload(); // 401: started anew, under another link
      } catch {}
      said.textContent = said.dataset.text;
    });
    dialog.showModal();
    button.focus();
  }

  async function watch() {
    if (over) return;
    try {
      const answer = await fetch(`${baseUrl}ehcert/alive/${kernelId}`, { cache: "no-store" });
      failures = 0;
      if (!answer.ok || !(await answer.json()).alive) return lost();
    } catch {
      // Once may be a laptop that wakes up.
      failures += 1;
      if (failures >= 2) return lost();
      setTimeout(watch, 700);
    }
  }

  window.addEventListener("load", () => setInterval(watch, 2000));
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && document.readyState === "complete") watch();
  });

  // Voilà would end the kernel on "beforeunload", which a mere download also causes.
  window.addEventListener("beforeunload", (event) => event.stopImmediatePropagation());
  window.addEventListener("pagehide", () => {
    over = true;
    navigator.sendBeacon(`${baseUrl}voila/api/shutdown/${kernelId}`);
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });

  hurry(); // last: from here on nobody waits for "load"
})();
