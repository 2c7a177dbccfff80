export default () => {
  const focus = keepFocus();

  function render({ model, el }) {
    // An empty sandbox: no script, no form, no window, no origin.
    const frame = h("iframe", { class: "eh-frame", tabindex: "0" });
    frame.setAttribute("sandbox", "");
    el.classList.add("eh-root", "eh-behind-glass");
    el.append(frame);
    const update = () => {
      // Nothing of this page reaches through the glass: that it is projected stands in the document.
      const projected = document.documentElement.dataset.ehProjector !== undefined;
      const made = model.get("document").replace("<html", projected ? "<html data-eh-projector" : "<html");
      set(frame, "title", model.get("title"));
      if (frame.getAttribute("srcdoc") !== made) frame.setAttribute("srcdoc", made);
      el.classList.toggle("eh-empty", !made);
    };
    follow(model, ["document", "title"], update);
    document.addEventListener("ehcert-projector", update);
    focus(model, () => frame);
    return () => document.removeEventListener("ehcert-projector", update);
  }

  return { render };
};
