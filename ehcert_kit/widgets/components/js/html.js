export default () => {
  const focus = keepFocus();

  function render({ model, el }) {
    el.classList.add("eh-root", "eh-html");
    follow(model, ["html", "summary"], () => {
      const open = el.querySelector(":scope > details")?.open ?? false;
      const body = h("div", { class: "eh-body" });
      // Opened details stay open if their number did not change.
      const opened = [...el.querySelectorAll(".eh-body details")].map((each) => each.open);
      body.innerHTML = model.get("html"); // escaped by the Python code that made it
      const now = [...body.querySelectorAll("details")];
      if (now.length === opened.length) now.forEach((each, index) => (each.open = opened[index]));
      // Elements that scroll sideways have to be reachable by keyboard.
      for (const wide of body.querySelectorAll("pre")) wide.tabIndex = 0;
      const summary = model.get("summary");
      el.replaceChildren(summary ? h("details", { open }, h("summary", {}, summary), body) : body);
      el.classList.toggle("eh-empty", !model.get("html"));
    });
    focus(model, () => el.querySelector("summary") ?? el.querySelector("a, button, pre"));
  }

  return { render };
};
