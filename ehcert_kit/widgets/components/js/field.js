export default () => {
  const focus = keepFocus();

  function render({ model, el }) {
    const id = unique("field");
    const words = model.get("words");
    const label = h("label", { for: id, class: "eh-label" });
    const hint = h("p", { id: `${id}-hint`, class: "eh-hint" });
    const input = h("input", { id, class: "eh-input", spellcheck: "false" });
    const error = h("p", { id: `${id}-error`, class: "eh-error", "aria-live": "polite" });
    el.classList.add("eh-root", "eh-field");
    el.append(label, hint, input, error);

    const keep = keepTyped(model);
    follow(model, ["label", "optional"], () => {
      label.replaceChildren(...pieces(model.get("label")));
      if (model.get("optional")) label.append(h("span", { class: "eh-optional" }, ` ${words.optional}`));
    });
    follow(model, ["hint", "error"], () => {
      const wrong = model.get("error");
      say(hint, model.get("hint"));
      sayError(error, words.error, wrong);
      el.classList.toggle("eh-wrong", Boolean(wrong));
      set(input, "aria-invalid", wrong ? "true" : null);
      set(input, "aria-describedby", [model.get("hint") && hint.id, wrong && error.id].filter(Boolean).join(" "));
    });
    follow(model, ["kind", "autocomplete", "width", "private"], () => {
      input.classList.toggle("eh-input-private", model.get("private"));
      const kind = model.get("kind");
      input.type = kind;
      set(input, "autocapitalize", kind === "email" ? "none" : null);
      set(input, "autocomplete", model.get("autocomplete") || "off");
      input.dataset.width = model.get("width");
    });
    follow(model, ["value"], () => {
      if (input.value !== model.get("value")) input.value = model.get("value");
    });

    input.addEventListener("input", () => {
      model.set("value", input.value);
      model.save_changes();
      keep();
    });
    input.addEventListener("blur", () => {
      // Also fired when the window loses the focus, which does not count.
      if (document.hasFocus()) model.send({ event: "leave", value: input.value });
    });
    focus(model, () => input);
  }

  return { render };
};
