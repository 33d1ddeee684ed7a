import type { Token } from '../../document/doc.ts';
import type { Match, PhraseBook } from '../../text/phrases.ts';
import { OPENING } from './letters.ts';

/** A phrase of a book; `isWhole`: its first word stands as it is written, nothing is attached to it. */
export type PhraseMatch<T> = Match<T> & { readonly isWhole: boolean };

/** The longest phrase that begins at a token, whose first word may have particles attached or not. */
export function phraseAt<T>(
  book: PhraseBook<T>,
  tokens: readonly Token[],
  at: number,
  end = tokens.length,
): PhraseMatch<T> | null {
  const first = tokens[at];
  if (!first || at >= end || !(book.begins(first.folded) || book.begins(first.stem))) return null;
  const within = (i: number): Token | undefined => (i < end ? tokens[i] : undefined);
  const written = book.longestAt(i => within(i)?.folded, at);
  const bare = book.longestAt(i => (i === at ? first.stem : within(i)?.folded), at);
  if (written && (!bare || written.length >= bare.length)) return { ...written, isWhole: true };
  return bare && { ...bare, isWhole: false };
}

/** Whether a token opens a quotation. */
export const isOpening = (token: Token | undefined): boolean => token?.kind === 'mark' && OPENING.includes(token.text);

/** Whether a quotation opens right before a token: nothing is attached to that. */
export const opensAt = (tokens: readonly Token[], at: number): boolean =>
  isOpening(tokens[at - 1]) && tokens[at - 1]?.end === tokens[at]?.start;

/** Whether a word, with or without its particles, is in a set of folded words. */
export const isIn = (set: ReadonlySet<string>, token: Token | undefined): boolean =>
  token !== undefined && (set.has(token.folded) || set.has(token.stem));
