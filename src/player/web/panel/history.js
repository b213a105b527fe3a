// What figures were over the last minute, one value a second.
const length = 60;

export class History {
  #series = new Map();

  /** Adds the newest value of a figure, and gives its values, oldest first. */
  add(name, value) {
    const values = this.#series.get(name) ?? [];
    values.push(value);
    if (values.length > length) values.shift();
    this.#series.set(name, values);
    return values;
  }

  /** Forgets figures that are not asked for any more. */
  keepOnly(names) {
    for (const name of this.#series.keys()) if (!names.has(name)) this.#series.delete(name);
  }
}
