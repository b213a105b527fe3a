// The line to the lesson's session on the server. It comes back by itself, asks for what it missed, and loses no edit.
import { memory, openSocket, randomName } from "../base/api.js";

const shortestPause = 250;
const longestPause = 8000;

// What an earlier page could not send. Somebody's own text there is no reason to show no lesson.
function unsentIn(text) {
  try { return Object.entries(JSON.parse(text) ?? {}).filter(([, edit]) => typeof edit?.source === "string"); } catch { return []; }
}

export class Channel extends EventTarget {
  #path; #key; #socket; #run = ""; #since = 0; #pause = shortestPause; #timer = 0; #request = 0;
  #notebook; #originals; #isOutdated = false;
  #asked = new Map();
  #unsent = new Map();
  #strays;
  // Of each cell, the revision that stands in this page: what is typed changes that one.
  #revisions = new Map();

  /** @param lesson "course/name"; @param notebook names what the page shows; @param originals by cell, names what the notebook has there */
  constructor(lesson, notebook, originals) {
    super();
    this.#notebook = notebook;
    this.#originals = originals;
    this.page = randomName();
    this.#path = `/ws/lesson/${lesson}`;
    this.#key = `course-unsent:${lesson}`;
    // The notebook may have changed since: an edit of a cell that is not this page's is the server's to place.
    const edits = unsentIn(memory.get(this.#key)), isOurs = ([cell, { original }]) => original === originals.get(cell);
    this.#unsent = new Map(edits.filter(isOurs));
    this.#strays = edits.filter(edit => !isOurs(edit));
    addEventListener("pagehide", () => this.#keep());
    for (const sign of ["online", "focus"]) addEventListener(sign, () => this.#hurry());
  }

  get isOpen() { return this.#socket?.readyState === WebSocket.OPEN; }

  /** Whether the server has another notebook than this page: then no cell can be run here. */
  get isOutdated() { return this.#isOutdated; }

  /** A cell's text that the server has not confirmed yet. */
  unsent(cell) { return this.#unsent.get(cell)?.source; }

  /** Remembers a cell's text until the server confirms it. */
  note(cell, source) { this.#unsent.set(cell, { source, original: this.#originals.get(cell), base: this.#unsent.get(cell)?.base ?? this.#revisions.get(cell) }); }

  /** This page has a cell's text of that revision. */
  revise(cell, revision) { this.#revisions.set(cell, revision); }

  connect() {
    const query = new URLSearchParams({ since: this.#since, run: this.#run, page: this.page, notebook: this.#notebook });
    const socket = this.#socket = openSocket(`${this.#path}?${query}`);
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
    this.note(cell, source);
    if (!this.#sendEdit(cell, this.#unsent.get(cell))) this.#keep();
  }

  #sendEdit(cell, { source, original, base }) { return this.send({ do: "edit", cell, source, original, base, by: this.page }); }

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
    for (const [cell, edit] of [...this.#strays, ...this.#unsent]) this.#sendEdit(cell, edit);
    this.#strays = [];
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
    if (message.notebook && message.notebook !== this.#notebook && !this.#isOutdated) {
      this.#isOutdated = true;
      this.#tell("outdated", message);
    }
    // Its cells are not this page's.
    if (this.#isOutdated) return;
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
    const edits = Object.fromEntries([...this.#strays, ...this.#unsent]);
    memory.set(this.#key, Object.keys(edits).length > 0 ? JSON.stringify(edits) : null);
  }
}
