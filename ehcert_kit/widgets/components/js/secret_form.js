export default () => {
  const focus = keepFocus();

  function render({ model, el }) {
    const words = model.get("words");
    const kind = model.get("kind");
    const id = unique("secret");

    const note = h("p", { class: "eh-note" });
    const button = h("button", { type: "submit", class: "eh-button" });
    const capsLock = h("p", { class: "eh-caps", role: "status" });
    const first = secretField(id, "label");
    const second = secretField(`${id}-again`, "confirm_label");
    const ticks = h("ul", { id: `${id}-ticks`, class: "eh-ticks" });
    const told = h("p", { class: "eh-unseen", role: "status" });
    // In the page from the start: some screen readers do not announce an alert that is added with its text.
    const error = h("p", { id: `${id}-error`, class: "eh-error", role: "alert" });
    const form = h("form", { class: "eh-form-secret", autocomplete: "off", novalidate: true });
    form.append(first.box, second.box, capsLock, error, ticks, told, note, button);
    el.classList.add("eh-root", "eh-secret");
    el.append(form);

    function secretField(key, trait) {
      const label = h("label", { for: key, class: "eh-label" });
      const hint = h("p", { id: `${key}-hint`, class: "eh-hint" });
      const input = h("input", {
        id: key,
        type: "password",
        class: "eh-input",
        autocomplete: kind === "pin" ? "off" : kind,
        inputmode: kind === "pin" ? "numeric" : null,
        spellcheck: "false",
        autocapitalize: "none",
        "data-width": kind === "pin" ? "pin" : "medium",
      });
      const line = h("div", { class: "eh-secret-line" }, input);
      // A PIN cannot be revealed: it is short, and somebody might read it on the screen.
      const reveal = kind === "pin" ? null : revealer(input, label);
      if (reveal) line.append(reveal.button, reveal.told);
      input.addEventListener("input", () => {
        if (kind === "pin") input.value = input.value.replace(/\s/g, ""); // a pasted PIN may have blanks
        if (model.get("error")) {
          // The error belonged to the earlier input.
          model.set("error", "");
          model.save_changes();
        }
        judge();
      });
      for (const event of ["keydown", "keyup"])
        input.addEventListener(event, (pressed) => {
          const on = pressed.getModifierState?.("CapsLock") && kind !== "pin";
          say(capsLock, on ? words["caps-lock"] : "");
        });
      return { box: h("div", { class: "eh-secret-field" }, label, hint, line), label, hint, input, reveal, trait };
    }

    function revealer(input, label) {
      const told = h("span", { class: "eh-unseen", role: "status" });
      const button = h("button", { type: "button", class: "eh-button eh-second eh-reveal" });
      const show = (shown) => {
        input.type = shown ? "text" : "password";
        button.textContent = shown ? words.hide : words.show;
        button.setAttribute(
          "aria-label",
          `${shown ? words["hide-label"] : words["show-label"]} ${label.textContent}`,
        );
      };
      const projected = () => document.documentElement.dataset.ehProjector !== undefined;
      const follows = () => {
        set(button, "aria-disabled", projected() ? "true" : null);
        if (projected() && input.type === "text") show(false);
      };
      document.addEventListener("ehcert-projector", follows);
      follows();
      button.addEventListener("click", () => {
        // While the page is projected a password cannot be revealed; a message says so.
        if (projected()) return put(told, words.projected);
        show(input.type === "password");
        put(told, input.type === "password" ? words.hidden : words.shown);
      });
      const forget = () => document.removeEventListener("ehcert-projector", follows);
      return { button, told, show, forget };
    }

    // ── the rules: checked here while the user types, so that the secret is not sent for it ────

    function judge() {
      const confirming = Boolean(model.get("confirm_label"));
      const rules = model.get("rules").map(({ rule, pattern }) => ({
        rule,
        met: first.input.value !== "" && new RegExp(pattern, "u").test(first.input.value),
      }));
      if (confirming && rules.length)
        rules.push({ rule: "confirmation", met: first.input.value !== "" && first.input.value === second.input.value });
      const texts = Object.fromEntries(model.get("rule_texts").map(({ rule, text }) => [rule, text]));
      ticks.hidden = rules.length === 0;
      rules.forEach(({ rule, met }, index) => {
        const item = ticks.children[index] ?? ticks.appendChild(h("li"));
        if (item.dataset.met === String(met)) return;
        item.dataset.met = met;
        item.replaceChildren(
          icon(met ? "done" : "todo"),
          h("span", { class: "eh-tick-word" }, met ? words["rule-met"] : words["rule-open"]),
          h("span", {}, texts[rule] ?? rule),
        );
      });
      const open = rules.filter(({ met }) => !met).map(({ rule }) => texts[rule] ?? rule);
      tellLater(rules.length && first.input.value ? (open.length ? `${words["rules-open"]} ${open.join(", ")}` : words["rules-met"]) : "");
    }

    let timer;
    function tellLater(text) {
      clearTimeout(timer);
      timer = setTimeout(() => (told.textContent = text), 900);
    }

    // ── updates from Python ────────────────────────────────────────────────────────────────────

    follow(model, ["label", "confirm_label", "hint", "error"], () => {
      const wrong = model.get("error");
      sayError(error, words.error, wrong);
      el.classList.toggle("eh-wrong", Boolean(wrong));
      for (const field of [first, second]) {
        put(field.label, model.get(field.trait));
        field.reveal?.show(field.input.type === "text");
        set(field.input, "aria-invalid", wrong ? "true" : null);
      }
      say(first.hint, model.get("hint"));
      say(second.hint, "");
      second.box.hidden = !model.get("confirm_label");
      const about = [model.get("hint") && first.hint.id, wrong && error.id, model.get("rules").length && ticks.id];
      set(first.input, "aria-describedby", about.filter(Boolean).join(" "));
      set(second.input, "aria-describedby", wrong && error.id);
    });
    model.on("change:error", () => {
      if (model.get("error")) whenShown(() => first.input, (input) => input.focus());
    });
    follow(model, ["button", "busy", "busy_label", "danger", "second", "note"], () => {
      const busy = model.get("busy");
      put(button, busy ? model.get("busy_label") || model.get("button") : model.get("button"));
      button.classList.toggle("eh-danger", model.get("danger"));
      button.classList.toggle("eh-second", model.get("second"));
      set(button, "aria-disabled", busy ? "true" : null);
      note.replaceChildren(...(model.get("note") ? [icon("warning"), h("span", {}, model.get("note"))] : []));
      note.hidden = !model.get("note");
    });
    follow(model, ["rules", "rule_texts"], judge);
    say(capsLock, "");

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (model.get("busy")) return;
      const typed = { secret: first.input.value };
      if (model.get("confirm_label")) typed.confirmation = second.input.value;
      for (const field of [first, second]) {
        field.input.value = "";
        field.reveal?.show(false);
      }
      model.send(typed);
      judge();
    });
    focus(model, () => first.input);
    return () => {
      clearTimeout(timer);
      for (const field of [first, second]) field.reveal?.forget();
    };
  }

  return { render };
};
