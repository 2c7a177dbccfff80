export default () => {
  const focus = keepFocus();

  function render({ model, el }) {
    // An empty sandbox: no script, no form, no window, no origin.
    const frame = h("iframe", { class: "eh-frame", tabindex: "0" });
    frame.setAttribute("sandbox", "");
    el.classList.add("eh-root", "eh-behind-glass");
    el.append(frame);
    follow(model, ["document", "title"], () => {
      const made = model.get("document");
      set(frame, "title", model.get("title"));
      if (frame.getAttribute("srcdoc") !== made) frame.setAttribute("srcdoc", made);
      el.classList.toggle("eh-empty", !made);
    });
    focus(model, () => frame);
  }

  return { render };
};
