type Node<T> = { next: Map<string, Node<T>> | null; value: T | undefined };

/** What a phrase book found: how many words the phrase has, and what it stands for. */
export type Match<T> = { readonly length: number; readonly value: T };

/** Phrases of one or more folded words, found longest first in one walk. */
export class PhraseBook<T> {
  readonly #root: Node<T> = { next: null, value: undefined };

  /** Adds a phrase; the first value given for it stays. */
  add(words: readonly string[], value: T): void {
    let node = this.#root;
    for (const word of words) {
      node.next ??= new Map();
      const next = node.next.get(word) ?? { next: null, value: undefined };
      node.next.set(word, next);
      node = next;
    }
    node.value ??= value;
  }

  /** The longest phrase that begins at word `from`; `wordAt` gives the folded word at an index, or undefined past the end. */
  longestAt(wordAt: (index: number) => string | undefined, from: number): Match<T> | null {
    let node: Node<T> | undefined = this.#root;
    let best: Match<T> | null = null;
    for (let i = from; node?.next; i++) {
      const word = wordAt(i);
      node = word === undefined ? undefined : node.next.get(word);
      if (node?.value !== undefined) best = { length: i - from + 1, value: node.value };
    }
    return best;
  }
}
