import type { Token } from '../../../document/doc.ts';
import { isLatinScript } from '../../../text/script.ts';
import { once, readPhraseSet, readSet } from '../../data.ts';
import { ARTICLE, WAW } from '../letters.ts';
import { isJoined, numberWordOf } from '../number-words.ts';
import { behindEvery, type Numeral, parseNumber } from '../numerals.ts';
import { ERAS, OF, OR, UNTIL } from '../particles.ts';
import { isIn, phraseAt } from '../phrase.ts';
import { isCategoryNoun, isPersonNoun } from './category-nouns.ts';
import { skipDate } from './dates.ts';
import { DASHES, isDash, isMark } from './marks.ts';
import { isCurrency, isUnit } from './units.ts';

const labels = once(() => readSet('arabic', 'number-labels.tsv'));
const names = once(() => readPhraseSet('arabic', 'number-names.tsv'));
const yearHeads = once(() => readSet('arabic', 'year-heads.tsv'));
const ordinals = once(() => readSet('arabic', 'ordinals.tsv'));

/** Numbers like these are years unless something surely counted follows; behind a word like «عام» smaller ones are too. */
const FIRST_YEAR = 1700;
const LAST_YEAR = 2199;
const FIRST_NAMED_YEAR = 100;
/** Longer runs of digits are telephone and account numbers. */
const LONGEST_DIGITS = 9;
const PLAIN_DIGITS = /^\d+$/u;
const TEN = 10;
const ZERO_FIRST = /^0\d/u;

/** The token behind a date, clock time, label or telephone number that begins at a number; the number's own `from` when it is none. */
export function skipExcluded(tokens: readonly Token[], numeral: Numeral): number {
  const { from, to } = numeral;
  const name = phraseAt(names(), tokens, from);
  if (name && from + name.length >= to) return from + name.length;
  const dated = skipDate(tokens, numeral);
  if (dated > from) return dated;
  if (isOrdinalTeen(tokens, numeral) || isMinuteOfHour(tokens, numeral) || isWhole(tokens, from)) return to;
  if (isLabelled(tokens, numeral)) return skipLabelled(tokens, to);
  if (!numeral.isDigits) return from;
  return isClockTime(tokens, from) || isCode(tokens, numeral) || isListNumber(tokens, from) ? to : from;
}

/** Whether a number may be a year: then only a noun or unit that is surely counted makes it a figure. */
export const mayBeYear = (tokens: readonly Token[], numeral: Numeral): boolean =>
  isPlainBetween(tokens, numeral, FIRST_YEAR);

/** Whether a number is surely a year, told by the word before it or the era behind. */
export function isYear(tokens: readonly Token[], numeral: Numeral): boolean {
  const { from, to, value } = numeral;
  if (!isPlainBetween(tokens, numeral, FIRST_NAMED_YEAR)) return false;
  const isHeaded = isIn(yearHeads(), tokens[from - 1]);
  const isOfEra = ERAS.has(tokens[to]?.folded ?? '') && (isHeaded || value >= FIRST_YEAR);
  const isMeasured = isUnit(tokens, to) || isCurrency(tokens, to) || (value < FIRST_YEAR && isCategoryNoun(tokens, to));
  return isOfEra || (isHeaded && !isMeasured);
}

function isPlainBetween(tokens: readonly Token[], { from, to, value, isDigits }: Numeral, first: number): boolean {
  const isPlain = isDigits && to === from + 1 && PLAIN_DIGITS.test((tokens[from] as Token).folded);
  return isPlain && value >= first && value <= LAST_YEAR;
}

const isNumberMark = (token: Token | undefined): boolean => token?.kind === 'number';

/** «شخص من كل خمسة» */
const isWhole = (tokens: readonly Token[], from: number): boolean =>
  [from - 2, from - 3].some(at => at >= 0 && behindEvery(tokens, at) === from);

/** «10:30» */
const isClockTime = (tokens: readonly Token[], from: number): boolean =>
  (isMark(tokens[from + 1], ':') &&
    isNumberMark(tokens[from + 2]) &&
    tokens[from + 2]?.start === tokens[from + 1]?.end) ||
  (isMark(tokens[from - 1], ':') && isNumberMark(tokens[from - 2]) && tokens[from - 1]?.end === tokens[from]?.start);

/** «الساعة العاشرة و45 دقيقة» */
function isMinuteOfHour(tokens: readonly Token[], { from }: Numeral): boolean {
  const hour = tokens[from - 1]?.folded === WAW ? from - 2 : isJoined(tokens[from]) ? from - 1 : -1;
  return hour >= 0 && isIn(ordinals(), tokens[hour]);
}

/** «المادة 5», «الدورة الـ72»; a unit behind the number makes it a quantity after all («يحتاج الطريق 3 أشهر»). */
function isLabelled(tokens: readonly Token[], { from, to, scale, isDigits }: Numeral): boolean {
  if (!isDigits) return false;
  const isArticle = tokens[from - 1]?.stem === ARTICLE;
  return isIn(labels(), tokens[isArticle ? from - 2 : from - 1]) && !isMeasured(tokens, to) && scale === 1;
}

/** A unit, currency or known noun follows, or another number and then such a one. */
function isMeasured(tokens: readonly Token[], to: number): boolean {
  const second =
    isDash(tokens[to]) || nextInList(tokens, to) >= 0 || tokens[to]?.folded === OR ? parseNumber(tokens, to + 1) : null;
  const at = second?.to ?? to;
  return isUnit(tokens, at) || isCurrency(tokens, at) || isCategoryNoun(tokens, at) || isOfPeople(tokens, at);
}

/** «أقلت الحافلة 40 شخصا», «أعادت الرحلة 40 من الحجاج» */
const isOfPeople = (tokens: readonly Token[], at: number): boolean =>
  mayBePersonNoun(tokens[at]) || (tokens[at]?.folded === OF && mayBePersonNoun(tokens[at + 1]));

const mayBePersonNoun = (token: Token | undefined): boolean =>
  isPersonNoun(token) || (token !== undefined && isPersonNoun({ ...token, stem: bareOf(token) }));

const bareOf = ({ stem }: Token): string => (stem.startsWith(ARTICLE) ? stem.slice(ARTICLE.length) : stem);

/** «المادتان 5 و6», «الدقائق 12 و45 و70»: the numbers that go on with a labelled one. */
function skipLabelled(tokens: readonly Token[], from: number): number {
  let to = from;
  for (let at = nextInList(tokens, to); at >= 0; at = nextInList(tokens, to)) {
    const numeral = parseNumber(tokens, at);
    if (!numeral || tokens[at]?.kind !== 'number' || isQuantified(tokens, numeral.to)) break;
    to = numeral.to;
  }
  return to;
}

const nextInList = (tokens: readonly Token[], at: number): number => {
  const joint = tokens[at];
  const isJoint = joint?.folded === WAW || joint?.folded === OR || joint?.folded === UNTIL || joint?.text === '،';
  return isJoint && tokens[at + 1]?.kind === 'number' ? at + 1 : -1;
};

const isQuantified = (tokens: readonly Token[], at: number): boolean =>
  isUnit(tokens, at) ||
  isCurrency(tokens, at) ||
  (tokens[at]?.kind === 'word' && tokens[at]?.folded !== OF && !isBehindList(tokens[at]));

const isBehindList = (token: Token | undefined): boolean => token?.prefix !== 0 || token.folded === WAW;

/** A part of a code («MH370», «iPhone 7», «DMSat-1», «إس-400»), or too long for a quantity. */
function isCode(tokens: readonly Token[], { from }: Numeral): boolean {
  const token = tokens[from] as Token;
  const before = tokens[from - 1];
  const isBound = before !== undefined && DASHES.includes(before.text) && before.end === token.start;
  const joint = isBound ? tokens[from - 2] : before;
  if (isBound && joint?.kind === 'word' && joint.end === before.start) return true;
  const isLatinBefore =
    joint?.kind === 'word' && isLatinScript(joint.text) && !isCurrency(tokens, from - (isBound ? 2 : 1));
  const after = tokens[from + 1];
  const touchesLatin =
    after?.kind === 'word' &&
    after.start === token.end &&
    isLatinScript(after.text) &&
    !isUnit(tokens, from + 1) &&
    !isCurrency(tokens, from + 1);
  const isLong =
    PLAIN_DIGITS.test(token.folded) && (token.text.length > LONGEST_DIGITS || ZERO_FIRST.test(token.folded));
  return isLatinBefore || touchesLatin || isLong || isMark(before, '+') || isMark(before, '#');
}

/** «3- في البيت»: the number of a heading or point. */
function isListNumber(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  const token = tokens[from] as Token;
  const dash = tokens[from + 1];
  const next = tokens[from + 2];
  const isFirst = before === undefined || before.end + 1 < token.start;
  return isFirst && dash !== undefined && DASHES.includes(dash.text) && dash.end !== next?.start;
}

/** «الثاني عشر», «الثالثة والأربعين», but not «الأول بثلاث خسارات» */
function isOrdinalTeen(tokens: readonly Token[], { from, isDigits }: Numeral): boolean {
  if (isDigits || !isIn(ordinals(), tokens[from - 1])) return false;
  const word = numberWordOf(tokens[from]);
  return word?.kind === 'ten' ? isJoined(tokens[from]) : word?.value === TEN;
}
