export default () => {
  const focus = keepFocus();

  function render({ model, el }) {
    // An empty sandbox: no script, no form, no window, no origin.
    const behindGlass = (document) => {
      const made = h("iframe", { class: "eh-frame", tabindex: "0", srcdoc: document });
      made.setAttribute("sandbox", "");
      return made;
    };
    let frame = behindGlass("");
    el.classList.add("eh-root", "eh-behind-glass");
    el.append(frame);
    const update = () => {
      // Nothing of this page reaches through the glass: that it is projected stands in the document.
      const projected = document.documentElement.dataset.ehProjector !== undefined;
      const made = model.get("document").replace("<html", projected ? "<html data-eh-projector" : "<html");
      if ((frame.getAttribute("srcdoc") ?? "") !== made) {
        // A frame that is given another document adds a step to the way back; a new frame adds none.
        const fresh = behindGlass(made);
        frame.replaceWith(fresh);
        frame = fresh;
      }
      set(frame, "title", model.get("title"));
      el.classList.toggle("eh-empty", !made);
    };
    follow(model, ["document", "title"], update);
    document.addEventListener("ehcert-projector", update);
    focus(model, () => frame);
    return () => document.removeEventListener("ehcert-projector", update);
  }

  return { render };
};
