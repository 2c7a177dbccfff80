export default () => {
  const focus = keepFocus();

  function render({ model, el }) {
    // On a page at the end of the screen; in JupyterLab in the output of its cell.
    const page = document.getElementById("eh-cells");
    const box = h("section", { class: "eh-root eh-need-help" });
    el.classList.add("eh-root");
    (page ?? el).append(box);

    const list = h("div", { role: "status" });
    const buttons = h("p", { class: "eh-need-help-buttons" });
    const title = h("h2", { class: "eh-need-help-title", id: unique("hints") });
    box.append(title, list, buttons);

    const press = (what) => () => model.send({ press: what });
    const more = h("button", { type: "button", class: "eh-button eh-second" });
    const done = h("button", { type: "button", class: "eh-link" });
    more.addEventListener("click", press("more"));
    done.addEventListener("click", press("done"));
    buttons.append(more, done);

    follow(model, ["title", "hints", "more", "done", "note"], () => {
      const hints = model.get("hints");
      say(title, hints.length ? model.get("title") : "");
      set(box, "aria-labelledby", hints.length ? title.id : null);
      // Unchanged elements are kept, so that screen readers announce only a new hint.
      const told = [...hints.map(({ label, text }) => [label, text]), ["", hints.length ? model.get("note") : ""]];
      const lines = told.filter(([, text]) => text);
      while (list.children.length > lines.length) list.lastChild.remove();
      lines.forEach(([label, text], index) => {
        const made = h("p", {}, label && h("strong", {}, `${label} `), text);
        const there = list.children[index];
        if (!there) list.append(made);
        else if (there.textContent !== made.textContent) there.replaceWith(made);
      });
      // If the focused button is hidden, the other one gets the focus.
      const held = document.activeElement;
      say(done, model.get("done"));
      say(more, model.get("more"));
      if (held === more && more.hidden && !done.hidden) done.focus();
      if (held === done && done.hidden && !more.hidden) more.focus();
      box.classList.toggle("eh-empty", !model.get("more") && !hints.length);
    });
    focus(model, () => (more.hidden ? done : more));
    return () => box.remove();
  }

  return { render };
};
