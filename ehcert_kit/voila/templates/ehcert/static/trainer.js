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

  // Somebody has come: the page comes again, with the same people ticked.
  function again() {
    const left = boxes().filter((box) => !box.checked);
    sessionStorage.setItem("eh-unticked", JSON.stringify(left.map((box) => box.value)));
    location.reload();
  }

  function show(state) {
    if (state.people.join() !== people().join()) return again();
    for (const place of document.querySelectorAll("[data-live]")) {
      const text = state.texts[place.dataset.live] ?? "";
      if (place.textContent !== text) place.textContent = text;
    }
    const day = document.querySelector("[data-eh-clock]");
    if (day.textContent !== state.texts.band) day.textContent = state.texts.band;
    for (const [name, on] of Object.entries(state.pressed))
      set(form.querySelector(`[data-act="${name}"]`), "aria-pressed", String(on));
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
      if (answer.ok) show(await answer.json());
    } catch {} // the program may come back
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
      said.textContent = "";
      setTimeout(() => (said.textContent = state.said), 50); // the same sentence twice is said twice
      show(state);
    } catch {
      location.reload();
    }
  });

  for (const button of form.querySelectorAll("[data-tick]")) {
    button.closest("p").hidden = false;
    button.addEventListener("click", () => {
      for (const box of boxes()) box.checked = button.dataset.tick === "all";
    });
  }

  const unticked = JSON.parse(sessionStorage.getItem("eh-unticked") ?? "[]");
  for (const box of boxes()) if (unticked.includes(box.value)) box.checked = false;

  setTimeout(ask, 1000);
})();
