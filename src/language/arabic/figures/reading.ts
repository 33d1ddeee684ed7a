import type { Doc, Sentence, Token } from '../../../document/doc.ts';
import { once, oncePer, readRows } from '../../data.ts';
import { BEH, FEH, LAM, WAW } from '../letters.ts';
import { isScale } from '../number-groups.ts';
import { numberWordOf } from '../number-words.ts';

/** What stands between two sentences: a mark that no phrase, number or modifier crosses. */
const BREAK = '\n';
/** Letters that join none behind them, so that a missing space is not seen («أكثرمن», «ملياردولار»). */
const UNJOINED = /[ادذرزوه]$/u;
const MILLION = 1e6;
/** The longest first half of two words that were run together. */
const LONGEST_HALF = 9;
const SHORTEST = 6;

/**
 * An article as the rules of figures read it: its sentences apart, so that a figure lies in one, and words apart that were written
 * together. Offsets into the text stay; indexes of tokens are this reading's own. Made once an article; linear.
 */
export const readForFigures = oncePer((doc: Doc): Doc => {
  const tokens: Token[] = [];
  const sentences = doc.sentences.map((sentence): Sentence => {
    const from = tokens.length;
    for (let i = sentence.from; i < sentence.to; i++)
      for (const token of apart(doc.tokens[i] as Token)) tokens.push(token);
    const to = tokens.length;
    tokens.push({
      kind: 'mark',
      text: BREAK,
      folded: BREAK,
      stem: BREAK,
      prefix: 0,
      start: sentence.end,
      end: sentence.end,
    });
    return { ...sentence, from, to };
  });
  return { ...doc, tokens, sentences };
});

/** The token, or the words that it is: «ملياردولار» is «مليار» and «دولار». */
function apart(token: Token): readonly Token[] {
  const { kind, text, folded } = token;
  if (kind !== 'word' || text.length < SHORTEST || text.length !== folded.length) return [token];
  const { prefix, at } = seamsOf(token);
  if (at.length === 0) return [token];
  const edges = [0, ...at, folded.length];
  return at.concat(folded.length).map((end, i) => part(token, edges[i] as number, end, i === 0 ? prefix : 0));
}

/** A part of a token, `prefix` of it attached. */
function part({ kind, text, folded, start }: Token, from: number, to: number, prefix: number): Token {
  const half = folded.slice(from, to);
  const span = { start: start + from, end: start + to };
  return { kind, text: text.slice(from, to), folded: half, stem: half.slice(prefix), prefix, ...span };
}

type Seams = { readonly prefix: number; readonly at: readonly number[] };
const NO_SEAMS: Seams = { prefix: 0, at: [] };

/** Where words meet in a token, counted from its beginning, and how much is attached to it; nowhere where it is one. */
function seamsOf(token: Token): Seams {
  const { folded, stem } = token;
  // «كيلومترا» and «مليونين» (no million of yen) are one.
  if (measures().has(folded) || measures().has(stem) || numberWordOf(token)) return NO_SEAMS;
  for (const prefix of PARTICLES.includes(folded[0] as string) ? [0, 1] : [0]) {
    const known = seamsOfPhrases().get(folded.slice(prefix));
    if (known) return { prefix, at: known.map(at => prefix + at) };
  }
  for (let at = Math.min(LONGEST_HALF, folded.length - 2); at > 2; at--) {
    const prefix = token.prefix < at ? token.prefix : 0;
    if (measures().has(folded.slice(at)) && isLargeScale(part(token, 0, at, prefix))) return { prefix, at: [at] };
  }
  return NO_SEAMS;
}

const PARTICLES = WAW + FEH + BEH + LAM;

const isLargeScale = (token: Token): boolean => {
  const word = numberWordOf(token);
  return word !== null && isScale(word) && word.value >= MILLION;
};

/** The first two and three words of phrases, written together, and where the others begin. */
const seamsOfPhrases = once((): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, readonly number[]>();
  for (const phrase of phrasesOf('modifiers-before.tsv', 'currencies.tsv', 'units.tsv')) {
    const words = phrase.split(' ');
    for (const count of [2, 3]) {
      const joined = words.slice(0, count);
      if (joined.length < count || !joined.slice(0, -1).every(word => UNJOINED.test(word))) continue;
      const seams = joined.slice(0, -1).map((_, i) => joined.slice(0, i + 1).join('').length);
      found.set(joined.join(''), seams);
    }
  }
  return found;
});

/** First words of currencies and units. */
const measures = once(
  (): ReadonlySet<string> =>
    new Set(phrasesOf('currencies.tsv', 'units.tsv').map(phrase => phrase.split(' ')[0] as string)),
);

const phrasesOf = (...files: readonly string[]): readonly string[] =>
  files.flatMap(file => readRows('arabic', file).map(row => row.at(-1) as string));
