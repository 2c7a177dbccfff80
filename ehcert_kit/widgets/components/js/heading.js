export default () => {
  const focus = keepFocus();

  function render({ model, el }) {
    const words = model.get("words");
    const step = h("p", { class: "eh-step" });
    const heading = h("h1", { class: "eh-h1", tabindex: "-1" });
    el.classList.add("eh-root", "eh-heading");
    el.append(step, heading);
    follow(model, ["text", "step", "title"], () => {
      say(step, model.get("step"));
      put(heading, model.get("text"));
      document.documentElement.dataset.ehScreen = model.get("title") || model.get("text");
      retitle(words.error);
    });
    focus(model, () => heading);
  }

  return { render };
};
