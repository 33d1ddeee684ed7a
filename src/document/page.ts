import { joinParts } from './join.ts';
import type { Span } from './span.ts';

/** The cells of a `table-row` are parted by tabs. */
export const BLOCK_KINDS = ['heading', 'paragraph', 'list-item', 'quote', 'table-row'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A piece of a page as its format shows it, before anyone has judged what it is. */
export type Block = Span & {
  readonly kind: BlockKind;
  /** A blank line, or the edge of the page, stands before it. */
  readonly apart: boolean;
};

/** What a page says of itself, unverified; absent is null. */
export type PageFacts = {
  readonly title: string | null;
  readonly byline: string | null;
  /** Dates of publication as written, the most trusted first. */
  readonly published: readonly string[];
  readonly site: string | null;
  readonly url: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly direction: 'rtl' | 'ltr' | null;
};

/** A loaded page: its text, and the blocks in it. No language has looked at it yet. */
export type Page = {
  readonly text: string;
  /** Whether the text was put together from the blocks, title and byline apart: an article then has a text of its own. */
  readonly isComposed: boolean;
  readonly blocks: readonly Block[];
  readonly facts: PageFacts;
  /** Why this may not be the whole article, or no article; null where nothing speaks against it. */
  readonly doubt: Doubt | null;
};

/** `partial`: the page shows far more text, or its scripts would; `visible`: nothing looks like an article, so this is all that it shows. */
export type Doubt = 'partial' | 'visible';

export const NO_FACTS: PageFacts = {
  title: null,
  byline: null,
  published: [],
  site: null,
  url: null,
  language: null,
  direction: null,
};

/** A page put together from the parts that a format found; `facts` has its title and byline. */
export function composePage(parts: readonly PagePart[], facts: PageFacts, doubt: Doubt | null = null): Page {
  const { text, spans } = joinParts(parts.map(part => part.text));
  const blocks = parts.map(({ kind }, i): Block => ({ kind, ...(spans[i] as Span), apart: true }));
  return { text, isComposed: true, blocks, facts, doubt };
}

/** A part of an article as a format found it. */
export type PagePart = { readonly kind: BlockKind; readonly text: string };
