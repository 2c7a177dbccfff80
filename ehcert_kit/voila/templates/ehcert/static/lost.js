// A page that gets no further says so: the program stopped, nothing lets its connection through, or only its own
// part of the program is silent.

const ENDS = ["stopped", "restarted", "undone", "asleep", "crowded", "outside"]; // nothing answers this page again
const STILL = 2; // seconds begun since the last key, until a dialog may take the focus
const OURS = document.documentElement.dataset.ehEnvironment; // the environment in which this page was made

/** Watches over a page's kernel, and the wire to it. */
export class Watch {
  #failures = 0;
  #over = false; // nothing more to say: the page goes, or the program stopped
  #said = null;
  #still = STILL; // seconds begun since the last key
  #held = false; // whether something is to be said as soon as nobody types
  #ticks = 0;

  constructor(wire, { baseUrl, kernelId, patience }) {
    Object.assign(this, { wire, baseUrl, kernelId, patience, dialog: document.getElementById("eh-lost") });
    this.status = this.dialog.querySelector("[role=status]");
    this.dialog.addEventListener("cancel", (event) => event.preventDefault());
    this.dialog.querySelector("button").addEventListener("click", () => this.#resume());
    // What somebody types would go on in the dialog, where a blank presses the button.
    document.addEventListener("keydown", () => (this.#still = 0), { capture: true });
    // Seconds are counted, not measured: none of them passes while the computer sleeps.
    setInterval(() => this.#tick(), 1000);
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden && document.readyState === "complete") this.#look();
    });
    // Voilà would end the kernel on "beforeunload", which a mere download also causes.
    window.addEventListener("beforeunload", (event) => event.stopImmediatePropagation());
    window.addEventListener("pagehide", () => {
      this.#over = true;
      this.wire.end();
      navigator.sendBeacon(`${baseUrl}voila/api/shutdown/${kernelId}`);
    });
    window.addEventListener("pageshow", (event) => {
      if (event.persisted) location.reload();
    });
  }

  /** Whether the page says that it gets no further. */
  get stuck() {
    return this.#said !== null;
  }

  /** The kernel gave a sign of life. */
  lives() {
    if (ENDS.includes(this.#said) || this.#said === null) return;
    this.#said = null;
    this.dialog.close(); // the focus goes back to where it was
  }

  #say(reason) {
    if (this.#over || this.#said === reason) return;
    this.#held = !this.stuck && this.#still < STILL;
    if (this.#held) return;
    this.#over = ENDS.includes(reason);
    if (this.#over) this.wire.end(); // nobody will ever answer there
    this.#said = reason;
    for (const part of this.dialog.querySelectorAll("[data-reason]")) part.hidden = part.dataset.reason !== reason;
    this.dialog.setAttribute("aria-labelledby", `eh-lost-${reason}`);
    this.dialog.setAttribute("aria-describedby", `eh-lost-${reason}-text`);
    this.status.textContent = "";
    if (!this.dialog.open) this.dialog.showModal();
    this.dialog.querySelector("button").focus();
  }

  // The page comes again when it will get further than this time, and not before.
  async #resume() {
    const reason = this.#said;
    this.status.textContent = "";
    try {
      const answer = await this.#ask();
      // Outside, the page that comes says how to get in.
      const there = answer.ok || outside(answer) || asleep(answer);
      const environment = answer.ok && !asleep(answer) ? (await answer.json()).environment : OURS;
      if (there && (reason === "restarted" || reason === "undone")) return location.assign(this.baseUrl);
      if (there && (reason !== "blocked" || (await this.#opens()))) return this.#again(environment);
    } catch {}
    this.status.textContent = this.dialog.querySelector(`[data-reason=${reason}]`).dataset.still;
  }

  // A page of practice does not come again as one of reality because a button was pressed on it, nor the other way
  // round: between the two there is the page that says what changes.
  #again(environment) {
    if (environment === OURS) location.reload();
    else location.assign(`${this.baseUrl}ehcert/environment?to=${OURS}`);
  }

  // Whether a connection of this kind opens now.
  #opens() {
    this.wire.makeRoom();
    return new Promise((resolve) => {
      const socket = new WebSocket(`${location.origin.replace("http", "ws")}${this.baseUrl}ehcert/wire`);
      const end = (result) => {
        resolve(result);
        socket.close();
      };
      socket.addEventListener("open", () => end(true));
      socket.addEventListener("error", () => end(false));
      setTimeout(() => end(false), 4000);
    });
  }

  #ask() {
    // "no-cors" changes nothing towards our own server; a hub wants a token of whatever says "cors".
    return fetch(`${this.baseUrl}ehcert/alive/${this.kernelId}`, { cache: "no-store", mode: "no-cors" });
  }

  /** Why the kernel is gone, or nothing. */
  async #gone() {
    try {
      const answer = await this.#ask();
      // Said by what stands before the server, or by one that is just starting.
      if (answer.status >= 500) throw new Error(answer.statusText);
      this.#failures = 0;
      if (asleep(answer)) return "asleep";
      if (outside(answer)) return "outside";
      const told = answer.ok ? await answer.json() : { alive: false };
      tellTime(told.clock);
      // Of a kernel that was ended because the exercise began again, the page says that.
      return told.alive ? "" : told.reason || "stopped";
    } catch {
      // Once may be a laptop that wakes up, or a proxy that starts again.
      this.#failures += 1;
      if (this.#failures < 2) setTimeout(() => this.#look(), 700);
      return this.#failures < 2 ? "" : "stopped";
    }
  }

  async #look() {
    if (this.#over) return;
    const gone = await this.#gone();
    if (gone) return this.#say(this.dialog.querySelector(`[data-reason="${gone}"]`) ? gone : "stopped");
    if (this.#over || this.#failures) return;
    if (this.wire.open) {
      if (this.wire.silence >= 3 && this.wire.owes) this.#say("mute");
    } else if (this.wire.silence >= 4 || this.wire.refused >= 2) this.#say("blocked");
  }

  #tick() {
    if (this.#over) return;
    this.#ticks += 1;
    this.#still += 1;
    this.wire.silence += 1;
    if (this.#ticks % 2 === 0 && this.wire.open) {
      if (!this.wire.owes) this.wire.silence = 0;
      this.wire.ask();
    }
    if (this.#ticks % this.patience === 0 || this.wire.silence >= 3 || this.#held) this.#look();
  }
}

/** Whether a hub answers in the place of the server, which it put to sleep, or leads to its login. */
function asleep(answer) {
  return answer.status === 424 || answer.redirected;
}

/** Whether this browser is not let in any more: its seat was freed, or its cookie is over. */
function outside(answer) {
  return answer.status === 403;
}

/** The day of practice, which a trainer may move while the page is open. */
function tellTime(clock) {
  const place = document.querySelector("[data-eh-clock]");
  if (place && clock !== undefined && place.textContent !== clock) place.textContent = clock;
}
