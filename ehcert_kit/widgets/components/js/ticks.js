export default () => {
  const focus = keepFocus();

  function render({ model, el }) {
    el.classList.add("eh-root", "eh-list");
    const caption = h("caption", { class: "eh-unseen" });
    const head = h("tr");
    const body = h("tbody");
    el.append(h("table", {}, caption, h("thead", {}, head), body));
    const id = unique("ticks");

    function row({ name, done, remove }, index) {
      const own = `${id}-${index}`;
      const boxes = model.get("tasks").map((task) => {
        const key = `${own}-${task.id}`;
        const box = h("input", { type: "checkbox", id: key, "data-key": `${name} ${task.id}`, "aria-describedby": own });
        box.checked = done.includes(task.id);
        box.addEventListener("change", () => model.send({ name, task: task.id, done: box.checked }));
        return h("td", {}, h("div", { class: "eh-option" }, box, h("label", { for: key }, task.label)));
      });
      const off = h("button", { type: "button", class: "eh-link", "aria-label": remove }, model.get("remove"));
      off.addEventListener("click", () => model.send({ name, remove: true }));
      return h("tr", {}, h("th", { scope: "row", id: own }, name), ...boxes, h("td", {}, off));
    }

    follow(model, ["caption", "head", "tasks", "rows", "remove"], () => {
      const held = document.activeElement?.dataset?.key;
      caption.textContent = model.get("caption");
      head.replaceChildren(
        h("th", { scope: "col" }, model.get("head")),
        ...model.get("tasks").map(({ label }) => h("th", { scope: "col" }, label)),
        h("td"),
      );
      body.replaceChildren(...model.get("rows").map(row));
      el.classList.toggle("eh-empty", !model.get("rows").length);
      if (held) [...body.querySelectorAll("input")].find((box) => box.dataset.key === held)?.focus();
    });
    focus(model, () => body.querySelector("input"));
  }

  return { render };
};
