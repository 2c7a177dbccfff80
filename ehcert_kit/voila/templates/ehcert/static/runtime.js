// What draws the widgets of a page. Ours need three views; for any other the page goes on with Voilà's own
// scripts, which know all of them and take a second to begin.

import { unique } from "./wire.js";

const CONTROL = "jupyter.widget.control";
const REFERENCE = "IPY_MODEL_";
const WIDGET = "application/vnd.jupyter.widget-view+json";
const METADATA = { version: "2.1.0" }; // of the widgets' messages, without which the kernel answers none

/** Thrown where a page has something to draw that is not known here. */
export class Unknown extends Error {}

/** The state of one widget, as its view sees it: what Backbone's models do, and what anywidget promises. */
class Model {
  #listeners = new Map();
  #unsent = new Set();

  constructor(runtime, id, state) {
    Object.assign(this, { runtime, id, state });
  }

  get(name) {
    return this.state[name];
  }

  set(name, value) {
    const values = typeof name === "string" ? { [name]: value } : name;
    for (const key of Object.keys(values)) this.#unsent.add(key);
    this.change(values);
  }

  save_changes() {
    const state = Object.fromEntries([...this.#unsent].map((name) => [name, this.state[name]]));
    this.#unsent.clear();
    this.runtime.tell(this.id, { method: "update", state, buffer_paths: [] });
  }

  send(content, callbacks, buffers = []) {
    this.runtime.tell(this.id, { method: "custom", content }, buffers);
  }

  on(name, listener) {
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
  }

  off(name, listener) {
    this.#listeners.set(name, (this.#listeners.get(name) ?? []).filter((known) => listener && known !== listener));
  }

  /** Take these values, and tell whoever listens to one that is new. */
  change(values) {
    const changed = Object.keys(values).filter((name) => JSON.stringify(values[name]) !== JSON.stringify(this.state[name]));
    Object.assign(this.state, values);
    for (const name of changed) this.trigger(`change:${name}`, this, this.state[name]);
    if (changed.length) this.trigger("change", this);
  }

  trigger(name, ...facts) {
    for (const listener of this.#listeners.get(name) ?? []) listener(...facts);
  }
}

/** A place on the page where a widget is drawn. Subclasses say which classes it has, and fill it. */
class View {
  #listens = [];

  constructor(runtime, model) {
    Object.assign(this, { runtime, model, el: document.createElement("div") });
    this.el.classList.add(...this.constructor.classes);
    this.#follow(model, "_dom_classes", (now, before = []) => {
      this.el.classList.remove(...before);
      this.el.classList.add(...now);
    });
    // One of ours has a layout from the moment when it is first hidden.
    let followed = [];
    this.#follow(model, "layout", (reference) => {
      for (const stop of followed) stop();
      const layout = runtime.model(reference);
      followed = Object.keys(layout?.state ?? {})
        .filter((name) => !name.startsWith("_"))
        .map((name) => this.#follow(layout, name, (now) => this.el.style.setProperty(name.replaceAll("_", "-"), now)));
    });
  }

  /** Returns: what stops it; it stops with the view, too. */
  listen(model, name, listener) {
    const stop = () => model.off(name, listener);
    model.on(name, listener);
    this.#listens.push(stop);
    return stop;
  }

  #follow(model, name, show) {
    let before;
    const changed = () => {
      show(model.get(name), before);
      before = model.get(name);
    };
    changed();
    return this.listen(model, `change:${name}`, changed);
  }

  draw() {}

  remove() {
    for (const stop of this.#listens) stop();
    this.el.remove();
  }
}

class HtmlView extends View {
  static classes = ["jupyter-widgets", "widget-html"];

  draw() {
    const content = this.el.appendChild(document.createElement("div"));
    content.className = "widget-html-content";
    const show = () => (content.innerHTML = this.model.get("value"));
    this.listen(this.model, "change:value", show);
    show();
  }
}

class BoxView extends View {
  static classes = ["jupyter-widgets", "widget-container", "widget-box", "widget-vbox"];
  children = [];

  draw() {
    this.listen(this.model, "change:children", () => this.#arrange());
    this.#arrange();
  }

  // What stays is not moved: it would lose the focus.
  #arrange() {
    const before = this.children;
    this.children = this.model.get("children").map((reference) => {
      const model = this.runtime.model(reference);
      const known = before.findIndex((view) => view.model === model);
      return known >= 0 ? before.splice(known, 1)[0] : this.runtime.view(model);
    });
    for (const gone of before) gone.remove();
    this.children.forEach(({ el }, index) => {
      if (this.el.children[index] !== el) this.el.insertBefore(el, this.el.children[index] ?? null);
    });
  }

  remove() {
    for (const child of this.children) child.remove();
    super.remove();
  }
}

/** A widget that is an ES module (https://anywidget.dev/en/afm). */
class ModuleView extends View {
  static classes = [];
  #gone = false;
  #end = null;

  draw() {
    this.runtime.drawing(this.#render());
  }

  async #render() {
    const { model, el } = this;
    const widget = await this.runtime.widget(model);
    const end = await widget.render?.({ model, el });
    this.#end = end;
    if (this.#gone) end?.();
  }

  remove() {
    this.#gone = true;
    this.#end?.();
    super.remove();
  }
}

const VIEWS = { HTMLView: HtmlView, VBoxView: BoxView, AnyView: ModuleView };

/** All widgets of a page. */
export class Runtime {
  #models = new Map();
  #views = new Map(); // model → its views
  #modules = new Map(); // text of a module → what it exports
  #widgets = new Map(); // model → what its module made for it
  #drawing = new Set();

  /** wire: to the kernel. What it has when it answers is asked for; what it makes later, it tells. */
  constructor(wire) {
    this.wire = wire;
    this.known = this.#states();
  }

  /** Draw the outputs of all cells; ends when they are drawn. Raises: Unknown. */
  async draw(outputs) {
    const shown = outputs.map((output) => ({ output, data: JSON.parse(output.querySelector("script").text).data ?? {} }));
    const widgets = shown.map(({ data }) => data[WIDGET]?.model_id).filter(Boolean);
    if (widgets.length) await this.known;
    // The kernel may have answered before it ran the cells. What they made, it has by now.
    if (widgets.some((id) => !this.#models.has(id))) await this.#states();
    for (const { output, data } of shown) this.#output(output, data);
    while (this.#drawing.size) await Promise.all(this.#drawing);
  }

  /** A message of the kernel. Raises: Unknown. */
  hear({ header, content, buffers }) {
    if (header.msg_type === "comm_open" && content.target_name === "jupyter.widget")
      this.#take(content.comm_id, restored(content.data.state, content.data.buffer_paths, buffers));
    // A kernel that has not imported the widgets yet closes the question: it has none to tell.
    else if (header.msg_type === "comm_close" && content.comm_id === this.answered?.control) this.#settled();
    else if (header.msg_type === "comm_close") this.#close(content.comm_id);
    else if (header.msg_type === "comm_msg") this.#told(content, buffers);
  }

  tell(id, data, buffers = []) {
    this.wire.send("comm_msg", { comm_id: id, data }, { metadata: METADATA, buffers });
  }

  model(reference) {
    return this.#models.get(String(reference).slice(REFERENCE.length));
  }

  view(model) {
    const View = VIEWS[model?.get("_view_name")];
    if (!View) throw new Unknown(model?.get("_view_name"));
    const view = new View(this, model);
    this.#views.set(model, [...(this.#views.get(model) ?? []), view]);
    view.draw();
    return view;
  }

  drawing(work) {
    const settled = work.catch((error) => console.error(error)).then(() => this.#drawing.delete(settled));
    this.#drawing.add(settled);
  }

  /** What the module of a model made for it: once, however often it is drawn. */
  async widget(model) {
    if (!this.#widgets.has(model)) this.#widgets.set(model, this.#made(model));
    return this.#widgets.get(model);
  }

  async #made(model) {
    const text = model.get("_esm");
    if (!this.#modules.has(text)) this.#modules.set(text, imported(text));
    const exported = (await this.#modules.get(text)).default;
    const widget = typeof exported === "function" ? await exported() : exported;
    await widget.initialize?.({ model });
    return widget;
  }

  /** Ask for the state of every widget that the kernel has. */
  async #states() {
    const control = unique();
    this.wire.send("comm_open", { comm_id: control, target_name: CONTROL, data: {} }, { metadata: { version: "1.0.0" } });
    await new Promise((resolve) => {
      this.answered = { control, resolve };
      this.tell(control, { method: "request_states" });
    });
  }

  #settled() {
    this.answered.resolve();
    this.answered = null;
  }

  #told({ comm_id: id, data }, buffers) {
    if (id === this.answered?.control) {
      for (const [model, { state }] of Object.entries(data.states)) {
        const paths = data.buffer_paths.map(([owner, ...path], index) => ({ owner, path, buffer: buffers[index] }));
        const own = paths.filter(({ owner }) => owner === model);
        this.#take(model, restored(state, own.map(({ path }) => path.slice(1)), own.map(({ buffer }) => buffer)));
      }
      this.#settled();
      return;
    }
    const model = this.#models.get(id);
    if (data.method === "update") model?.change(restored(data.state, data.buffer_paths, buffers));
    else if (data.method === "custom") model?.trigger("msg:custom", data.content, buffers);
  }

  #take(id, state) {
    const known = this.#models.get(id);
    if (known) known.change(state);
    else this.#models.set(id, new Model(this, id, state));
  }

  #close(id) {
    const model = this.#models.get(id);
    for (const view of this.#views.get(model) ?? []) view.remove();
    this.#models.delete(id);
    this.#views.delete(model);
    this.#widgets.delete(model);
  }

  #output(output, data) {
    const widget = data[WIDGET];
    if (widget) {
      const model = this.#models.get(widget.model_id);
      if (model) output.append(this.view(model).el); // else it was closed since
    }
    else if (data["text/html"] !== undefined) output.insertAdjacentHTML("beforeend", joined(data["text/html"]));
    else if (data["image/svg+xml"] !== undefined) output.insertAdjacentHTML("beforeend", joined(data["image/svg+xml"]));
    else if (Object.keys(data).some((type) => type !== "text/plain")) throw new Unknown(Object.keys(data).join());
    else if (data["text/plain"]) {
      const text = output.appendChild(document.createElement("pre"));
      text.tabIndex = 0;
      text.textContent = joined(data["text/plain"]);
    }
  }
}

const joined = (text) => [text].flat().join("");

function imported(text) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  return import(address).finally(() => URL.revokeObjectURL(address));
}

/** A state with its octets back in their places. */
function restored(state, paths = [], buffers) {
  paths.forEach((path, index) => {
    const holder = path.slice(0, -1).reduce((value, key) => value[key], state);
    holder[path.at(-1)] = buffers[index];
  });
  return state;
}
