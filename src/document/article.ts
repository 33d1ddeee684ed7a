import type { BlockKind } from './page.ts';
import type { Span } from './span.ts';

export type Direction = 'rtl' | 'ltr';

export type Paragraph = Span & { readonly kind: BlockKind };

/** An article: one text that never changes, and where its parts stand in it. */
export type Article = {
  readonly text: string;
  readonly title: Span | null;
  readonly byline: Span | null;
  readonly paragraphs: readonly Paragraph[];
  /** ISO 8601, or null. */
  readonly published: string | null;
  readonly site: string | null;
  readonly url: string | null;
  /** BCP 47 code, or null when no language that we know. */
  readonly language: string | null;
  readonly direction: Direction;
  /** White-space separated tokens that hold a letter or digit, in title and paragraphs. */
  readonly words: number;
  /** How many paragraphs were left out because an earlier one says the same, word for word. */
  readonly repeated: number;
};

/** Where names, figures and quotes are sought: the title, then the paragraphs. */
export const bodyOf = (article: Article): readonly Span[] =>
  article.title ? [article.title, ...article.paragraphs] : article.paragraphs;
