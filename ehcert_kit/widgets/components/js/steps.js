const SHAPES = { done: "done", current: "current", waiting: "waiting", blocked: "blocked", todo: "todo" };

export default () => {
  const focus = keepFocus();

  function render({ model, el }) {
    const words = model.get("words");
    const caption = h("p", { class: "eh-steps-caption", tabindex: "-1" });
    const list = h("ol", { class: "eh-steps-list" });
    el.classList.add("eh-root", "eh-steps");
    el.append(caption, list);
    follow(model, ["items", "caption"], () => {
      say(caption, model.get("caption"));
      list.replaceChildren(
        ...model.get("items").map(({ label, state, href }) => {
          const name = href && state !== "current" ? h("a", { href }, label) : h("span", {}, label);
          const item = h("li", { class: "eh-steps-item", "data-state": state }, icon(SHAPES[state] ?? "todo"), name);
          item.append(h("span", { class: "eh-steps-word" }, words[`state-${state}`] ?? ""));
          if (state === "current") item.setAttribute("aria-current", "step");
          return item;
        }),
      );
    });
    focus(model, () => caption);
  }

  return { render };
};
