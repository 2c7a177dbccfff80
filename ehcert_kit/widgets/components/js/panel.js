// An explanation with its exhibits. The HTML is complete without this script, which highlights elements that
// belong together, adds keyboard control to trees, and keeps opened parts open when the content changes.

/**
 * Highlight all elements of an exhibit with the same `data-eh-link`, by pointer, focus or click. heard: called
 * with the link that was focused or clicked (null: none any more) and the element.
 */
function link(root, heard) {
  let held = null;
  let marked = null;
  const linkOf = (element) => element.closest?.("[data-eh-link]")?.dataset.ehLink ?? null;

  function mark(wanted, anew = false) {
    if (wanted === marked && !anew) return;
    marked = wanted;
    for (const element of root.querySelectorAll(".eh-linked")) element.classList.remove("eh-linked");
    if (wanted === null) return;
    for (const element of root.querySelectorAll(`[data-eh-link="${CSS.escape(wanted)}"]`)) {
      // Instead of an element that is folded away, highlight the node that hides it.
      const folded = outermostFolded(element);
      (folded ?? element).classList.add("eh-linked");
    }
  }

  function hold(wanted, from) {
    held = wanted;
    mark(held);
    heard(held, from);
  }

  // Not "pointerover", which is also fired when the page scrolls under an unmoved pointer.
  root.addEventListener("pointermove", (event) => mark(linkOf(event.target) ?? held));
  root.addEventListener("pointerleave", () => mark(held));
  root.addEventListener("focusin", ({ target }) => {
    if (target.matches("[data-eh-link]")) hold(target.dataset.ehLink, target);
  });
  root.addEventListener("click", ({ target }) => {
    if (!target.closest("button, a, summary") && linkOf(target) !== null) hold(linkOf(target), target);
  });
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || held === null) return;
    event.stopPropagation();
    hold(null, event.target);
  });
  return { hold, held: () => held, again: () => mark(held, true) };
}

const item = (element) => element?.closest('[role="treeitem"]') ?? null;
const isFolded = (node) => node.getAttribute("aria-expanded") === "false";

/** The outermost folded node that contains this element, if any. */
function outermostFolded(element) {
  let found = null;
  for (let around = item(element?.parentElement); around; around = item(around.parentElement))
    if (isFolded(around)) found = around;
  return found;
}

/** Scroll an element into view inside its box, without scrolling the page. */
function bring(element, box) {
  const inner = element.getBoundingClientRect();
  const outer = box.getBoundingClientRect();
  if (inner.top < outer.top) box.scrollTop -= outer.top - inner.top + 8;
  else if (inner.top > outer.bottom - 40) box.scrollTop += Math.min(inner.bottom - outer.bottom + 40, inner.top - outer.top);
}

/** Make nested lists a tree (WAI-ARIA tree pattern: arrows, Home, End), with three levels open at first. */
function tree(list) {
  const items = [...list.querySelectorAll("li")];
  list.setAttribute("role", "tree");
  for (const node of items) {
    const row = node.querySelector(":scope > .eh-node");
    const purpose = node.querySelector(":scope > p");
    const inside = node.querySelector(":scope > ul");
    row.id ||= unique("node");
    set(node, "role", "treeitem");
    set(node, "aria-labelledby", row.id);
    node.tabIndex = -1;
    if (purpose) {
      purpose.id ||= unique("purpose");
      set(node, "aria-describedby", purpose.id);
    }
    if (!inside) continue;
    set(inside, "role", "group");
    set(node, "aria-expanded", depth(node) < 3 ? "true" : "false");
  }
  if (items.length) items[0].tabIndex = 0;

  function depth(node) {
    let count = 0;
    for (let around = item(node.parentElement); around; around = item(around.parentElement)) count += 1;
    return count;
  }

  const visible = () => items.filter((node) => !outermostFolded(node));
  const fold = (node, folded) => node.hasAttribute("aria-expanded") && set(node, "aria-expanded", String(!folded));

  /** Select a node: it is the one that the Tab key reaches, and the nodes around it are unfolded. */
  function choose(node) {
    for (const other of items) {
      if (node) other.tabIndex = other === node ? 0 : -1;
      set(other, "aria-selected", other === node ? "true" : null);
    }
    if (!node) return;
    for (let around = item(node.parentElement); around; around = item(around.parentElement)) fold(around, false);
    bring(node.querySelector(":scope > .eh-node"), list);
  }

  const KEYS = {
    ArrowDown: (node, shown) => shown[shown.indexOf(node) + 1],
    ArrowUp: (node, shown) => shown[shown.indexOf(node) - 1],
    Home: (node, shown) => shown[0],
    End: (node, shown) => shown.at(-1),
    ArrowRight: (node) => (isFolded(node) ? void fold(node, false) : node.querySelector("li")),
    ArrowLeft: (node) =>
      node.getAttribute("aria-expanded") === "true" ? void fold(node, true) : item(node.parentElement),
  };
  list.addEventListener("keydown", (event) => {
    const node = event.target.closest("li");
    if (!KEYS[event.key] || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    KEYS[event.key](node, visible())?.focus({ preventScroll: true });
  });
  list.addEventListener("click", (event) => {
    const node = event.target.closest(".eh-node")?.parentElement;
    if (!node) return;
    if (isFolded(node) || node === document.activeElement) fold(node, !isFolded(node));
    node.focus({ preventScroll: true });
  });
  return { choose, at: (name) => items.find((node) => node.dataset.ehLink === name) ?? null };
}

/** Keyboard control of octets: arrows move from one run of octets to the next, Enter to the node of the tree. */
function octets(box, links, toNode) {
  const runs = [...box.querySelectorAll("[data-eh-link]")];
  box.addEventListener("keydown", (event) => {
    const at = runs.findIndex((run) => run.dataset.ehLink === links.held());
    const next = {
      ArrowRight: runs[at + 1],
      ArrowDown: runs[at + 1],
      ArrowLeft: runs[Math.max(at - 1, 0)],
      ArrowUp: runs[Math.max(at - 1, 0)],
      Home: runs[0],
      End: runs.at(-1),
    };
    if (event.key === "Enter" && at >= 0) toNode(links.held());
    else if (next[event.key]) links.hold(next[event.key].dataset.ehLink, box);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

/** A tree and its octets, linked to each other, with buttons that copy the selected part. */
function inspector(box, words) {
  const list = box.querySelector(".eh-tree");
  const bytes = box.querySelector(".eh-hex-octets");
  const pane = box.querySelector(".eh-hex");
  const said = h("p", { class: "eh-octets-said", role: "status" });
  const nodes = tree(list);

  const links = link(box, (held, from) => {
    const node = nodes.at(held);
    nodes.choose(node);
    links?.again(); // nodes may have been unfolded
    const run = held && bytes?.querySelector(`[data-eh-link="${CSS.escape(held)}"]`);
    if (run && !bytes.contains(from)) bring(run, pane);
    // Screen readers announce the node for octets; in the tree they read the node itself.
    const row = node?.querySelector(":scope > .eh-node");
    say(said, row && bytes?.contains(from) ? row.textContent : "");
    if (run && from === bytes) bring(run, pane);
  });
  if (bytes) octets(bytes, links, (held) => nodes.at(held)?.focus({ preventScroll: true }));

  const whole = Uint8Array.from(atob(box.dataset.ehOctets), (c) => c.charCodeAt(0));
  const chosen = () => nodes.at(links.held());
  const part = (node) => (node ? whole.subarray(...node.dataset.ehRange.split("-").map(Number)) : whole);
  const base64 = (data) => btoa(Array.from(data, (octet) => String.fromCharCode(octet)).join(""));
  const labelled = () => chosen()?.closest("li[data-eh-pem]") ?? null;
  const pem = (label, data) =>
    [`-----BEGIN ${label}-----`, ...base64(data).match(/.{1,64}/g), `-----END ${label}-----`, ""].join("\n");
  const forms = {
    hex: () => [chosen(), Array.from(part(chosen()), (octet) => octet.toString(16).padStart(2, "0")).join("")],
    Base64: () => [chosen(), base64(part(chosen()))],
    PEM: () => [labelled(), pem((labelled() ?? box).dataset.ehPem, part(labelled()))],
  };
  const bar = h("div", { class: "eh-copy-bar", role: "group", "aria-label": words.copy }, h("span", {}, words.copy));
  for (const [name, form] of Object.entries(forms)) {
    if (name === "PEM" && !box.dataset.ehPem) continue;
    const button = h("button", { type: "button", class: "eh-small", "aria-label": `${words.copy} ${name}` }, name);
    button.addEventListener("click", async () => {
      const [node, text] = form();
      const done = await copy(text);
      say(said, "");
      say(said, !done ? words["copy-failed"] : node ? words["copied-node"] : words["copied-all"]);
    });
    bar.append(button);
  }
  box.append(bar, said);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // not allowed by the browser or the user
  }
}

/** Change `old` into `wanted`, but keep elements where possible, with open state, focus and scroll position. */
function renew(old, wanted) {
  for (const { name } of [...old.attributes])
    if (name !== "open" && !wanted.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of wanted.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  if (wanted.hasAttribute("data-eh-body")) return; // filled by `fill`
  const key = (node) => node?.dataset?.ehKey;
  let here = old.firstChild;
  for (const node of [...wanted.childNodes]) {
    let match = here;
    while (match && (match.nodeName !== node.nodeName || key(match) !== key(node))) match = match.nextSibling;
    if (!match) {
      old.insertBefore(node, here);
      continue;
    }
    while (here !== match) {
      const gone = here;
      here = here.nextSibling;
      gone.remove();
    }
    if (match.nodeType === Node.ELEMENT_NODE) renew(match, node);
    else if (match.data !== node.data) match.data = node.data;
    here = match.nextSibling;
  }
  while (here) {
    const gone = here;
    here = here.nextSibling;
    gone.remove();
  }
}

export default () => {
  const focus = keepFocus();

  function render({ model, el }) {
    const words = model.get("words");
    const body = h("div", { class: "eh-body" });
    const shown = new WeakMap();
    // JupyterLab would take the keys of a tree as its shortcuts.
    el.dataset.lmSuppressShortcuts = "true";
    el.classList.add("eh-root", "eh-html");
    el.append(body);

    /** Fill the opened exhibits, and request from Python those that the page does not have yet. */
    function fill() {
      const exhibits = model.get("exhibits");
      for (const place of body.querySelectorAll("details[open] > [data-eh-body]")) {
        const name = place.dataset.ehBody;
        if (exhibits[name] === undefined) model.send({ open: name });
        else if (shown.get(place) !== exhibits[name]) {
          shown.set(place, exhibits[name]);
          show(place, exhibits[name]);
        }
      }
    }

    function show(place, markup) {
      const held = document.activeElement?.closest?.("[data-eh-link]")?.dataset.ehLink;
      const had = place.contains(document.activeElement) && held;
      place.innerHTML = markup; // escaped by the Python code that made it
      for (const box of place.querySelectorAll(".eh-octets")) inspector(box, words);
      if (!place.querySelector(".eh-octets")) link(place, () => {});
      if (had) place.querySelector(`[tabindex][data-eh-link="${CSS.escape(held)}"]`)?.focus();
    }

    follow(model, ["html"], () => {
      const wanted = h("div", { class: "eh-body" });
      wanted.innerHTML = model.get("html"); // as above
      renew(body, wanted);
      for (const wide of body.querySelectorAll("pre")) wide.tabIndex = 0;
      el.classList.toggle("eh-empty", !model.get("html"));
    });
    follow(model, ["html", "exhibits"], fill);
    body.addEventListener("toggle", fill, true); // capturing, because this event does not bubble
    body.addEventListener("click", async ({ target }) => {
      const button = target.closest("[data-eh-copy]");
      if (!button) return;
      const done = await copy(button.closest(".eh-check").querySelector("code").textContent);
      const told = button.nextElementSibling;
      say(told, "");
      say(told, done ? words["copied-command"] : words["copy-failed"]);
    });
    focus(model, () => el.querySelector("summary"));
  }

  return { render };
};
