// The list of steps; on a page also shows only the cells of the current step.

function cellsOf() {
  return [...document.querySelectorAll('[class*="celltag_step-"]')].map((element) => ({
    cell: element.closest(".jp-Cell") ?? element,
    steps: [...element.classList]
      .filter((name) => name.startsWith("celltag_step-"))
      .map((name) => name.slice("celltag_step-".length)),
  }));
}

function showStep(current) {
  for (const { cell, steps } of cellsOf()) cell.hidden = !steps.includes(current);
}

function focusHeading(current) {
  const cell = cellsOf().find(({ cell, steps }) => steps.includes(current) && cell.querySelector("h1, h2"));
  const heading = cell?.cell.querySelector("h1, h2");
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  window.scrollTo({ top: 0 });
}

function render({ model, el }) {
  const nav = document.createElement("nav");
  nav.className = "eh-root eh-pager";
  el.append(nav);
  const holder = document.createElement("div");
  holder.className = "eh-root eh-pager-on";
  let shown = null;

  function go(step) {
    model.send({ go: step });
  }

  function paint() {
    const steps = model.get("steps");
    const current = model.get("current");
    nav.setAttribute("aria-label", model.get("caption"));
    nav.replaceChildren();

    const caption = document.createElement("p");
    caption.className = "eh-pager-caption";
    caption.textContent = model.get("caption");

    const list = document.createElement("ol");
    for (const { id, label, state } of steps) {
      const item = document.createElement("li");
      item.dataset.state = state;
      if (state === "done" && model.get("paged")) {
        const link = document.createElement("a");
        link.href = `#etape=${id}`;
        link.textContent = label;
        item.append(link);
      } else {
        item.textContent = label;
      }
      if (state === "current") item.setAttribute("aria-current", "step");
      list.append(item);
    }
    // A list with a single step is not shown.
    nav.hidden = steps.length === 1 && (model.get("paged") || !model.get("way_on").href);
    if (steps.length > 1) nav.append(caption, list);
    if (!model.get("paged")) return nextNotebook();

    const index = steps.findIndex(({ id }) => id === current);
    if (index > 0) {
      const back = document.createElement("a");
      back.href = `#etape=${steps[index - 1].id}`;
      back.className = "eh-pager-back";
      back.textContent = model.get("back");
      nav.prepend(back);
    }
    showStep(current);
    if (shown !== current) {
      if (shown !== null) focusHeading(current);
      const wanted = `#etape=${current}`;
      if (location.hash !== wanted) history[shown === null ? "replaceState" : "pushState"](null, "", wanted);
      shown = current;
    }
    goOn();
  }

  // In JupyterLab and Notebook all steps are visible, so only the next notebook is offered: as a link where the
  // page's address has the path of this file, and otherwise by its name.
  function nextNotebook() {
    const { label, href } = model.get("way_on");
    if (!href) return;
    const beside = /\/(?:tree|notebooks)\/.*\.ipynb$/.test(location.pathname);
    const next = document.createElement(beside ? "a" : "p");
    next.className = "eh-pager-next";
    if (beside) next.href = href;
    next.textContent = `${label} (${href})`;
    nav.append(next);
  }

  // The cell after whose output the button to the next step is shown: that of the step's form, because later cells
  // are optional reading; the last cell if the step has no form.
  function place() {
    const cells = cellsOf().filter(({ steps }) => steps.includes(model.get("current")));
    return (cells.find(({ cell }) => cell.querySelector(".eh-form")) ?? cells.at(-1))?.cell;
  }

  function goOn() {
    const { label, look, href } = model.get("way_on");
    const cell = place();
    if (!label || !cell) return holder.remove();
    // An existing button is kept, so that it keeps the focus.
    const kept = holder.querySelector(href ? "a" : "button");
    const button = kept ?? document.createElement(href ? "a" : "button");
    button.className = look === "first" ? "eh-button" : "eh-button eh-second";
    button.textContent = label;
    if (href) button.href = href;
    else button.type = "button";
    if (!kept) {
      if (!href) button.addEventListener("click", () => go("next"));
      holder.replaceChildren(button);
    }
    if (holder.parentElement !== cell) cell.append(holder);
  }

  // A form may be added after the list of steps, when its step is first shown: the button then moves below it.
  const arrivals = new MutationObserver(() => {
    if (!holder.isConnected) return;
    const cell = place();
    if (cell && holder.parentElement !== cell) cell.append(holder);
  });

  function onHash() {
    const step = new URLSearchParams(location.hash.slice(1)).get("etape");
    if (step && step !== model.get("current")) go(step);
  }

  window.addEventListener("hashchange", onHash);
  model.on("change", paint);
  // The step in the address is shown if it is open (`open` in `pager.py`); otherwise the current one is.
  const named = new URLSearchParams(location.hash.slice(1)).get("etape");
  const known = model.get("steps").some(({ id, open }) => id === named && open);
  paint();
  if (model.get("paged")) arrivals.observe(document.body, { childList: true, subtree: true });
  if (model.get("paged") && known) go(named);
  return () => {
    arrivals.disconnect();
    holder.remove();
    window.removeEventListener("hashchange", onHash);
  };
}

export default { render };
