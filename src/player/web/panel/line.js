// The line on which the server's news comes. It comes back by itself while somebody looks, and carries questions.
import { openSocket } from "../base/api.js";

const shortestPause = 1000;
const longestPause = 15_000;

export class Line {
  #hear; #socket = null; #timer = 0; #wait = shortestPause; #isWanted = false; #request = 0; #asked = new Map();

  /** @param hear called with each message that answers no question */
  constructor(hear) { this.#hear = hear; }

  open() {
    this.#isWanted = true;
    clearTimeout(this.#timer);
    if (!this.#socket || this.#socket.readyState > WebSocket.OPEN) this.#connect();
  }

  close() {
    this.#isWanted = false;
    clearTimeout(this.#timer);
    this.#socket?.close();
  }

  /** The answer to a question; null where the line is down or breaks. */
  ask(question) {
    if (this.#socket?.readyState !== WebSocket.OPEN) return Promise.resolve(null);
    const request = ++this.#request;
    this.#socket.send(JSON.stringify({ request, ...question }));
    return new Promise(resolve => this.#asked.set(request, resolve));
  }

  #connect() {
    this.#giveUp();
    const socket = this.#socket = openSocket("/ws/server");
    socket.addEventListener("message", event => this.#take(JSON.parse(event.data)));
    socket.addEventListener("open", () => { this.#wait = shortestPause; });
    socket.addEventListener("close", () => socket === this.#socket && this.#closed());
  }

  #take(message) {
    const answer = this.#asked.get(message.request);
    if (!answer) return this.#hear(message);
    this.#asked.delete(message.request);
    answer(message);
  }

  // What was asked on a line that is no more has no answer.
  #giveUp() {
    this.#asked.forEach(answer => answer(null));
    this.#asked.clear();
  }

  #closed() {
    this.#giveUp();
    if (!this.#isWanted) return;
    this.#timer = setTimeout(() => this.#connect(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, longestPause);
  }
}
