const SHAPES = { info: null, ok: "done", wait: "waiting", warning: "warning", error: "warning" };

export default () => {
  const focus = keepFocus();

  function render({ model, el }) {
    const words = model.get("words");
    const line = h("p", { class: "eh-status-line", role: "status" });
    el.classList.add("eh-root", "eh-status");
    const entry = h("p", { class: "eh-status-entry" });
    el.append(line, entry);
    follow(model, ["text", "kb", "entry"], () => {
      const known = model.get("text") && model.get("entry");
      entry.replaceChildren(...(known ? [entryLink(model.get("entry"), model.get("kb"), words)] : []));
      entry.hidden = !known;
    });
    follow(model, ["text", "tone"], () => {
      const tone = model.get("tone");
      const text = model.get("text");
      el.dataset.tone = tone;
      el.classList.toggle("eh-empty", !text);
      const word = words[`tone-${tone}`];
      line.replaceChildren(
        ...(text ? [SHAPES[tone] && icon(SHAPES[tone]), word && unseen(`${word} `), h("span", {}, text)].filter(Boolean) : []),
      );
    });
    line.tabIndex = -1;
    focus(model, () => line);
  }

  return { render };
};
