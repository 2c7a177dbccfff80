// Helpers of all components. `scripts.py` puts this file before each module, so nothing has to be imported.

const SVG = "http://www.w3.org/2000/svg";

/**
 * A text as nodes. A marked value (`texts/private.py`) becomes an element with the value and its replacement for
 * projection; a text in French quotation marks is a French label, and gets lang="fr".
 */
function pieces(text) {
  const span = (attributes, ...children) => {
    const element = document.createElement("span");
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
  return text.split(/(\ue010[^\ue012]*\ue012|\u00ab[^\u00bb]*\u00bb)/).filter(Boolean).map((piece) => {
    if (piece.startsWith("\u00ab")) return span({ lang: "fr" }, piece);
    if (!piece.startsWith("\ue010")) return piece;
    const [value, instead] = piece.slice(1, -1).split("\ue011");
    return span({ class: "eh-private" }, span({}, value), span({ class: "eh-instead", style: "display:none" }, instead));
  });
}

/** Replace the content of an element by a text. */
function put(element, text) {
  if (element.dataset.text === text) return;
  element.dataset.text = text;
  element.replaceChildren(...pieces(text));
}

/** A new element. Attributes that are null, false or empty are left out; strings are text, never markup. */
function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  for (const child of children) element.append(...(typeof child === "string" ? pieces(child) : [child]));
  return element;
}

function set(element, name, value) {
  if (value === null || value === undefined || value === false || value === "") element.removeAttribute(name);
  else element.setAttribute(name, value === true ? "" : value);
}

/** A text for screen readers only. */
function unseen(text) {
  return h("span", { class: "eh-unseen" }, text);
}

function unique(name) {
  return `eh-${name}-${Math.random().toString(36).slice(2, 10)}`;
}

/** Put a text into an element, and hide the element if the text is empty. */
function say(element, text) {
  put(element, text);
  element.hidden = !text;
}

/** Show the error of a field. word: "Erreur :", for screen readers, before the text. */
function sayError(element, word, text) {
  if (element.dataset.text === text) return;
  element.dataset.text = text;
  element.replaceChildren(...(text ? [icon("warning"), unseen(`${word} `), ...pieces(text)] : []));
}

/** A link to the help entry of a known problem, which opens in a new tab. */
function entryLink(entry, kb, words) {
  const link = h("a", { href: entry, target: "_blank", rel: "noopener" });
  link.append(`${words["problem-help"]} (${kb})`, unseen(` ${words["new-tab"]}`));
  return link;
}

/** Call `update` now and whenever one of these traits changes. */
function follow(model, names, update) {
  for (const name of names) model.on(`change:${name}`, update);
  update();
}

/** Focus `target()` when Python requests it, also if it did so before the component was drawn. */
function keepFocus() {
  let answered = 0;
  return (model, target) => {
    const answer = () => {
      const asked = model.get("focus_asked");
      if (asked <= answered) return;
      answered = asked;
      whenShown(target, (element) => element.focus());
    };
    model.on("change:focus_asked", answer);
    answer();
  };
}

/**
 * Restore an answer that was typed before a reload and not submitted, from sessionStorage. The traits `kept_as`
 * (the key) and `forgotten` (it was submitted) come from Python. isPossible: whether a value is still a valid
 * answer. Returns a function that stores the present answer.
 */
function keepTyped(model, isPossible = () => true) {
  const key = model.get("kept_as");
  const inWindow = (act) => {
    if (!key) return null;
    try {
      return act(sessionStorage);
    } catch {
      return null; // this browser has no storage
    }
  };
  const kept = inWindow((storage) => JSON.parse(storage.getItem(key)));
  if (kept !== null && kept !== model.get("value") && isPossible(kept)) {
    model.set("value", kept);
    model.save_changes();
  }
  model.on("change:forgotten", () => inWindow((storage) => storage.removeItem(key)));
  return () => inWindow((storage) => storage.setItem(key, JSON.stringify(model.get("value"))));
}

/** Call `act` with an element once it is on the page and visible; give up after about two seconds. */
function whenShown(target, act, patience = 120) {
  const element = target();
  if (element?.isConnected && element.checkVisibility({ checkVisibilityCSS: true })) act(element);
  else if (patience > 0) requestAnimationFrame(() => whenShown(target, act, patience - 1));
}

/** Set the title of the window: environment, "Erreur :" (`word`) if a problem is shown, screen, program. */
function retitle(word) {
  const page = document.documentElement.dataset;
  if (page.ehTitle === undefined) return; // not a page of this program
  const trouble = document.querySelector(".eh-problem-box") ? `${word} ` : "";
  document.title = page.ehTitle.replace("{}", () => trouble + (page.ehScreen ?? ""));
}

const ICONS = {
  done: '<circle cx="12" cy="12" r="10" fill="currentColor"/><path d="M7 12.5l3.2 3.2L17 9" fill="none" stroke="var(--eh-bg)" stroke-width="2.4"/>',
  current: '<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="3"/><circle cx="12" cy="12" r="4" fill="currentColor"/>',
  waiting: '<path d="M6 3h12M6 21h12M8 3v4l4 5 4-5V3M8 21v-4l4-5 4 5v4" fill="none" stroke="currentColor" stroke-width="2"/>',
  blocked: '<rect x="3" y="3" width="18" height="18" rx="2" fill="currentColor"/><path d="M12 7v6M12 16v2" stroke="var(--eh-bg)" stroke-width="2.6"/>',
  todo: '<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="1.6"/>',
  warning: '<path d="M12 3L2 20.5h20L12 3z" fill="currentColor"/><path d="M12 9.5v5M12 16.4v2" stroke="var(--eh-bg)" stroke-width="2.2"/>',
  info: '<circle cx="12" cy="12" r="10" fill="currentColor"/><path d="M12 11v6M12 6.6v2.2" stroke="var(--eh-bg)" stroke-width="2.4"/>',
};

/** An icon (SVG). It is hidden from screen readers, so a word has to accompany it. */
function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  for (const [key, value] of Object.entries({ viewBox: "0 0 24 24", "aria-hidden": "true", class: "eh-icon" }))
    svg.setAttribute(key, value);
  svg.innerHTML = ICONS[name];
  return svg;
}

