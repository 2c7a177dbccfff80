export default () => {
  const focus = keepFocus();

  function render({ model, el }) {
    el.classList.add("eh-root", "eh-html");
    follow(model, ["html", "summary"], () => {
      const open = el.querySelector(":scope > details")?.open ?? false;
      const body = h("div", { class: "eh-body" });
      // What a person has opened stays open, as long as the same things can be opened.
      const opened = [...el.querySelectorAll(".eh-body details")].map((each) => each.open);
      body.innerHTML = model.get("html"); // made by our own Python, which escapes
      const now = [...body.querySelectorAll("details")];
      if (now.length === opened.length) now.forEach((each, index) => (each.open = opened[index]));
      // What scrolls sideways must be reachable without a mouse.
      for (const wide of body.querySelectorAll("pre")) wide.tabIndex = 0;
      const summary = model.get("summary");
      el.replaceChildren(summary ? h("details", { open }, h("summary", {}, summary), body) : body);
      el.classList.toggle("eh-empty", !model.get("html"));
    });
    focus(model, () => el.querySelector("summary") ?? el.querySelector("a, button, pre"));
  }

  return { render };
};
