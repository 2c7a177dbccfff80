export default () => {
  const focus = keepFocus();

  function render({ model, el }) {
    const id = unique("box");
    const words = model.get("words");
    const box = h("input", { id, type: "checkbox" });
    const label = h("label", { for: id });
    const hint = h("p", { id: `${id}-hint`, class: "eh-hint" });
    const error = h("p", { id: `${id}-error`, class: "eh-error", "aria-live": "polite" });
    el.classList.add("eh-root", "eh-checkbox");
    el.append(h("div", { class: "eh-option" }, box, label, hint), error);

    const keep = keepTyped(model);
    follow(model, ["label"], () => put(label, model.get("label")));
    follow(model, ["value"], () => (box.checked = model.get("value")));
    follow(model, ["hint", "error"], () => {
      const wrong = model.get("error");
      say(hint, model.get("hint"));
      sayError(error, words.error, wrong);
      el.classList.toggle("eh-wrong", Boolean(wrong));
      set(box, "aria-invalid", wrong ? "true" : null);
      set(box, "aria-describedby", [model.get("hint") && hint.id, wrong && error.id].filter(Boolean).join(" "));
    });
    box.addEventListener("change", () => {
      model.set("value", box.checked);
      model.save_changes();
      keep();
    });
    focus(model, () => box);
  }

  return { render };
};
