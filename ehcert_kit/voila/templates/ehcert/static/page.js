// A notebook's page: draw its widgets, show its cells in one go, and say when its kernel is gone.

import { Elsewhere } from "./elsewhere.js";
import { Watch } from "./lost.js";
import { Runtime, Unknown } from "./runtime.js";
import { Wire } from "./wire.js";

const config = JSON.parse(document.getElementById("jupyter-config-data").textContent);
const root = document.documentElement;
const PATIENCE = 10_000; // milliseconds until the page says that it takes long, and until it shows what there is

const whole = new Promise((resolve) => {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", resolve);
  else resolve();
});

function show() {
  if (!root.classList.contains("eh-wait")) return;
  root.classList.remove("eh-wait");
  document.getElementById("eh-loading")?.remove();
  performance.mark("ehcert-shown");
}

setTimeout(() => {
  const loading = document.getElementById("eh-loading");
  if (loading) loading.textContent = document.body.dataset.loadingLong;
}, PATIENCE);

let outputs = [];
let handedOver = null;
let watch = null;

/** Go on with Voilà's own scripts where something is to be drawn that is not known here. */
function orHandOver(error) {
  if (!(error instanceof Unknown)) throw error;
  handedOver ??= import("./bundle.js").then(({ begin }) => begin(outputs, `${config.fullStaticUrl}/${config.mainScript}`));
  return handedOver;
}

function hear(message) {
  if (handedOver) return;
  try {
    runtime.hear(message);
  } catch (error) {
    orHandOver(error);
  }
}

const channels = `${location.origin.replace("http", "ws")}${config.baseUrl}api/kernels/${config.kernelId}/channels`;
const wire = new Wire(channels, hear, () => watch?.lives());
const runtime = new Runtime(wire); // asks the kernel what it has while the cells still arrive
await whole;
outputs = [...document.querySelectorAll(".eh-output")];
watch = new Watch(wire, config);
new Elsewhere(() => watch.stuck);
setTimeout(show, PATIENCE); // whatever is there by then
await runtime.draw(outputs).catch(orHandOver);
show();
