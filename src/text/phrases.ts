type Node<T> = { next: Map<string, Node<T>> | null; value: T | undefined };

/** What a phrase book found: how many words the phrase has, and what it stands for. */
export type Match<T> = { readonly length: number; readonly value: T };

/** The phrases that begin with a word; taken apart once the word is met. */
type Beginning<T> = { readonly phrases: string[]; readonly values: T[]; node: Node<T> | null };

/** Phrases of one or more folded words, found longest first in one walk. */
export class PhraseBook<T> {
  readonly #beginnings = new Map<string, Beginning<T>>();

  /** Adds a phrase, its words parted by single spaces, before anything is sought; the first value given for it stays. */
  add(phrase: string, value: T): void {
    const space = phrase.indexOf(' ');
    const first = space < 0 ? phrase : phrase.slice(0, space);
    const beginning = this.#beginnings.get(first);
    if (beginning) {
      beginning.phrases.push(phrase);
      beginning.values.push(value);
    } else this.#beginnings.set(first, { phrases: [phrase], values: [value], node: null });
  }

  /** Whether any phrase begins with a word. */
  begins(first: string): boolean {
    return this.#beginnings.has(first);
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
    const beginning = this.#beginnings.get(first);
    if (!beginning) return undefined;
    beginning.node ??= toNode(beginning);
    return beginning.node;
  }
}

function toNode<T>({ phrases, values }: Beginning<T>): Node<T> {
  const node: Node<T> = { next: null, value: undefined };
  for (const [i, phrase] of phrases.entries()) addTo(node, phrase, values[i] as T);
  return node;
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
