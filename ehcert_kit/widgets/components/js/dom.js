// What every component uses. It stands in front of each module, so nothing has to be imported.

const SVG = "http://www.w3.org/2000/svg";

/**
 * Text as nodes. What a room should not read comes between marks (`texts/private.py`), with what stands for it there;
 * what stands in French quotation marks is a label in French, whatever the rest is in.
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

/** Put text into an element, in the place of whatever is in it. */
function put(element, text) {
  if (element.dataset.text === text) return;
  element.dataset.text = text;
  element.replaceChildren(...pieces(text));
}

/** A new element. Attributes that are null or false are left out; text is never markup. */
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

/** Text that only those hear who do not see. */
function unseen(text) {
  return h("span", { class: "eh-unseen" }, text);
}

function unique(name) {
  return `eh-${name}-${Math.random().toString(36).slice(2, 10)}`;
}

/** Show text in an element, and the element only if there is any. */
function say(element, text) {
  put(element, text);
  element.hidden = !text;
}

/** The error of a field: "Erreur :" for those who do not see the colour, then what is wrong. */
function sayError(element, word, text) {
  if (element.dataset.text === text) return;
  element.dataset.text = text;
  element.replaceChildren(...(text ? [icon("warning"), unseen(`${word} `), ...pieces(text)] : []));
}

/** A link to the entry of a known problem, which leaves this page as it is. */
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

/** Give the focus to `target()` when Python asked for it, even before the page was there to hear. */
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
 * What was typed and not yet handed in comes back after a reload of this window. Python names it, and says when it was
 * handed in. Gives the function that keeps what is there now. isPossible: whether a value can still be answered.
 */
function keepTyped(model, isPossible = () => true) {
  const key = model.get("kept_as");
  const inWindow = (act) => {
    if (!key) return null;
    try {
      return act(sessionStorage);
    } catch {
      return null; // a browser that keeps nothing
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

/** Wait, two seconds at most, until an element is on the page and visible. */
function whenShown(target, act, patience = 120) {
  const element = target();
  if (element?.isConnected && element.checkVisibility({ checkVisibilityCSS: true })) act(element);
  else if (patience > 0) requestAnimationFrame(() => whenShown(target, act, patience - 1));
}

/** The title of the window: the environment, "Erreur :" if there is a problem, the screen, the program. */
function retitle(word) {
  const page = document.documentElement.dataset;
  if (page.ehTitle === undefined) return; // not one of our pages
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

/** A shape beside a word, never instead of it. */
function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  for (const [key, value] of Object.entries({ viewBox: "0 0 24 24", "aria-hidden": "true", class: "eh-icon" }))
    svg.setAttribute(key, value);
  svg.innerHTML = ICONS[name];
  return svg;
}

