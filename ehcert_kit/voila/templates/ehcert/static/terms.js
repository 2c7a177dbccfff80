// Terms of the glossary in running text: the first one of each on a screen is marked, and says what it means to
// whoever points at it, comes to it with the keyboard, or presses it (WCAG 1.4.13). A label names a field and takes
// nothing in: the question what its term means stands below it. What this knows comes from the server, in the language
// of the page: GLOSSARY.

(() => {
  const { terms, words } = GLOSSARY;
  const glossary = new URL(words.page, document.currentScript.src);
  const PROSE = ".eh-prose, .eh-html, .eh-panel, .eh-hint, .eh-note, body.eh-page > main:not(:has(#eh-cells))";
  const TEXT = "p, li, dd, td";
  // What acts or names, what is spoken when it changes, what is quoted letter for letter.
  const NEVER =
    "a, button, label, legend, summary, h1, h2, h3, h4, h5, h6, code, pre, kbd, samp, svg, .eh-error, " +
    "[role=status], [role=alert], [aria-live], [data-no-terms], [lang]:not(html), .eh-pager, .eh-next, .eh-search, .eh-term-card";

  const LABEL = "label, legend.eh-label";

  const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "[\\s\\u00a0]+");
  const plain = (text) => text.toLowerCase().replace(/[\s\u00a0]+/g, " ");
  const byForm = new Map(terms.flatMap((term) => term.forms.map((form) => [plain(form), term])));
  const forms = terms.flatMap((term) => term.forms).sort((one, other) => other.length - one.length);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms.map(escaped).join("|")})(?![\\p{L}\\p{N}=]|-\\p{L}|\\s+Viewer)`, "iu");

  // ── marking ─────────────────────────────────────────────────────────────────────────────────

  const visible = (element) => element.checkVisibility({ checkVisibilityCSS: true });

  function mark() {
    const main = document.querySelector("main");
    for (const about of main.querySelectorAll(".eh-term-about")) if (isOfNothing(about)) about.remove();
    const marked = new Set([...main.querySelectorAll(".eh-term")].filter(visible).map((one) => one.dataset.term));
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      const parent = text.parentElement;
      if (!text.data.trim() || !parent.closest(TEXT) || !parent.closest(PROSE) || parent.closest(NEVER)) continue;
      if (visible(parent)) markIn(text, marked);
    }
    for (const label of main.querySelectorAll(LABEL)) if (visible(label)) askAbout(label, marked);
  }

  const labels = new WeakMap(); // of each question, the label that it is about
  const termOf = (label) => byForm.get(plain(pattern.exec(label.textContent)?.[0] ?? ""));
  const isOfNothing = (about) => {
    const label = labels.get(about);
    return !label.isConnected || termOf(label)?.name !== about.dataset.term;
  };

  function askAbout(label, marked) {
    const term = termOf(label);
    if (!term || marked.has(term.name) || label.closest("[data-no-terms]")) return;
    marked.add(term.name);
    const about = button(term, term.asks);
    about.classList.add("eh-term-about");
    labels.set(about, label);
    const line = label.closest(".eh-option");
    if (line) line.append(about);
    else label.after(about);
  }

  function markIn(text, marked) {
    let rest = text;
    for (let found = pattern.exec(rest.data); found; found = pattern.exec(rest.data)) {
      const term = byForm.get(plain(found[0]));
      const before = rest;
      const word = before.splitText(found.index);
      rest = word.splitText(found[0].length);
      if (!marked.has(term.name)) {
        marked.add(term.name);
        rest = replace(before, word, rest, button(term, found[0]));
      }
    }
  }

  // A line may be broken on either side of a button: a bracket before it or a colon after it is kept with it.
  // Returns: the text that follows.
  function replace(before, word, after, made) {
    const lead = before.splitText(before.data.search(/\S{0,4}$/));
    const rest = after.splitText(/^\u00a0?\S{0,4}/.exec(after.data)[0].length);
    const line = document.createElement("span");
    line.className = "eh-term-line";
    word.replaceWith(line);
    line.append(lead, made, after);
    return rest;
  }

  function button(term, text) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "eh-term";
    made.dataset.term = term.name;
    made.textContent = text;
    made.setAttribute("aria-expanded", "false");
    made.setAttribute("aria-describedby", said(term));
    return made;
  }

  // What a screen reader says of the button, whether or not the card is open.
  const saying = document.createElement("div");
  saying.hidden = true;
  function said(term) {
    const id = `eh-term-${term.name}`;
    if (!document.getElementById(id)) {
      const line = document.createElement("p");
      line.id = id;
      line.textContent = term.says;
      saying.append(line);
    }
    return id;
  }

  // ── the card ────────────────────────────────────────────────────────────────────────────────

  const card = document.createElement("div");
  card.className = "eh-root eh-term-card";
  card.hidden = true;
  const link = document.createElement("a");
  link.target = "_blank";
  link.rel = "noopener";
  let open = null; // the button whose card shows
  let pinned = false; // pressed, not only pointed at
  let timer;

  function show(at, pin) {
    clearTimeout(timer);
    pinned = pin;
    if (open === at) return;
    hide();
    open = at;
    const term = terms.find(({ name }) => name === at.dataset.term);
    const line = (text, kind) => {
      const made = document.createElement("p");
      made.className = kind;
      made.textContent = text;
      return made;
    };
    link.href = `${glossary}#term-${term.name}`;
    const unseen = document.createElement("span");
    unseen.className = "eh-unseen";
    unseen.textContent = ` ${words.tab}`;
    link.replaceChildren(words.glossary, unseen);
    const last = line("", "eh-term-more");
    last.append(link);
    card.replaceChildren(
      line(term.term, "eh-term-name"),
      line(term.says, "eh-term-says"),
      ...(term.official ? [line(term.official, "eh-term-official")] : []),
      last,
    );
    card.hidden = false;
    at.setAttribute("aria-expanded", "true");
    place(at);
  }

  function place(at) {
    const box = at.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = card;
    const left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - width - 8));
    const below = box.bottom + height + 8 < window.innerHeight || box.top < height + 64;
    card.style.left = `${left + window.scrollX}px`;
    card.style.top = `${(below ? box.bottom + 4 : box.top - height - 4) + window.scrollY}px`;
  }

  function hide() {
    clearTimeout(timer);
    if (!open) return;
    open.setAttribute("aria-expanded", "false");
    open = null;
    pinned = false;
    card.hidden = true;
  }

  const soon = (act, wait) => {
    clearTimeout(timer);
    timer = setTimeout(act, wait);
  };
  const termAt = (target) => target?.closest?.(".eh-term");
  const within = (target) => termAt(target) === open || card.contains(target);

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const at = termAt(event.target);
    if (at && at !== open && !pinned) soon(() => show(at, false), 150);
    else if (open && within(event.target)) clearTimeout(timer);
    else if (open && !pinned && document.activeElement !== open) soon(hide, 300);
    else if (!open) clearTimeout(timer);
  });
  document.addEventListener("focusin", (event) => {
    const at = termAt(event.target);
    if (at) show(at, pinned && at === open);
    else if (open && !card.contains(event.target)) hide();
  });
  document.addEventListener("click", (event) => {
    const at = termAt(event.target);
    if (at && at === open && pinned) hide();
    else if (at) show(at, true);
    else if (open && !card.contains(event.target)) hide();
  });
  document.addEventListener("keydown", (event) => {
    if (!open) return;
    if (event.key === "Escape") {
      const at = open;
      if (card.contains(document.activeElement)) at.focus();
      hide();
    } else if (event.key === "Tab") {
      // The card stands at the end of the main part, and its link is to follow the term.
      if (document.activeElement === open && !event.shiftKey) {
        event.preventDefault();
        link.focus();
      } else if (document.activeElement === link) {
        const at = open;
        if (event.shiftKey) event.preventDefault();
        at.focus();
        if (!event.shiftKey) hide();
      }
    }
  });
  window.addEventListener("resize", () => open && place(open));

  // ── when ────────────────────────────────────────────────────────────────────────────────────

  const main = document.querySelector("main");
  document.body.append(saying);
  main.append(card);
  const idle = window.requestIdleCallback ?? ((act) => setTimeout(act, 1));
  let waiting = false;
  const watcher = new MutationObserver(later);
  const watched = { childList: true, subtree: true, attributes: true, attributeFilter: ["hidden", "open"] };

  function later() {
    if (waiting) return;
    waiting = true;
    setTimeout(
      () =>
        idle(() => {
          waiting = false;
          watcher.disconnect();
          if (open && (!open.isConnected || !visible(open))) hide();
          if (!document.documentElement.classList.contains("eh-wait")) mark();
          watcher.observe(main, watched);
        }),
      120,
    );
  }

  watcher.observe(main, watched);
  new MutationObserver(later).observe(document.documentElement, { attributes: true, attributeFilter: ["class"] });
  later();
})();
