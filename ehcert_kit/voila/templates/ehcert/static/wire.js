// A page's one connection to its kernel, in jupyter_server's binary protocol
// (https://jupyter-server.readthedocs.io/en/latest/developers/websocket-protocols.html).

const PROTOCOL = "v1.kernel.websocket.jupyter.org";
const PARTS = ["header", "parent_header", "metadata", "content"];

/** The octets of a message: how many parts, where each begins, then channel, four JSON texts, buffers. */
function packed({ channel, buffers, ...message }) {
  const texts = [channel, ...PARTS.map((part) => JSON.stringify(message[part]))].map((text) => new TextEncoder().encode(text));
  const parts = [...texts, ...buffers.map((buffer) => new Uint8Array(buffer.buffer ?? buffer))];
  const start = 8 * (parts.length + 2);
  const view = new DataView(new ArrayBuffer(parts.reduce((sum, part) => sum + part.length, start)));
  view.setBigUint64(0, BigInt(parts.length + 1), true);
  let offset = start;
  parts.forEach((part, index) => {
    view.setBigUint64(8 * (index + 1), BigInt(offset), true);
    new Uint8Array(view.buffer).set(part, offset);
    offset += part.length;
  });
  view.setBigUint64(8 * (parts.length + 1), BigInt(offset), true);
  return view.buffer;
}

/** A message out of its octets. */
function unpacked(octets) {
  const view = new DataView(octets);
  const at = (index) => Number(view.getBigUint64(8 * (index + 1), true));
  const part = (index) => new Uint8Array(octets, at(index), at(index + 1) - at(index));
  const count = Number(view.getBigUint64(0, true)) - 1;
  const text = (index) => new TextDecoder().decode(part(index));
  const message = Object.fromEntries(PARTS.map((name, index) => [name, JSON.parse(text(index + 1))]));
  const buffers = Array.from({ length: count - 5 }, (_, index) => part(index + 5));
  return { ...message, channel: text(0), buffers };
}

/** Twelve octets by chance, as text. */
export function unique() {
  return crypto.getRandomValues(new Uint32Array(3)).join("-");
}

/** The connection: it comes back by itself, and what is sent meanwhile waits for it. */
export class Wire {
  everOpen = false; // whether it ever stood
  refused = 0; // how often it closed before it opened, since it last stood
  silence = 0; // seconds without a sign of life from the kernel
  #asked = 0; // number of the last question whether the kernel answers
  #answered = 0; // number of the last that it answered
  #session = unique();
  #waiting = [];
  #over = false;

  /** hear: called with every message of the kernel. lives: called at every sign of life. */
  constructor(address, hear, lives) {
    Object.assign(this, { address: `${address}?session_id=${this.#session}`, hear, lives });
    this.#connect();
  }

  get open() {
    return this.socket.readyState === WebSocket.OPEN;
  }

  /** Whether the kernel owes an answer. */
  get owes() {
    return this.#asked > this.#answered;
  }

  send(type, content, { metadata = {}, buffers = [], id = unique() } = {}) {
    const date = new Date().toISOString();
    const header = { msg_id: id, msg_type: type, session: this.#session, username: "", date, version: "5.4" };
    const octets = packed({ channel: "shell", header, parent_header: {}, metadata, content, buffers });
    if (this.open) this.socket.send(octets);
    else this.#waiting.push(octets);
  }

  /** Ask the kernel who it is, on the way that a press on a button takes. */
  ask() {
    this.#asked += 1;
    this.send("kernel_info_request", {}, { id: `alive:${this.#asked}` });
  }

  /** A browser tries one connection at a time: one that hangs makes room. */
  makeRoom() {
    if (this.socket.readyState === WebSocket.CONNECTING) this.socket.close();
  }

  end() {
    this.#over = true;
    this.socket.close();
  }

  #connect() {
    let stood = false;
    this.socket = new WebSocket(this.address, [PROTOCOL]);
    this.socket.binaryType = "arraybuffer";
    this.socket.addEventListener("open", () => {
      stood = this.everOpen = true;
      this.refused = 0;
      this.#answered = this.#asked;
      for (const octets of this.#waiting.splice(0)) this.socket.send(octets);
      this.#heard();
    });
    this.socket.addEventListener("close", () => {
      if (!stood) this.refused += 1;
      if (!this.#over) setTimeout(() => this.#connect(), stood ? 100 : Math.min(500 * 2 ** this.refused, 8000));
    });
    this.socket.addEventListener("message", ({ data }) => this.#receive(unpacked(data)));
  }

  #receive(message) {
    const parent = message.parent_header;
    // Only what the kernel tells everybody counts: that is the way on which widgets change.
    if (message.channel === "iopub" && parent.session === this.#session) {
      const number = /^alive:(\d+)$/.exec(parent.msg_id)?.[1];
      if (number) this.#answered = Math.max(this.#answered, Number(number));
      this.#heard();
    }
    this.hear(message);
  }

  #heard() {
    this.silence = 0;
    this.lives();
  }
}
