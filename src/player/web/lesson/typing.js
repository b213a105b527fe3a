// What is typed in a cell or a note goes to the server after a pause, or before something that needs it there.
const pause = 250;

export class Typing {
  #id; #lesson; #source; #timer = 0;

  /** @param id the cell's; @param lesson see Cell; @param source gives the text as it is now */
  constructor(id, lesson, source) {
    this.#id = id;
    this.#lesson = lesson;
    this.#source = source;
  }

  /** Something was typed. */
  goesOn() {
    clearTimeout(this.#timer);
    this.#lesson.typed(this.#id, this.#source());
    this.#timer = setTimeout(() => this.flush(), pause);
  }

  /** Sends what is not sent yet. */
  flush() {
    if (!this.#timer) return;
    this.drop();
    this.#lesson.edit(this.#id, this.#source());
  }

  /** Forgets what is not sent yet. */
  drop() {
    clearTimeout(this.#timer);
    this.#timer = 0;
  }
}
