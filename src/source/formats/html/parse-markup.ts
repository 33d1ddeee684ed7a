import { Parser } from 'htmlparser2';
import { ReaderError } from '../../../errors.ts';
import { type Attributes, TreeBuilder } from './build-tree.ts';
import { markOf, pushShort } from './shown.ts';
import { type Box, enclosing, type Tree } from './tree.ts';

/** Open elements; a page that people read has some dozens, and the cost of closing one grows with them. */
const DEEPEST = 1000;
/** A long page has some thousands. */
const MOST_ELEMENTS = 300_000;
/** Characters parsed between two looks at the depth. */
const CHUNK = 16 * 1024;

/** What a page says of itself in its markup, in its order. */
export type Markup = {
  readonly tree: Tree;
  /** The title element. */
  readonly title: string;
  readonly metas: readonly Attributes[];
  readonly links: readonly Attributes[];
  readonly times: readonly Attributes[];
  readonly jsonLd: readonly string[];
  /** Other scripts that stand in the page: programs, and the data that they show. */
  readonly scripts: readonly string[];
  /** Short texts that microdata, links or class names mark as author or date. */
  readonly authors: readonly string[];
  readonly dates: readonly string[];
  readonly language: string | null;
  readonly direction: string | null;
  readonly size: MarkupSize;
};

/** How much there is of what makes a page slow to judge. */
export type MarkupSize = {
  readonly elements: number;
  readonly attributes: number;
  /** Pieces of text that a parser gives one by one (at elements, at character references), and characters in them. */
  readonly texts: number;
  readonly characters: number;
  /** The most elements that were open at once. */
  readonly depth: number;
};

/** Reads markup, however broken, in one walk; `reveals`: what scripts would show is shown. Throws too-large when elements are nested or repeated beyond what any page needs. */
export function parseMarkup(html: string, name: string, reveals = false): Markup {
  const reader = new MarkupReader(reveals);
  const parser = new Parser({
    onopentag: (tag, attributes) => reader.open(tag, attributes),
    ontext: text => reader.text(text),
    onclosetag: () => reader.close(),
  });
  for (let at = 0; at < html.length; at += CHUNK) {
    parser.write(html.slice(at, at + CHUNK));
    if (reader.depth > DEEPEST) throw tooMuch('nested too deep', name, `${DEEPEST} open elements`);
    if (reader.elements > MOST_ELEMENTS) throw tooMuch('too large', name, `${MOST_ELEMENTS} elements`);
  }
  parser.end();
  return reader.end();
}

const tooMuch = (what: string, name: string, limit: string): ReaderError =>
  new ReaderError('too-large', `${what}: "${name}": a page has at most ${limit}`);

/** Text being collected until its element closes. */
type Collected = {
  readonly into: (text: string) => void;
  readonly depth: number;
  readonly parts: string[];
  /** Where a name in it begins, and how deep: microdata names a person inside what describes them (logo, address). */
  name: { readonly from: number; readonly depth: number; to: number } | null;
};

class MarkupReader {
  readonly #builder: TreeBuilder;
  readonly #metas: Attributes[] = [];
  readonly #links: Attributes[] = [];
  readonly #times: Attributes[] = [];
  readonly #jsonLd: string[] = [];
  readonly #scripts: string[] = [];
  readonly #authors: string[] = [];
  readonly #dates: string[] = [];
  readonly #titles: string[] = [];
  #language: string | null = null;
  #direction: string | null = null;
  #collected: Collected | null = null;
  #attributes = 0;
  #texts = 0;
  #characters = 0;
  #deepest = 0;
  elements = 0;
  depth = 0;

  constructor(reveals: boolean) {
    this.#builder = new TreeBuilder(reveals);
  }

  open(tag: string, attributes: Attributes): void {
    this.elements++;
    this.#attributes += Object.keys(attributes).length;
    this.depth++;
    if (this.depth > this.#deepest) this.#deepest = this.depth;
    this.#note(tag, attributes);
    const into = this.#collected ? null : this.#collectorOf(tag, attributes);
    if (into) this.#collected = { into, depth: this.depth, parts: [], name: null };
    else if (this.#collected && isNameOf(attributes)) {
      this.#collected.name ??= { from: this.#collected.parts.length, depth: this.depth, to: -1 };
    }
    this.#builder.open(tag, attributes);
  }

  text(text: string): void {
    this.#texts++;
    this.#characters += text.length;
    this.#collected?.parts.push(text);
    this.#builder.text(text);
  }

  close(): void {
    const name = this.#collected?.name;
    if (name && name.to < 0 && name.depth === this.depth) name.to = this.#collected?.parts.length ?? 0;
    if (this.#collected?.depth === this.depth) {
      const { into, parts } = this.#collected;
      this.#collected = null;
      into((name && name.to > name.from ? parts.slice(name.from, name.to) : parts).join(''));
    }
    this.depth--;
    this.#builder.close();
  }

  end(): Markup {
    return {
      tree: this.#builder.end(),
      title: this.#titles[0] ?? '',
      metas: this.#metas,
      links: this.#links,
      times: this.#times,
      jsonLd: this.#jsonLd,
      scripts: this.#scripts,
      authors: this.#authors,
      dates: this.#dates,
      language: this.#language,
      direction: this.#direction,
      size: {
        elements: this.elements,
        attributes: this.#attributes,
        texts: this.#texts,
        characters: this.#characters,
        depth: this.#deepest,
      },
    };
  }

  #note(tag: string, attributes: Attributes): void {
    if (tag === 'meta') this.#metas.push(attributes);
    else if (tag === 'link') this.#links.push(attributes);
    else if (tag === 'time') this.#times.push(attributes);
    else if (tag === 'html' || tag === 'body') {
      this.#language ??= attributes.lang ?? attributes['xml:lang'] ?? null;
      this.#direction ??= attributes.dir?.toLowerCase() ?? null;
    }
  }

  #collectorOf(tag: string, attributes: Attributes): ((text: string) => void) | null {
    if (tag === 'title') return text => this.#titles.push(oneLine(text));
    if (tag === 'script') {
      const list = attributes.type?.toLowerCase().includes('ld+json') ? this.#jsonLd : this.#scripts;
      return text => list.push(text);
    }
    if (!this.#builder.isSeen) return null;
    const mark = markOf(tag, attributes);
    if (mark === null || (mark === 'author' && (isOfComment(attributes) || enclosing(this.#builder.box, isComments))))
      return null;
    return text => pushShort(mark === 'author' ? this.#authors : this.#dates, oneLine(text));
  }
}

const COMMENT = /(?:^|[\s_-])comments?(?:$|[\s_-])/iu;
const isOfComment = ({ class: names = '' }: Attributes): boolean => COMMENT.test(names);
const isComments = ({ names }: Box): boolean =>
  names.split(' , ').some(name => /^comments?(?:$| )|^respond$/u.test(name));

const isNameOf = ({ itemprop, property }: Attributes): boolean =>
  itemprop === 'name' || /^(?:[a-z]+:)?name$/u.test(property ?? '');

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
