export default () => {
  const focus = keepFocus();

  function render({ model, el }) {
    const id = unique("select");
    const words = model.get("words");
    const label = h("label", { for: id, class: "eh-label" });
    const hint = h("p", { id: `${id}-hint`, class: "eh-hint" });
    const list = h("select", { id, class: "eh-input eh-select" });
    const error = h("p", { id: `${id}-error`, class: "eh-error", "aria-live": "polite" });
    el.classList.add("eh-root", "eh-field");
    el.append(label, hint, list, error);

    const keep = keepTyped(model, (value) => model.get("options").some((option) => option.value === value));
    follow(model, ["label"], () => put(label, model.get("label")));
    follow(model, ["options", "value"], () => {
      const options = model.get("options");
      const value = model.get("value");
      // Without a choice an empty option is selected; the browser would otherwise select the first one.
      const known = options.some((option) => option.value === value);
      list.replaceChildren(
        ...(known ? [] : [h("option", { value: "" })]),
        ...options.map((option) => h("option", { value: option.value }, option.label)),
      );
      list.value = known ? value : "";
    });
    follow(model, ["hint", "error"], () => {
      const wrong = model.get("error");
      say(hint, model.get("hint"));
      sayError(error, words.error, wrong);
      el.classList.toggle("eh-wrong", Boolean(wrong));
      set(list, "aria-invalid", wrong ? "true" : null);
      set(list, "aria-describedby", [model.get("hint") && hint.id, wrong && error.id].filter(Boolean).join(" "));
    });
    list.addEventListener("change", () => {
      model.set("value", list.value);
      model.save_changes();
      keep();
    });
    focus(model, () => list);
  }

  return { render };
};
