import type { Token } from '../../../document/doc.ts';
import { once, readPhrases, readSet } from '../../data.ts';
import { ARTICLE } from '../letters.ts';
import { type Numeral, numberWordOf } from '../numerals.ts';
import { ERAS } from '../particles.ts';
import { isIn, phraseAt } from '../phrase.ts';

const months = once(() => readPhrases('arabic', 'months.tsv', () => true));
const labels = once(() => readSet('arabic', 'number-labels.tsv'));
const yearHeads = once(() => readSet('arabic', 'year-heads.tsv'));

/** Numbers like these are years unless something surely counted follows; behind a word like «عام» smaller ones are too. */
const FIRST_YEAR = 1700;
const LAST_YEAR = 2199;
const FIRST_NAMED_YEAR = 100;
/** Longer runs of digits are telephone and account numbers. */
const LONGEST_DIGITS = 9;
const PLAIN_DIGITS = /^\p{Nd}+$/u;
const TEN = 10;
const LATIN = /^\p{Script=Latin}/u;

/** The token behind a date, clock time, label or telephone number that begins at a number; the number's own `from` when it is none. */
export function skipExcluded(tokens: readonly Token[], numeral: Numeral): number {
  const { from, to } = numeral;
  if (!numeral.isDigits) return isOrdinalTeen(tokens, from) || isPartOfDate(tokens, to) ? to : from;
  const dated = skipDate(tokens, numeral);
  if (dated > from) return dated;
  if (isClockTime(tokens, from) || isLabelled(tokens, from) || isCode(tokens, numeral)) return to;
  return from;
}

/** Whether a number may be a year: then only a noun or unit that is surely counted makes it a figure. */
export const mayBeYear = (tokens: readonly Token[], numeral: Numeral): boolean =>
  isPlainBetween(tokens, numeral, FIRST_YEAR);

/** Whether a number is surely a year, told by the word before it or the era behind. */
export const isYear = (tokens: readonly Token[], numeral: Numeral): boolean =>
  isPlainBetween(tokens, numeral, FIRST_NAMED_YEAR) &&
  (isIn(yearHeads(), tokens[numeral.from - 1]) ||
    ERAS.has(tokens[numeral.to]?.folded ?? '') ||
    endsMonth(tokens, numeral.from));

function isPlainBetween(tokens: readonly Token[], { from, to, value, isDigits }: Numeral, first: number): boolean {
  const isPlain = isDigits && to === from + 1 && PLAIN_DIGITS.test((tokens[from] as Token).text);
  return isPlain && value >= first && value <= LAST_YEAR;
}

/** Day and month («5 مايو»), month and year, «5/3/2018», with what follows of the date. */
function skipDate(tokens: readonly Token[], { from, to }: Numeral): number {
  if (isMark(tokens[to], '/') && tokens[to + 1]?.kind === 'number') return skipSlashes(tokens, to);
  const month = to < tokens.length ? phraseAt(months(), tokens, to) : null;
  if (!month) return from;
  let at = to + month.length;
  if (isMark(tokens[at], '/')) at += 1 + (phraseAt(months(), tokens, at + 1)?.length ?? 0);
  return isYearToken(tokens[at]) ? at + 1 : at;
}

function skipSlashes(tokens: readonly Token[], from: number): number {
  let at = from;
  while (isMark(tokens[at], '/') && tokens[at + 1]?.kind === 'number') at += 2;
  return at;
}

const isPartOfDate = (tokens: readonly Token[], to: number): boolean => phraseAt(months(), tokens, to) !== null;

function isYearToken(token: Token | undefined): boolean {
  const value = token?.kind === 'number' && PLAIN_DIGITS.test(token.text) ? Number(token.folded) : 0;
  return value >= FIRST_YEAR && value <= LAST_YEAR;
}

/** Whether the words before `at` are a month, with or without its other name («يونيو/ حزيران»). */
const endsMonth = (tokens: readonly Token[], at: number): boolean =>
  [1, 2].some(length => at >= length && phraseAt(months(), tokens, at - length, at)?.length === length);

const isMark = (token: Token | undefined, text: string): boolean => token?.kind === 'mark' && token.text === text;

/** «10:30» */
const isClockTime = (tokens: readonly Token[], from: number): boolean =>
  (isMark(tokens[from + 1], ':') &&
    tokens[from + 2]?.kind === 'number' &&
    tokens[from + 2]?.start === tokens[from + 1]?.end) ||
  (isMark(tokens[from - 1], ':') &&
    tokens[from - 2]?.kind === 'number' &&
    tokens[from - 1]?.end === tokens[from]?.start);

function isLabelled(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  const isArticle = before?.stem === ARTICLE;
  return isIn(labels(), isArticle ? tokens[from - 2] : before);
}

/** A part of a code («MH370», «iPhone 7», «DMSat-1»), or too long for a quantity. */
function isCode(tokens: readonly Token[], { from }: Numeral): boolean {
  const token = tokens[from] as Token;
  const before = tokens[from - 1];
  const joint = isMark(before, '-') && before?.end === token.start ? tokens[from - 2] : before;
  const isLatinBefore = joint?.kind === 'word' && LATIN.test(joint.text);
  const after = tokens[from + 1];
  const touchesLatin = after?.kind === 'word' && after.start === token.end && LATIN.test(after.text);
  const isLong =
    PLAIN_DIGITS.test(token.text) && (token.text.length > LONGEST_DIGITS || /^[0٠۰]\p{Nd}/u.test(token.text));
  return isLatinBefore || touchesLatin || isLong || isMark(before, '+') || isMark(before, '#');
}

/** «الثاني عشر» */
function isOrdinalTeen(tokens: readonly Token[], from: number): boolean {
  return numberWordOf(tokens[from])?.value === TEN && tokens[from - 1]?.stem.startsWith(ARTICLE) === true;
}
