export default () => {
  const focus = keepFocus();

  function render({ model, el }) {
    const id = unique("choice");
    const words = model.get("words");
    const legend = h("legend", { class: "eh-label" });
    const hint = h("p", { id: `${id}-hint`, class: "eh-hint" });
    const list = h("div", { class: "eh-options" });
    const error = h("p", { id: `${id}-error`, class: "eh-error", "aria-live": "polite" });
    // With this role, because ARIA does not allow aria-invalid on a plain group.
    const group = h("fieldset", { role: "radiogroup", class: "eh-fieldset" }, legend, hint, list, error);
    el.classList.add("eh-root", "eh-choice");
    el.append(group);

    const radios = () => [...list.querySelectorAll("input")];

    const keep = keepTyped(model, (value) => model.get("options").some((option) => option.value === value));
    follow(model, ["legend"], () => put(legend, model.get("legend")));
    follow(model, ["hint", "error"], () => {
      const wrong = model.get("error");
      say(hint, model.get("hint"));
      sayError(error, words.error, wrong);
      el.classList.toggle("eh-wrong", Boolean(wrong));
      set(group, "aria-invalid", wrong ? "true" : null);
      set(group, "aria-describedby", [model.get("hint") && hint.id, wrong && error.id].filter(Boolean).join(" "));
    });
    follow(model, ["options"], () => {
      const held = radios().find((radio) => radio === document.activeElement)?.value;
      list.replaceChildren(
        ...model.get("options").map((option, index) => {
          const own = `${id}-${index}`;
          const radio = h("input", {
            id: own,
            type: "radio",
            name: id,
            value: option.value,
            disabled: option.disabled,
            "aria-describedby": option.hint && `${own}-hint`,
          });
          const label = h("label", { for: own }, option.label);
          const line = h("div", { class: "eh-option" }, radio, label);
          if (option.hint) line.append(h("p", { id: `${own}-hint`, class: "eh-hint" }, option.hint));
          return line;
        }),
      );
      check();
      if (held !== undefined) radios().find((radio) => radio.value === held)?.focus();
    });

    function check() {
      for (const radio of radios()) radio.checked = radio.value === model.get("value");
    }
    model.on("change:value", check);
    list.addEventListener("change", (event) => {
      model.set("value", event.target.value);
      model.save_changes();
      keep();
    });
    focus(model, () => radios().find((radio) => radio.checked) ?? radios().find((radio) => !radio.disabled));
  }

  return { render };
};
