type Node<T> = { next: Map<string, Node<T>> | null; value: T | undefined };

/** What a phrase book found: how many words the phrase has, and what it stands for. */
export type Match<T> = { readonly length: number; readonly value: T };

/** Phrases of one or more folded words, found longest first in one walk. Only those whose first word is ever met are taken apart. */
export class PhraseBook<T> {
  readonly #waiting = new Map<string, { readonly phrases: string[]; readonly values: T[] }>();
  readonly #firsts = new Map<string, Node<T>>();

  /** Adds a phrase, its words parted by single spaces, before anything is sought; the first value given for it stays. */
  add(phrase: string, value: T): void {
    const space = phrase.indexOf(' ');
    const first = space < 0 ? phrase : phrase.slice(0, space);
    const waiting = this.#waiting.get(first);
    if (waiting) {
      waiting.phrases.push(phrase);
      waiting.values.push(value);
    } else this.#waiting.set(first, { phrases: [phrase], values: [value] });
  }

  /** Whether any phrase begins with a word. */
  begins(first: string): boolean {
    return this.#waiting.has(first) || this.#firsts.has(first);
  }

  /** The longest phrase that begins at word `from`; `wordAt` gives the folded word at an index, or undefined past the end. */
  longestAt(wordAt: (index: number) => string | undefined, from: number): Match<T> | null {
    const first = wordAt(from);
    let node = first === undefined ? undefined : this.#nodeOf(first);
    let best: Match<T> | null = null;
    for (let i = from; node; i++) {
      if (node.value !== undefined) best = { length: i - from + 1, value: node.value };
      const word: string | undefined = node.next ? wordAt(i + 1) : undefined;
      node = word === undefined ? undefined : node.next?.get(word);
    }
    return best;
  }

  #nodeOf(first: string): Node<T> | undefined {
    const waiting = this.#waiting.get(first);
    if (!waiting) return this.#firsts.get(first);
    const node: Node<T> = { next: null, value: undefined };
    for (const [i, phrase] of waiting.phrases.entries()) addTo(node, phrase, waiting.values[i] as T);
    this.#waiting.delete(first);
    this.#firsts.set(first, node);
    return node;
  }
}

function addTo<T>(first: Node<T>, phrase: string, value: T): void {
  let node = first;
  for (const word of phrase.split(' ').slice(1)) {
    node.next ??= new Map();
    const next = node.next.get(word) ?? { next: null, value: undefined };
    node.next.set(word, next);
    node = next;
  }
  node.value ??= value;
}
