export default () => {
  const focus = keepFocus();

  function render({ model, el }) {
    const id = unique("area");
    const words = model.get("words");
    const label = h("label", { for: id, class: "eh-label" });
    const hint = h("p", { id: `${id}-hint`, class: "eh-hint" });
    const area = h("textarea", { id, class: "eh-input eh-area", spellcheck: "false", rows: "12" });
    const error = h("p", { id: `${id}-error`, class: "eh-error", "aria-live": "polite" });
    el.classList.add("eh-root", "eh-field");
    el.append(label, hint, area, error);

    follow(model, ["label"], () => (label.textContent = model.get("label")));
    follow(model, ["hint", "error"], () => {
      const wrong = model.get("error");
      say(hint, model.get("hint"));
      sayError(error, words.error, wrong);
      el.classList.toggle("eh-wrong", Boolean(wrong));
      set(area, "aria-invalid", wrong ? "true" : null);
      set(area, "aria-describedby", [model.get("hint") && hint.id, wrong && error.id].filter(Boolean).join(" "));
    });
    follow(model, ["value"], () => {
      if (area.value !== model.get("value")) area.value = model.get("value");
    });
    // Sent once, when the user leaves the field, because it is long; pressing a button leaves it too.
    area.addEventListener("change", () => {
      model.set("value", area.value);
      model.save_changes();
    });
    focus(model, () => area);
  }

  return { render };
};
