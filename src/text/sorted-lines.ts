/**
 * A table kept as the text of its file: lines `key value`, sorted by code unit, searched in place.
 * Nothing is parsed at start, so a large table costs no more than reading it.
 */
export class SortedLines {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** What stands behind the key in its line, or null. */
  get(key: string): string | null {
    const text = this.#text;
    let low = 0;
    let high = text.length;
    while (low < high) {
      const start = text.lastIndexOf('\n', (low + high) >> 1) + 1;
      const from = Math.max(start, low);
      const found = text.indexOf('\n', from);
      const end = found < 0 ? text.length : found;
      const space = text.indexOf(' ', from);
      const word = text.slice(from, space);
      if (word === key) return text.slice(space + 1, end);
      if (word < key) low = end + 1;
      else high = from;
    }
    return null;
  }
}
