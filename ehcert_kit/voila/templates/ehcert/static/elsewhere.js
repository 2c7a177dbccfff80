// One window at a time per page: another one of the same browser is told of.

// A page that comes asks whether it is open already. The one that is used answers; the one that comes says so, and
// is used instead when its reader wishes. What stands aside comes anew when it is used again: things went on.

const HERE = "ehcert-here"; // kept over a reload: this window was chosen

function chosen() {
  try {
    const was = sessionStorage.getItem(HERE) !== null;
    sessionStorage.removeItem(HERE);
    return was;
  } catch {
    return false; // then the page that comes asks, like any other
  }
}

function choose() {
  try {
    sessionStorage.setItem(HERE, "1");
  } catch {}
}

/** What this page and its other windows say to each other. */
export class Elsewhere {
  #used = true;
  #stale = false; // whether another window went on meanwhile

  /** stuck: whether this page gets no further, and so holds nobody up. */
  constructor(stuck) {
    if (!("BroadcastChannel" in window)) return;
    this.dialog = document.getElementById("eh-elsewhere");
    this.dialog.addEventListener("cancel", (event) => event.preventDefault());
    this.dialog.querySelector("button").addEventListener("click", () => this.#takeOver());
    this.windows = new BroadcastChannel(`ehcert:${location.pathname}`);
    this.windows.addEventListener("message", ({ data }) => {
      if (stuck()) return;
      if (data === "anybody" && this.#used) this.windows.postMessage("used");
      else if (data === "used" || (data === "taken" && this.#used)) this.#aside(data === "taken");
    });
    this.windows.postMessage(chosen() ? "taken" : "anybody");
  }

  #aside(taken) {
    this.#used = false;
    this.#stale ||= taken;
    if (!this.dialog.open) this.dialog.showModal();
    this.dialog.querySelector("button").focus();
  }

  #takeOver() {
    if (this.#stale) {
      choose();
      location.reload();
      return;
    }
    this.#used = true;
    this.dialog.close();
    this.windows.postMessage("taken");
  }
}
