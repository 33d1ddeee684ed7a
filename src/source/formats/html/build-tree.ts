import type { BlockKind } from '../../../document/page.ts';
import { INVISIBLE } from '../../../text/clean.ts';
import type { Box, Piece, Tree } from './tree.ts';

export type Attributes = Readonly<Record<string, string | undefined>>;

/** Elements that run with the text; every other one parts it. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd label mark meter output q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const UNSEEN = new Set(
  'script style noscript template svg math head iframe object embed canvas audio video map select option optgroup datalist textarea button input progress dialog'.split(
    ' ',
  ),
);
/** Hidden only until a script shows them. */
const SHOWN_BY_SCRIPTS = new Set('html body main article'.split(' '));
const REVEALED = new Set('noscript template'.split(' '));
const HIDDEN_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/u;
const HEADING = /^h[1-6]$/u;
const SPACES = /\s+/gu;

type Open = {
  readonly tag: string;
  readonly box: Box | null;
  readonly isLink: boolean;
};

/** Makes a tree of a page from its elements and text, given in order. */
export class TreeBuilder {
  readonly #reveals: boolean;
  readonly #boxes: Box[] = [];
  readonly #pieces: Piece[] = [];
  readonly #open: Open[] = [];
  readonly #root: Box = { tag: '#root', parent: null, depth: 0, names: '', itemprop: '', from: 0, to: 0 };
  #box = this.#root;
  /** How many open elements are not shown; their content is left out. */
  #unseen = 0;
  #links = 0;
  #pre = 0;
  #parts: string[] = [];
  #linked = 0;
  /** Whether no letter of the piece has come, and whether its first stood in a link. */
  #isBlank = true;
  #opensInLink = false;

  /** `reveals`: what stands in the page for scripts to show is shown. */
  constructor(reveals = false) {
    this.#reveals = reveals;
  }

  /** The box that the next text belongs to. */
  get box(): Box {
    return this.#box;
  }

  get isSeen(): boolean {
    return this.#unseen === 0;
  }

  open(tag: string, attributes: Attributes): void {
    if (tag === 'br') this.#breakLine();
    if (this.#isUnseen(tag, attributes) || this.#unseen > 0) this.#unseen++;
    const box = this.#unseen > 0 || INLINE.has(tag) ? null : this.#openBox(tag, attributes);
    const open = { tag, box, isLink: tag === 'a' && attributes.href !== undefined };
    this.#open.push(open);
    this.#count(open, 1);
  }

  close(): void {
    const open = this.#open.pop();
    if (!open) return;
    if (this.#unseen > 0) this.#unseen--;
    this.#count(open, -1);
    if (!open.box) return;
    this.#endPiece();
    open.box.to = this.#pieces.length;
    this.#box = open.box.parent ?? this.#root;
  }

  text(text: string): void {
    if (this.#unseen > 0 || text === '') return;
    const visible = text.replace(INVISIBLE, '');
    const plain = this.#pre > 0 ? visible : visible.replace(SPACES, ' ');
    if (this.#isBlank && plain.trim() !== '') {
      this.#isBlank = false;
      this.#opensInLink = this.#links > 0;
    }
    this.#parts.push(plain);
    if (this.#links > 0) this.#linked += plain.trim().length;
  }

  end(): Tree {
    while (this.#open.length > 0) this.close();
    this.#endPiece();
    this.#root.to = this.#pieces.length;
    return { root: this.#root, pieces: this.#pieces, boxes: this.#boxes };
  }

  #isUnseen(tag: string, attributes: Attributes): boolean {
    if (this.#reveals && REVEALED.has(tag)) return false;
    if (UNSEEN.has(tag)) return true;
    if (this.#reveals || SHOWN_BY_SCRIPTS.has(tag)) return false;
    const { hidden, style = '' } = attributes;
    return hidden !== undefined || attributes['aria-hidden'] === 'true' || HIDDEN_STYLE.test(style);
  }

  #count({ tag, isLink }: Open, step: 1 | -1): void {
    if (isLink) this.#links += step;
    else if (tag === 'pre') this.#pre += step;
  }

  #openBox(tag: string, attributes: Attributes): Box {
    this.#endPiece();
    const box: Box = {
      tag,
      parent: this.#box,
      depth: this.#box.depth + 1,
      names: namesOf(tag, attributes),
      itemprop: attributes.itemprop ?? '',
      from: this.#pieces.length,
      to: this.#pieces.length,
    };
    this.#boxes.push(box);
    this.#box = box;
    return box;
  }

  #breakLine(): void {
    if (this.#unseen > 0) return;
    const last = this.#parts.findLastIndex(part => part !== ' ');
    if (this.#parts[last] === '\n') this.#endPiece();
    else this.#parts.push('\n');
  }

  #endPiece(): void {
    const lines = this.#parts.join('').replace(/ {2,}/gu, ' ').split('\n');
    const text = lines
      .map(line => line.trim())
      .join('\n')
      .trim();
    if (text !== '') {
      const [box, linked, opensInLink] = [this.#box, this.#linked, this.#opensInLink];
      this.#pieces.push({ kind: kindOf(box), text, box, linked, opensInLink });
    }
    this.#parts = [];
    this.#linked = 0;
    this.#isBlank = true;
    this.#opensInLink = false;
  }
}

const NAMING = ['class', 'id', 'role', 'data-component'] as const;

/** Ids of headings are made from their words, and say nothing. */
const namesOf = (tag: string, attributes: Attributes): string =>
  NAMING.map(key => (key === 'id' && HEADING.test(tag) ? '' : (attributes[key] ?? '')))
    .join(' ')
    .replace(/([a-z])([A-Z])/gu, '$1-$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]+/gu, '-')
    .replace(/-*\s+-*/gu, ' , ')
    .replaceAll('-', ' ')
    .replace(/^[ ,]+|[ ,]+$/gu, '');

function kindOf(box: Box): BlockKind {
  for (let at: Box | null = box; at; at = at.parent) {
    if (HEADING.test(at.tag)) return 'heading';
    if (at.tag === 'blockquote') return 'quote';
    if (at.tag === 'li' || at.tag === 'dd' || at.tag === 'dt') return 'list-item';
    if (at.tag === 'td') return 'paragraph';
  }
  return 'paragraph';
}
