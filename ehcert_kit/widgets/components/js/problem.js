const PARTS = ["cause", "remedy", "owner", "kept"];

export default () => {
  const focus = keepFocus();

  function render({ model, el }) {
    const words = model.get("words");
    const region = h("div", { role: "alert" });
    el.classList.add("eh-root", "eh-problem");
    el.append(region);
    let shown = "";

    function box() {
      const title = h("h2", { class: "eh-problem-title" }, icon("blocked"), unseen(`${words.error} `), model.get("title"));
      const parts = PARTS.filter((part) => model.get(part)).map((part) =>
        h("p", { class: `eh-problem-${part}` }, model.get(part)),
      );
      const made = h("div", { class: "eh-problem-box", tabindex: "-1" }, title, ...parts);
      if (model.get("entry")) made.append(h("p", { class: "eh-problem-entry" }, entryLink(model.get("entry"), model.get("kb"), words)));
      const known = model.get("kb") && (model.get("entry") ? model.get("kb") : `ehcert-kit explain ${model.get("kb")}`);
      const details = [known, model.get("details")].filter(Boolean);
      if (details.length)
        made.append(
          h("details", {}, h("summary", {}, words.details), h("p", { class: "eh-problem-details" }, details.join(" · "))),
        );
      return made;
    }

    const update = () => {
      const title = model.get("title");
      const state = JSON.stringify(["title", ...PARTS, "kb", "entry", "details"].map((name) => model.get(name)));
      if (state === shown) return;
      const fresh = shown !== "" && title;
      shown = state;
      region.replaceChildren(...(title ? [box()] : []));
      el.classList.toggle("eh-empty", !title);
      retitle(words.error);
      if (fresh) whenShown(() => region.firstElementChild, (element) => element.focus());
    };
    // Not per trait: several change in one update, after which the problem is drawn once.
    model.on("change", update);
    update();
    focus(model, () => region.firstElementChild);
    return () => queueMicrotask(() => retitle(words.error));
  }

  return { render };
};
