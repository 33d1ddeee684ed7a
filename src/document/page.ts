import type { Span } from './span.ts';

export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'quote';

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
  readonly published: string | null;
  readonly site: string | null;
  readonly url: string | null;
  readonly language: string | null;
};

/** A loaded page: its text, and the blocks in it. No language has looked at it yet. */
export type Page = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly facts: PageFacts;
};

export const NO_FACTS: PageFacts = {
  title: null,
  byline: null,
  published: null,
  site: null,
  url: null,
  language: null,
};
