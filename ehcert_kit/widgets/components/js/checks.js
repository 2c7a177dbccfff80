const SHAPES = { ok: "done", info: "info", warning: "warning", error: "blocked" };

export default () => {
  const focus = keepFocus();

  function render({ model, el }) {
    el.classList.add("eh-root", "eh-checks");
    const caption = h("caption", { class: "eh-unseen" });
    const head = h("tr");
    const body = h("tbody");
    const table = h("table", {}, caption, h("thead", {}, head), body);
    el.append(table);

    function row({ id, title, tone, word, detail, remedy, owner, kb, entry, again, named }) {
      const state = h("span", { class: "eh-check-state" }, icon(SHAPES[tone] ?? "info"), h("span", {}, word));
      const told = h("td", {}, h("p", {}, detail));
      if (remedy) told.append(h("p", { class: "eh-check-remedy" }, remedy, " ", h("em", {}, owner)));
      if (entry) told.append(h("p", {}, entryLink(entry, kb, model.get("words"))));
      if (again) {
        const button = h("button", { type: "button", class: "eh-link", "data-id": id, "aria-label": named }, again);
        button.addEventListener("click", () => model.send({ again: id }));
        told.append(button);
      }
      return h("tr", { "data-tone": tone }, h("th", { scope: "row" }, title), h("td", {}, state), told);
    }

    follow(model, ["caption", "heads"], () => {
      caption.textContent = model.get("caption");
      head.replaceChildren(...model.get("heads").map((text) => h("th", { scope: "col" }, text)));
    });
    follow(model, ["rows"], () => {
      const held = document.activeElement?.dataset?.id;
      const had = body.contains(document.activeElement);
      body.replaceChildren(...model.get("rows").map(row));
      el.classList.toggle("eh-empty", !model.get("rows").length);
      if (!had) return;
      // If the row passed, its button no longer exists: the table gets the focus.
      table.tabIndex = -1;
      ([...body.querySelectorAll("button")].find((button) => button.dataset.id === held) ?? table).focus();
    });
    follow(model, ["busy", "rows"], () => {
      for (const button of body.querySelectorAll("button"))
        set(button, "aria-disabled", button.dataset.id === model.get("busy") ? "true" : null);
    });
    focus(model, () => table);
  }

  return { render };
};
