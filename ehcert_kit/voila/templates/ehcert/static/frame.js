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

  const outputs = () => [...document.querySelectorAll("[data-widget]")];
  const isDrawn = (output) => output.querySelector(".eh-root, .jupyter-widgets :is(input, button, p, div)");
  const drawn = () => outputs().every(isDrawn);
  // In the place of a widget that is not there the library writes that it loads it, in English.
  const hideUndrawn = () => {
    for (const output of outputs()) {
      const undrawn = !isDrawn(output);
      output.classList.toggle("eh-undrawn", undrawn);
      if (!undrawn) continue;
      for (const part of output.querySelectorAll(":not(script)"))
        if (!part.children.length && part.textContent) part.textContent = "";
    }
  };
  const show = () => {
    if (!root.classList.contains("eh-wait")) return;
    hideUndrawn();
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
        if (!root.classList.contains("eh-wait")) hideUndrawn();
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

  // ── the wire: the page's own connection to its kernel, and whether it answers ───────────────

  // The page asks its kernel who it is, on the way that a press on a button takes: over the websocket to the
  // server, through the server to the kernel's loop, and back with what the kernel tells. No other part of
  // the page hears of it.
  const SESSION = crypto.getRandomValues(new Uint32Array(4)).join("-");
  const PROTOCOL = "v1.kernel.websocket.jupyter.org";
  const channels = `/api/kernels/${kernelId}/channels`;

  let wire = null; // the websocket of this moment
  let everOpen = false; // whether one of them ever opened
  let refused = 0; // how many closed before they opened
  let asked = 0; // number of the last question
  let answered = 0; // number of the last question that was answered
  let silence = 0; // seconds since the wire last gave a sign of life, or since it was first tried

  const PageSocket = window.WebSocket;
  window.WebSocket = class extends PageSocket {
    constructor(address, protocols) {
      super(address, protocols);
      if (String(address).includes(channels)) follow(this);
    }
  };

  function follow(socket) {
    wire = socket;
    let open = false;
    socket.addEventListener("open", () => {
      open = everOpen = true;
      refused = 0;
      answered = asked;
      lives();
    });
    socket.addEventListener("close", () => {
      if (!open) refused += 1;
    });
    socket.addEventListener("message", (event) => {
      const parent = parentOf(event.data);
      if (parent?.session !== SESSION) return;
      event.stopImmediatePropagation();
      answered = Math.max(answered, Number(parent.msg_id.split(":")[1]));
      lives();
    });
  }

  function lives() {
    silence = 0;
    if (said !== "stopped") unsay();
  }

  function ask() {
    asked += 1;
    const date = new Date().toISOString();
    const header = { msg_id: `${SESSION}:${asked}`, msg_type: "kernel_info_request", session: SESSION };
    const parts = { header: { ...header, username: "", date, version: "5.4" }, parent_header: {}, metadata: {}, content: {} };
    wire.send(
      wire.protocol === PROTOCOL ? packed("shell", Object.values(parts)) : JSON.stringify({ ...parts, channel: "shell", buffers: [] }),
    );
  }

  function packed(channel, parts) {
    const texts = [channel, ...parts.map((part) => JSON.stringify(part))].map((text) => new TextEncoder().encode(text));
    const numbers = texts.length + 1;
    const size = texts.reduce((sum, text) => sum + text.length, 8 * (numbers + 1));
    const view = new DataView(new ArrayBuffer(size));
    const octets = new Uint8Array(view.buffer);
    let offset = 8 * (numbers + 1);
    view.setBigUint64(0, BigInt(numbers), true);
    texts.forEach((text, index) => {
      view.setBigUint64(8 * (index + 1), BigInt(offset), true);
      octets.set(text, offset);
      offset += text.length;
    });
    view.setBigUint64(8 * numbers, BigInt(offset), true);
    return view.buffer;
  }

  // The header of the question that a message answers. Only what the kernel tells everybody counts: that is the
  // way on which widgets change.
  function parentOf(data) {
    try {
      if (typeof data === "string") {
        const message = JSON.parse(data);
        return message.parent_header;
      }
      const view = new DataView(data);
      const at = (index) => Number(view.getBigUint64(8 * (index + 1), true));
      const text = (index) => new TextDecoder().decode(new Uint8Array(data, at(index), at(index + 1) - at(index)));
      return JSON.parse(text(2));
    } catch {
      return null;
    }
  }

  // ── what is wrong is said: the program, the connection, or only this page's part of it ──────

  const OURS = document.documentElement.dataset.ehEnvironment; // the environment in which this page was made
  let failures = 0;
  let over = false; // nothing more to say: the page goes, or the program stopped
  let said = null;
  let ticks = 0;

  const dialog = () => document.getElementById("eh-lost");

  function say(reason) {
    if (over || said === reason) return;
    over = reason === "stopped";
    said = reason;
    for (const part of dialog().querySelectorAll("[data-reason]")) part.hidden = part.dataset.reason !== reason;
    dialog().setAttribute("aria-labelledby", `eh-lost-${reason}`);
    dialog().setAttribute("aria-describedby", `eh-lost-${reason}-text`);
    dialog().querySelector("[role=status]").textContent = "";
    hideUndrawn();
    if (!dialog().open) dialog().showModal();
    dialog().querySelector("button").focus();
  }

  function unsay() {
    if (said === null) return;
    said = null;
    dialog().close(); // the focus goes back to where it was
  }

  document.addEventListener("DOMContentLoaded", () => {
    dialog().addEventListener("cancel", (event) => event.preventDefault());
    dialog().querySelector("button").addEventListener("click", resume);
  });

  // The page comes again when it will get further than this time, and not before.
  async function resume() {
    const status = dialog().querySelector("[role=status]");
    const reason = said;
    status.textContent = "";
    try {
      const answer = await fetch(`${baseUrl}ehcert/alive/${kernelId}`, { cache: "no-store" });
      const there = answer.ok || answer.status === 403; // 403: not let in any more; the page that comes says how
      const environment = answer.ok ? (await answer.json()).environment : OURS;
      if (there && (reason !== "blocked" || (await opens()))) return again(environment);
    } catch {}
    status.textContent = dialog().querySelector(`[data-reason=${reason}]`).dataset.still;
  }

  // A page of practice does not come again as one of reality because a button was pressed on it, nor the other way
  // round: between the two there is the page that says what changes.
  function again(environment) {
    if (environment === OURS) location.reload();
    else location.assign(`${baseUrl}ehcert/environment?to=${OURS}`);
  }

  // Whether a connection of this kind opens now. A browser tries one at a time: the one that hangs makes room.
  function opens() {
    if (wire.readyState === PageSocket.CONNECTING) wire.close();
    return new Promise((resolve) => {
      const socket = new PageSocket(`${location.origin.replace("http", "ws")}${baseUrl}ehcert/wire`);
      const end = (result) => {
        resolve(result);
        socket.close();
      };
      socket.addEventListener("open", () => end(true));
      socket.addEventListener("error", () => end(false));
      setTimeout(() => end(false), 4000);
    });
  }

  async function alive() {
    try {
      const answer = await fetch(`${baseUrl}ehcert/alive/${kernelId}`, { cache: "no-store" });
      failures = 0;
      return answer.ok && (await answer.json()).alive;
    } catch {
      // Once may be a laptop that wakes up.
      failures += 1;
      if (failures < 2) setTimeout(watch, 700);
      return failures < 2;
    }
  }

  async function watch() {
    if (over) return;
    if (!(await alive())) return say("stopped");
    if (over || wire === null || failures) return;
    if (everOpen && wire.readyState === PageSocket.OPEN) {
      if (silence >= 3 && asked > answered) say("mute");
    } else if (silence >= 4 || refused >= 2) say("blocked");
  }

  // Seconds are counted, not measured: none of them passes while the computer sleeps.
  function tick() {
    if (over || wire === null) return;
    ticks += 1;
    silence += 1;
    if (ticks % 2 === 0 && wire.readyState === PageSocket.OPEN) {
      if (asked === answered) silence = 0;
      ask();
    }
    if (ticks % 2 === 0 || silence >= 3) watch();
  }

  setInterval(tick, 1000);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && document.readyState === "complete") watch();
  });

  // ── one window at a time per page: another one of the same browser is told of ───────────────

  // A page that comes asks whether it is open already. The one that is used answers; the one that comes says so, and
  // is used instead when its reader wishes. What stands aside comes anew when it is used again: things went on.
  const HERE = "ehcert-here";
  const windows = "BroadcastChannel" in window ? new BroadcastChannel(`ehcert:${location.pathname}`) : null;
  let used = true;
  let stale = false; // whether another window went on meanwhile

  function aside(because) {
    used = false;
    stale ||= because === "taken";
    const other = document.getElementById("eh-elsewhere");
    if (!other.open) other.showModal();
    other.querySelector("button").focus();
  }

  function takeOver() {
    if (stale) {
      try {
        sessionStorage.setItem(HERE, "1");
      } catch {} // then the page that comes asks, like any other
      return location.reload();
    }
    used = true;
    document.getElementById("eh-elsewhere").close();
    windows.postMessage("taken");
  }

  document.addEventListener("DOMContentLoaded", () => {
    if (windows === null) return;
    windows.addEventListener("message", ({ data }) => {
      if (said !== null) return; // a page that gets no further holds nobody up
      if (data === "anybody" && used) windows.postMessage("used");
      else if (data === "used" || (data === "taken" && used)) aside(data);
    });
    const other = document.getElementById("eh-elsewhere");
    other.addEventListener("cancel", (event) => event.preventDefault());
    other.querySelector("button").addEventListener("click", takeOver);
    let wanted = null;
    try {
      wanted = sessionStorage.getItem(HERE);
      sessionStorage.removeItem(HERE);
    } catch {}
    windows.postMessage(wanted === null ? "anybody" : "taken");
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
