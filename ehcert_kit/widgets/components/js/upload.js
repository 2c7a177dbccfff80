export default () => {
  const focus = keepFocus();

  function render({ model, el }) {
    const id = unique("upload");
    const words = model.get("words");
    const label = h("label", { for: id, class: "eh-label" });
    const hint = h("p", { id: `${id}-hint`, class: "eh-hint" });
    const input = h("input", { id, class: "eh-input", type: "file" });
    const error = h("p", { id: `${id}-error`, class: "eh-error", "aria-live": "polite" });
    el.classList.add("eh-root", "eh-field");
    el.append(label, hint, input, error);

    follow(model, ["label"], () => label.replaceChildren(...pieces(model.get("label"))));
    follow(model, ["hint", "error"], () => {
      const wrong = model.get("error");
      say(hint, model.get("hint"));
      sayError(error, words.error, wrong);
      el.classList.toggle("eh-wrong", Boolean(wrong));
      set(input, "aria-invalid", wrong ? "true" : null);
      set(input, "aria-describedby", [model.get("hint") && hint.id, wrong && error.id].filter(Boolean).join(" "));
    });
    follow(model, ["accept"], () => set(input, "accept", model.get("accept")));
    follow(model, ["busy"], () => (input.disabled = model.get("busy")));

    input.addEventListener("change", async () => {
      const file = input.files[0];
      if (!file) return;
      if (file.size > model.get("largest")) {
        model.set("error", model.get("too_large"));
        model.save_changes();
        return;
      }
      model.send({ event: "file", name: file.name }, undefined, [await file.arrayBuffer()]);
    });
    focus(model, () => input);
  }

  return { render };
};
