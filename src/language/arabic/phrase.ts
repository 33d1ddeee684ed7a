import type { Token } from '../../document/doc.ts';
import type { Match, PhraseBook } from '../../text/phrases.ts';

/** The longest phrase that begins at a token, whose first word may have particles attached or not. */
export function phraseAt<T>(
  book: PhraseBook<T>,
  tokens: readonly Token[],
  at: number,
  end = tokens.length,
): Match<T> | null {
  const within = (i: number): Token | undefined => (i < end ? tokens[i] : undefined);
  const written = book.longestAt(i => within(i)?.folded, at);
  const bare = book.longestAt(i => (i === at ? within(i)?.stem : within(i)?.folded), at);
  return !written || (bare && bare.length > written.length) ? bare : written;
}

/** Whether a word, with or without its particles, is in a set of folded words. */
export const isIn = (set: ReadonlySet<string>, token: Token | undefined): boolean =>
  token !== undefined && (set.has(token.folded) || set.has(token.stem));
