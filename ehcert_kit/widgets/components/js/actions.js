export default () => {
  const focus = keepFocus();

  function render({ model, el }) {
    el.classList.add("eh-root", "eh-actions");
    const primary = button("primary", "eh-button");

    function button(id, look) {
      const element = h("button", { type: "button", class: look });
      element.addEventListener("click", (event) => {
        // Ignores the second click of a double click.
        if (event.detail > 1 || element.getAttribute("aria-disabled") === "true") return;
        if (element.dataset.kind === "print") window.print();
        else model.send({ press: id });
      });
      return element;
    }

    follow(model, ["secondary"], () => {
      const others = model.get("secondary").map(({ id, label, kind }) => {
        const element = button(id, kind && kind !== "link" ? "eh-button eh-second" : "eh-link");
        put(element, label);
        element.dataset.kind = kind ?? "link";
        element.dataset.id = id;
        return element;
      });
      const held = document.activeElement?.dataset?.id;
      const had = el.contains(document.activeElement) && document.activeElement !== primary;
      el.replaceChildren(primary, ...others);
      if (had) (others.find((element) => element.dataset.id === held) ?? primary).focus();
    });
    follow(model, ["primary", "busy", "busy_label", "danger", "second"], () => {
      const busy = model.get("busy");
      put(primary, busy ? model.get("busy_label") || model.get("primary") : model.get("primary"));
      primary.hidden = !model.get("primary");
      primary.classList.toggle("eh-danger", model.get("danger"));
      primary.classList.toggle("eh-second", model.get("second"));
      // Not "disabled", which would lose the focus.
      set(primary, "aria-disabled", busy ? "true" : null);
    });
    const shape = () => el.classList.toggle("eh-empty", !model.get("primary") && !model.get("secondary").length);
    follow(model, ["primary", "secondary"], shape);
    focus(model, () => (primary.hidden ? el.querySelector("button:not([hidden])") : primary));
  }

  return { render };
};
