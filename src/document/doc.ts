import type { Article } from './article.ts';
import { firstFrom, type Span } from './span.ts';

/** A word, a number or a punctuation mark. */
export type Token = Span & {
  readonly kind: 'word' | 'number' | 'mark';
  /** As written. */
  readonly text: string;
  /** The whole token, folded: spelling variants are one (see text/fold). */
  readonly folded: string;
  /** Folded, without attached particles («وللامم» → «الامم»); the same as `folded` when none is attached. */
  readonly stem: string;
  /** UTF-16 length of the attached particles: the stem stands at `start + prefix`. */
  readonly prefix: number;
};

/** A sentence and the tokens `from` (included) to `to` (excluded) that it holds. */
export type Sentence = Span & {
  readonly from: number;
  readonly to: number;
  /** Index of its part in `parts`. */
  readonly part: number;
};

/** A title or paragraph and the tokens that it holds. */
export type Part = Span & { readonly from: number; readonly to: number; readonly isTitle: boolean };

/** An article cut into tokens and sentences: what the rules read. */
export type Doc = {
  readonly article: Article;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly parts: readonly Part[];
};

/** Where the stem of a token begins. */
export const stemStart = (token: Token): number => token.start + token.prefix;

/** The index of the last sentence that begins at or before `offset`; -1 before the first. */
export const sentenceAt = (doc: Doc, offset: number): number => firstFrom(doc.sentences, offset + 1) - 1;

/** The index of the last token that begins at or before `offset`; -1 before the first. */
export const tokenAt = (doc: Pick<Doc, 'tokens'>, offset: number): number => firstFrom(doc.tokens, offset + 1) - 1;

/** Whether a span lies within the title or one paragraph. */
export function isInOnePart({ parts }: Doc, { start, end }: Span): boolean {
  const part = parts[firstFrom(parts, start + 1) - 1];
  return part !== undefined && end <= part.end;
}
