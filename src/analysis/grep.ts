import { type Article, bodyOf } from '../document/article.ts';
import type { Doc, Token } from '../document/doc.ts';
import type { Hit } from '../document/findings.ts';
import { firstFrom, type Span, textOf } from '../document/span.ts';
import type { Language } from '../language/language.ts';
import { fold } from '../text/fold.ts';
import { foldInPlace } from '../text/folded.ts';
import { occurrencesOf } from '../text/occurrences.ts';

export type GrepOptions = {
  readonly pattern: string;
  /** Whether only whole words match, whatever is attached before them. */
  readonly byWords: boolean;
  readonly bySentences: boolean;
  /** Whether what does not match is wanted. */
  readonly isInverted: boolean;
};

/** An article cut into words and sentences, and the language that did it. */
type Cut = { readonly doc: Doc; readonly language: Language };

/** Where a text holds the pattern: spans, in order. */
type Search = (span: Span) => readonly Span[];

/** What of a pattern is sought: folded, its white space as single spaces; '' when nothing is left. */
export const foldPattern = (pattern: string): string => fold(pattern).replace(/\s+/gu, ' ').trim();

/**
 * The paragraphs (the title counts as one) or sentences that hold a pattern, or those that do not. Linear in the text, which is cut into
 * words and sentences only if they are asked for.
 */
export function grep(article: Article, cut: () => Cut, options: GrepOptions): readonly Hit[] {
  const { pattern, byWords, bySentences, isInverted } = options;
  const { text } = article;
  const pieces = bySentences || byWords ? cut() : null;
  const units: readonly Span[] = bySentences && pieces ? pieces.doc.sentences : bodyOf(article);
  const search = byWords && pieces ? inWords(pieces, pattern) : inLetters(text, pattern);
  return units.flatMap(({ start, end }, i) => {
    const matches = search({ start, end });
    if (matches.length > 0 === isInverted) return [];
    const toMatch = (match: Span) => ({ text: textOf(text, match), ...match });
    return [{ number: i + 1, text: textOf(text, { start, end }), start, end, matches: matches.map(toMatch) }];
  });
}

function inLetters(text: string, pattern: string): Search {
  const sought = foldPattern(pattern);
  return span => {
    const folded = foldInPlace(textOf(text, span));
    return occurrencesOf(sought, folded.text).map(at => ({
      start: span.start + (folded.starts[at] as number),
      end: span.start + (folded.ends[at + sought.length - 1] as number),
    }));
  };
}

function inWords({ doc: { tokens }, language }: Cut, pattern: string): Search {
  const words = language.tokenize(pattern, [{ start: 0, end: pattern.length }]).map(({ folded }) => folded);
  const forms = new Map<Token, readonly string[]>();
  const formsOf = (token: Token): readonly string[] => {
    const known = forms.get(token) ?? language.bareForms(token);
    forms.set(token, known);
    return known;
  };
  const matchesAt = (i: number): boolean => words.every((word, k) => formsOf(tokens[i + k] as Token).includes(word));
  return span => {
    const found: Span[] = [];
    const end = firstFrom(tokens, span.end);
    for (let i = firstFrom(tokens, span.start); i + words.length <= end; i++) {
      if (!matchesAt(i)) continue;
      const last = i + words.length - 1;
      found.push({ start: (tokens[i] as Token).start, end: (tokens[last] as Token).end });
      i = last;
    }
    return found;
  };
}
