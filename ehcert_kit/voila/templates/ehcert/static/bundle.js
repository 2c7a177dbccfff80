// Voilà's own scripts, for a page with a widget that the runtime does not know. They draw all of its outputs.

/** Let them draw; called when the whole page is there. Ends when everything is drawn. */
export function begin(outputs, address) {
  window.voila_process = window.voila_heartbeat = window.update_loading_text = () => {};
  window.voila_finish = window.display_cells = () => {};
  for (const output of outputs) for (const drawn of output.querySelectorAll(":scope > :not(script)")) drawn.remove();
  beginAtOnce();
  document.head.append(Object.assign(document.createElement("script"), { src: address }));
  return drawn(outputs.filter((output) => output.matches("[data-widget]")));
}

// They wait for "load", which was long ago.
function beginAtOnce() {
  const listen = window.addEventListener;
  window.addEventListener = function (type, listener, ...rest) {
    if (type === "load") setTimeout(() => listener.call(window, new Event("load")));
    else listen.call(this, type, listener, ...rest);
  };
}

function drawn(outputs) {
  const isDrawn = (output) => output.querySelector(".eh-root, .jupyter-widgets :is(input, button, p, div)");
  // In the place of a widget that is not there yet the library writes that it loads it, in English.
  const hideUndrawn = () => {
    for (const output of outputs) output.classList.toggle("eh-undrawn", !isDrawn(output));
  };
  return new Promise((resolve) => {
    const look = () => {
      hideUndrawn();
      if (!outputs.every(isDrawn)) return;
      watcher.disconnect();
      resolve();
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document.getElementById("eh-cells"), { childList: true, subtree: true });
    look();
  });
}
