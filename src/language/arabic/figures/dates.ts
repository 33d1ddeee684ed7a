import type { Token } from '../../../document/doc.ts';
import { once, readPhraseSet, readSet } from '../../data.ts';
import { WAW } from '../letters.ts';
import { isJoined } from '../number-words.ts';
import { type Numeral, parseNumber } from '../numerals.ts';
import { OF, OR, UNTIL } from '../particles.ts';
import { isIn, phraseAt } from '../phrase.ts';
import { isDash, isMark } from './marks.ts';
import { isUnit } from './units.ts';

const months = once(() => readPhraseSet('arabic', 'months.tsv'));
const monthWords = once(() => readSet('arabic', 'month-words.tsv'));

const LAST_DAY = 31;
/** So many days share a month at most. */
const MOST_DAYS = 6;
const YEAR = /^\d{4}$/u;

/**
 * The token behind a date that begins at a number: day and month («5 مايو», «3 و5 مايو», «22 من شهر مارس»), «5/3/2018»,
 * «27 الجاري», with the year that follows; the number's own `from` when it is none.
 */
export function skipDate(tokens: readonly Token[], { from, to, value }: Numeral): number {
  if (isMark(tokens[to], '/') && tokens[to + 1]?.kind === 'number') return skipSlashes(tokens, to);
  if (isYearText(tokens[from]) && endsMonth(tokens, from) && !isUnit(tokens, to)) return to;
  if (value > LAST_DAY) return from;
  const month = skipMonth(tokens, skipDays(tokens, to));
  if (month > 0) return skipYear(tokens, month);
  return isIn(monthWords(), tokens[to]) && !isIn(monthWords(), tokens[from - 1]) ? to + 1 : from;
}

/** The days that share the month: «3 و5 مايو», «12-15 مايو», «من 3 إلى 5 مايو». */
function skipDays(tokens: readonly Token[], from: number): number {
  let to = from;
  for (let days = 1; days < MOST_DAYS; days++) {
    const joint = tokens[to];
    const isJoint =
      joint?.folded === WAW || joint?.folded === OR || joint?.folded === UNTIL || isDash(joint) || joint?.text === '،';
    const at = isJoint ? to + 1 : isJoined(joint) ? to : -1;
    const day = at < 0 ? null : parseNumber(tokens, at, false);
    if (!day || day.value > LAST_DAY) return to;
    to = day.to;
  }
  return to;
}

/** Behind the month that begins at `at`, with its other name («يونيو/ حزيران»), or -1. */
function skipMonth(tokens: readonly Token[], at: number): number {
  let start = tokens[at]?.folded === OF ? at + 1 : at;
  while (start > at && isIn(monthWords(), tokens[start])) start++;
  const month = start < tokens.length ? phraseAt(months(), tokens, start) : null;
  if (!month) return start > at + 1 ? start : -1;
  const end = start + month.length;
  if (!isMark(tokens[end], '/') && !isDash(tokens[end])) return end;
  const other = phraseAt(months(), tokens, end + 1);
  return other ? end + 1 + other.length : end;
}

const skipYear = (tokens: readonly Token[], at: number): number => (isYearText(tokens[at]) ? at + 1 : at);

const isYearText = (token: Token | undefined): boolean => YEAR.test(token?.folded ?? '');

function skipSlashes(tokens: readonly Token[], from: number): number {
  let at = from;
  while (isMark(tokens[at], '/') && tokens[at + 1]?.kind === 'number') at += 2;
  return at;
}

/** Whether the words before `at` are a month. */
const endsMonth = (tokens: readonly Token[], at: number): boolean =>
  [1, 2].some(length => at >= length && phraseAt(months(), tokens, at - length, at)?.length === length);
