// The trainer's page follows what happens, and sends what is pressed without leaving: the focus stays where it is.

(() => {
  const form = document.getElementById("eh-trainer");
  const said = document.getElementById("eh-trainer-said");
  const done = document.getElementById("eh-trainer-done");
  const people = () => [...form.querySelectorAll("[name=person]")].map((input) => input.value);

  const set = (element, name, value) => {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  };

  const boxes = () => [...form.querySelectorAll("[type=checkbox][name=person]")];

  // Somebody has come, or gone: the page comes again, with the same people ticked and the same step chosen, and says
  // what came of a press.
  const CHOSEN = "eh-chosen";
  const step = () => form.querySelector("[name=step]");

  function again(told) {
    const ticked = boxes().map((box) => [box.value, box.checked]);
    sessionStorage.setItem(CHOSEN, JSON.stringify({ ticked, step: step()?.value, told }));
    location.reload();
  }

  // The same sentence twice is said twice.
  function tell(sentence) {
    said.textContent = "";
    setTimeout(() => (said.textContent = sentence), 50);
  }

  function asBefore() {
    const chosen = JSON.parse(sessionStorage.getItem(CHOSEN) ?? "null");
    sessionStorage.removeItem(CHOSEN);
    if (!chosen) return;
    const before = new Map(chosen.ticked);
    // Who has just come is meant where everybody was.
    const everybody = chosen.ticked.every(([, ticked]) => ticked);
    for (const box of boxes()) box.checked = before.get(box.value) ?? everybody;
    if (chosen.step && step()) step().value = chosen.step;
    if (chosen.told) tell(chosen.told);
  }

  // A switch is on where it is for all who are ticked; a press says what it wants, so that a second one changes nothing.
  let ordered = {};
  function switches() {
    const ticked = boxes().length ? boxes().filter((box) => box.checked).map((box) => box.value) : people();
    for (const button of form.querySelectorAll("[data-switch]")) {
      const on = ordered[button.dataset.act] ?? [];
      const pressed = ticked.length > 0 && ticked.every((person) => on.includes(person));
      set(button, "aria-pressed", String(pressed));
      set(button, "value", `${button.dataset.act}-${pressed ? "no" : "yes"}`);
    }
  }

  function show(state) {
    if (state.people.join() !== people().join()) return again(state.said);
    for (const place of document.querySelectorAll("[data-live]")) {
      const text = state.texts[place.dataset.live] ?? "";
      if (place.textContent !== text) place.textContent = text;
    }
    const day = document.querySelector("[data-eh-clock]");
    if (day.textContent !== state.texts.band) day.textContent = state.texts.band;
    ordered = state.on;
    switches();
    for (const [name, off] of Object.entries(state.off)) {
      const button = form.querySelector(`[data-act="${name}"]`);
      if (off) set(button, "aria-disabled", "true");
      else button.removeAttribute("aria-disabled");
    }
    const lines = state.acts.length ? state.acts : [done.dataset.none];
    const shown = [...done.children].map((line) => line.textContent);
    if (shown.join("\n") !== lines.join("\n"))
      done.replaceChildren(...lines.map((line) => Object.assign(document.createElement("li"), { textContent: line })));
  }

  async function ask() {
    try {
      const answer = await fetch(form.dataset.state, { cache: "no-store", mode: "no-cors" });
      if (answer.status >= 500) throw new Error(answer.statusText); // a proxy, before a server that is gone
      if (answer.ok) show(await answer.json());
      if (said.textContent === said.dataset.gone) said.textContent = "";
    } catch {
      if (said.textContent !== said.dataset.gone) said.textContent = said.dataset.gone; // it may come back
    }
    setTimeout(ask, 1000);
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = event.submitter;
    if (!button || button.getAttribute("aria-disabled") === "true") return;
    const body = new URLSearchParams([...new FormData(form), [button.name, button.value]]);
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
      if (!answer.ok) return location.reload(); // what is wrong is said by the page that comes
      const state = await answer.json();
      tell(state.said);
      show(state);
    } catch {
      location.reload();
    }
  });

  for (const button of form.querySelectorAll("[data-tick]")) {
    button.closest("p").hidden = false;
    button.addEventListener("click", () => {
      for (const box of boxes()) box.checked = button.dataset.tick === "all";
      switches();
    });
  }

  for (const box of boxes()) box.addEventListener("change", switches);
  asBefore();
  setTimeout(ask, 1000);
})();
