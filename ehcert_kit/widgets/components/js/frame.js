export default () => {
  const focus = keepFocus();

  function render({ model, el }) {
    // An empty sandbox attribute forbids scripts, forms and new windows, and gives the document no origin.
    const behindGlass = (document) => {
      const made = h("iframe", { class: "eh-frame", tabindex: "0", srcdoc: document });
      made.setAttribute("sandbox", "");
      return made;
    };
    let frame = behindGlass("");
    el.classList.add("eh-root", "eh-behind-glass");
    el.append(frame);
    const update = () => {
      // Styles of this page do not apply in the frame, so an attribute of its document says that it is projected.
      const projected = document.documentElement.dataset.ehProjector !== undefined;
      const made = model.get("document").replace("<html", projected ? "<html data-eh-projector" : "<html");
      if ((frame.getAttribute("srcdoc") ?? "") !== made) {
        // A new document in the same frame would add an entry to the browser's history; a new frame does not.
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
