// The line to the lesson's session on the server. It comes back by itself, asks for what it missed, and loses no edit.
import { memory, randomName, socketAddress } from "../base/api.js";

const shortestPause = 250;
const longestPause = 8000;

// What an earlier page could not send. Somebody's own text there is no reason to show no lesson.
function unsentIn(text) {
  try { return new Map(Object.entries(JSON.parse(text) ?? {})); } catch { return new Map(); }
}

export class Channel extends EventTarget {
  #path; #key; #socket; #run = ""; #since = 0; #pause = shortestPause; #timer = 0; #request = 0;
  #asked = new Map();
  #unsent = new Map();

  /** @param lesson "course/name" */
  constructor(lesson) {
    super();
    this.page = randomName();
    this.#path = `/ws/lesson/${lesson}`;
    this.#key = `course-unsent:${lesson}`;
    this.#unsent = unsentIn(memory.get(this.#key));
    addEventListener("pagehide", () => this.#keep());
    for (const sign of ["online", "focus"]) addEventListener(sign, () => this.#hurry());
  }

  get isOpen() { return this.#socket?.readyState === WebSocket.OPEN; }

  /** Edits that the server has not confirmed yet, by cell. */
  get unsent() { return this.#unsent; }

  connect() {
    const query = new URLSearchParams({ since: this.#since, run: this.#run, page: this.page });
    const socket = this.#socket = new WebSocket(socketAddress(`${this.#path}?${query}`));
    socket.addEventListener("open", () => this.#opened());
    socket.addEventListener("message", event => this.#hear(JSON.parse(event.data)));
    socket.addEventListener("close", () => this.#closed());
  }

  /** Sends a command, if the line is up; answers whether it was sent. */
  send(message) {
    if (!this.isOpen) return false;
    this.#socket.send(JSON.stringify(message));
    return true;
  }

  /** Sends an edit now or as soon as the line is back; it is kept until the server confirms it. */
  edit(cell, source) {
    this.#unsent.set(cell, source);
    if (!this.send({ do: "edit", cell, source, by: this.page })) this.#keep();
  }

  /** Forgets an edit: the server knows it, or the reader took it back. */
  settle(cell) {
    if (this.#unsent.delete(cell)) this.#keep();
  }

  /** Asks the language service; null when the line is down or breaks. */
  ask(what, question) {
    const request = ++this.#request;
    return new Promise(resolve => {
      if (this.send({ do: what, request, ...question })) this.#asked.set(request, resolve);
      else resolve(null);
    });
  }

  #opened() {
    this.#pause = shortestPause;
    this.#tell("line", { isOpen: true });
    for (const [cell, source] of this.#unsent) this.send({ do: "edit", cell, source, by: this.page });
  }

  #closed() {
    this.#asked.forEach(resolve => resolve(null));
    this.#asked.clear();
    this.#keep();
    this.#tell("line", { isOpen: false });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.connect(), this.#pause);
    this.#pause = Math.min(this.#pause * 2, longestPause);
  }

  // The reader is back, or the network is: no reason to sit out a long pause.
  #hurry() {
    if (this.#socket?.readyState !== WebSocket.CLOSED) return;
    clearTimeout(this.#timer);
    this.#pause = shortestPause;
    this.connect();
  }

  #hear(message) {
    if (message.seq) this.#since = message.seq;
    if (message.run) this.#run = message.run;
    const answer = this.#asked.get(message.request);
    if (answer) {
      this.#asked.delete(message.request);
      answer(message);
    } else {
      this.#tell(message.type, message);
    }
  }

  #tell(type, message) {
    this.dispatchEvent(Object.assign(new Event(type), { message }));
  }

  // A window that closes while the line is down leaves its edits to the next one.
  #keep() {
    memory.set(this.#key, this.#unsent.size > 0 ? JSON.stringify(Object.fromEntries(this.#unsent)) : null);
  }
}
