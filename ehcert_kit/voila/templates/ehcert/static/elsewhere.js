// One window at a time per page: another one of the same browser is told of.

// A page that comes asks whether it is open already. The one that is used answers; the one that comes says so, and
// is used instead when its reader wishes. It comes anew then: the one that was used went on meanwhile.

/** What this page and its other windows say to each other. */
export class Elsewhere {
  #used = true;

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
      else if (data === "used" || (data === "taken" && this.#used)) this.#aside();
    });
    this.windows.postMessage("anybody");
  }

  #aside() {
    this.#used = false;
    if (!this.dialog.open) this.dialog.showModal();
    this.dialog.querySelector("button").focus();
  }

  #takeOver() {
    // Then nobody answers when this page comes anew and asks.
    this.windows.postMessage("taken");
    location.reload();
  }
}
