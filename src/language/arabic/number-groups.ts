import type { Token } from '../../document/doc.ts';
import { parseNumeral } from '../../text/digits.ts';
import { oncePer } from '../data.ts';
import { ARTICLE, WAW } from './letters.ts';
import { isJoined, type NumberWord, numberWordOf, partWordOf } from './number-words.ts';
import { ENDS_OF_NUMBER, IN, OF } from './particles.ts';

const TEN = 10;
const HUNDRED = 100;

export const isScale = (word: NumberWord | null): boolean =>
  word?.kind === 'scale' || word?.kind === 'plural-scale' || word?.kind === 'scale-or-two';

export type Term = { readonly value: number; readonly to: number };

/** «ربع», «ثلاثة أرباع», or «خمس» before a definite noun. */
export function readPart(tokens: readonly Token[], at: number): Term | null {
  const written = fractionAt(tokens, at);
  if (written) return written;
  const part = partWordOf(tokens[at]);
  const count = numberWordOf(tokens[at]);
  const next = tokens[at + 1];
  const many = isJoined(next) ? null : partWordOf(next);
  if (count?.kind === 'unit' && many?.kind === 'plural-part')
    return { value: round3(count.value * many.value), to: at + 2 };
  if (part?.kind === 'part') return { value: part.value, to: at + 1 };
  const isOfWhole = next?.kind === 'word' && next.folded.startsWith(ARTICLE) && !numberWordOf(next);
  const isIndefinite = tokens[at]?.stem.startsWith(ARTICLE) === false;
  return part?.kind === 'part-of' && isOfWhole && isIndefinite ? { value: part.value, to: at + 1 } : null;
}

/** «½», or «1/3» before what it is a part of: a scale, a definite noun, or «من» and such a noun. */
function fractionAt(tokens: readonly Token[], at: number): Term | null {
  const value = vulgarOf(tokens[at]);
  if (value !== null) return { value, to: at + 1 };
  const [upper, slash, lower] = tokens.slice(at, at + 3);
  if (!upper || !lower || slash?.text !== '/' || upper.end !== slash.start || slash.end !== lower.start) return null;
  const isPart = DIGIT.test(upper.folded) && DIGIT.test(lower.folded) && Number(upper.folded) < Number(lower.folded);
  const whole = tokens[tokens[at + 3]?.folded === OF ? at + 4 : at + 3];
  const isOfWhole = whole?.kind === 'word' && (isScale(numberWordOf(whole)) || whole.stem.startsWith(ARTICLE));
  return isPart && isOfWhole && !(whole && isTime(whole))
    ? { value: round3(Number(upper.folded) / Number(lower.folded)), to: at + 3 }
    : null;
}

/** «1/2 من العام» is a day. */
const isTime = ({ stem }: Token): boolean => TIMES.has(stem);
const TIMES: ReadonlySet<string> = new Set(['العام', 'السنه', 'الشهر', 'الجاري', 'الحالي', 'الماضي', 'المقبل']);

const DIGIT = /^[1-9]$/u;

/** What a fraction of one character («½») is worth, or null. */
export function vulgarOf(token: Token | undefined): number | null {
  const [upper, lower] = token?.kind === 'mark' ? token.text.normalize('NFKD').split(FRACTION_SLASH) : [];
  return upper && lower ? round3(Number(upper) / Number(lower)) : null;
}

const FRACTION_SLASH = '\u2044';

const round3 = (value: number): number => Math.round(value * 1000) / 1000;

/** A «و» of its own before a numeral («3 آلاف و 500»), or attached to a word. */
export const joinedAt = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.folded === WAW ? at + 1 : isJoined(tokens[at]) ? at : -1;

type Group = Term & { readonly scale: number };

/** A number below a thousand, or digits, with the scales that multiply it: «خمسة وعشرون ألفا», «مئة ألف مليون», «مليوني». */
export function readGroup(tokens: readonly Token[], at: number, joins: boolean): Group | null {
  const word = numberWordOf(tokens[at]);
  if (word?.kind === 'dual-scale') return { value: word.value, scale: word.value / 2, to: at + 1 };
  if (word?.kind === 'scale' || word?.kind === 'scale-or-two') return readBareScale(tokens, at, word);
  const base = readDigits(tokens, at) ?? readBelowThousand(tokens, at, joins);
  return base && multiply(tokens, base.value, base.to);
}

/** «ألف مليار»; «ألفا شخص» is two thousand, «ألفا ومئة شخص» one thousand and a hundred. */
function readBareScale(tokens: readonly Token[], at: number, word: NumberWord): Group {
  const next = tokens[at + 1];
  const isBeforeNoun =
    next?.kind === 'word' && next.prefix === 0 && !ENDS_OF_NUMBER.has(next.folded) && !isJoined(next);
  const isTwo = word.kind === 'scale-or-two' && isBeforeNoun && !numberWordOf(next);
  if (isTwo) return { value: 2 * word.value, scale: word.value, to: at + 1 };
  const group = multiply(tokens, word.value, at + 1);
  return group.scale === 1 ? { ...group, scale: word.value } : group;
}

function multiply(tokens: readonly Token[], base: number, from: number): Group {
  let value = base;
  let scale = 1;
  let to = from;
  for (let word = numberWordOf(tokens[to]); word && isScale(word) && !isJoined(tokens[to]) && word.value >= scale; ) {
    value *= word.value;
    scale *= word.value;
    word = numberWordOf(tokens[++to]);
  }
  return { value, scale, to };
}

/** A scale or share behind digits: their point is a decimal one. */
function isScaled(next: Token | undefined): boolean {
  const word = numberWordOf(next);
  return isScale(word) || word?.value === HUNDRED || '%٪'.includes(next?.text ?? ' ') || next?.folded === IN;
}

const SHORT_DIGITS = /^\d{1,3}$/u;
const THREE_DIGITS = /^\d{3}(?:[.,٫]\d+)?$/u;

/** Digits of any script; groups of three may stand apart («1 250 000»). */
function readDigits(tokens: readonly Token[], at: number): Term | null {
  const first = tokens[at];
  if (first?.kind !== 'number') return null;
  let text = first.text;
  let to = at + 1;
  while (SHORT_DIGITS.test(first.folded) && !first.folded.startsWith('0') && isNextGroup(tokens, to)) {
    text += tokens[to]?.text;
    to++;
  }
  const value = parseNumeral(text, to > at + 1 || !(isScaled(tokens[to]) || pointsPart(tokens)));
  const part = vulgarOf(tokens[to]);
  if (value !== null && part !== null && Number.isInteger(value)) return { value: value + part, to: to + 1 };
  return value === null ? null : { value, to };
}

/** Whether an article writes fractions with a point («0.72»): then it does not group thousands so («1.985»). */
const pointsPart = oncePer((tokens: readonly Token[]): boolean => tokens.some(({ folded }) => FRACTION.test(folded)));
const FRACTION = /^\d+\.(?:\d\d?|\d{4,})$/u;

/** Three digits, one space behind other digits. */
const isNextGroup = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'number' &&
  THREE_DIGITS.test(tokens[at]?.folded ?? '') &&
  tokens[at]?.start === (tokens[at - 1]?.end ?? 0) + 1;

/** «خمسة وعشرون», «ثلاثمئة», «ثلاث مئة وخمسة عشر», «مئة و20». */
function readBelowThousand(tokens: readonly Token[], at: number, joins: boolean): Term | null {
  const hundreds = readHundreds(tokens, at);
  if (!hundreds) return readBelowHundred(tokens, at, joins);
  const next = joins ? joinedAt(tokens, hundreds.to) : -1;
  const rest = next < 0 ? null : (readBelowHundred(tokens, next, true) ?? readDigits(tokens, next));
  const fits = rest && rest.value < HUNDRED && !isScale(numberWordOf(tokens[rest.to - 1]));
  return fits ? { value: hundreds.value + rest.value, to: rest.to } : hundreds;
}

function readHundreds(tokens: readonly Token[], at: number): Term | null {
  const word = numberWordOf(tokens[at]);
  if (word?.kind === 'hundred') return { value: word.value, to: at + 1 };
  const next = numberWordOf(tokens[at + 1]);
  const isMany = word?.kind === 'unit' && word.value > 2 && word.value < TEN;
  const isHundred = next?.value === HUNDRED && next.kind === 'hundred' && tokens[at + 1]?.prefix === 0;
  return isMany && isHundred && !isJoined(tokens[at + 1]) ? { value: word.value * HUNDRED, to: at + 2 } : null;
}

function readBelowHundred(tokens: readonly Token[], at: number, joins: boolean): Term | null {
  const word = numberWordOf(tokens[at]);
  if (word?.kind === 'ten' || word?.kind === 'zero') return { value: word.value, to: at + 1 };
  if (word?.kind !== 'unit' && word?.kind !== 'first-of-teen') return null;
  const second = tokens[at + 1];
  const next = numberWordOf(second);
  if (next?.value === TEN && next.kind === 'unit' && word.value < TEN && !isJoined(second) && isBareWord(second))
    return { value: word.value + TEN, to: at + 2 };
  const joined = joins ? joinedAt(tokens, at + 1) : -1;
  const ten = joined < 0 ? null : numberWordOf(tokens[joined]);
  if (ten?.kind === 'ten') return { value: word.value + ten.value, to: joined + 1 };
  return word.kind === 'unit' ? { value: word.value, to: at + 1 } : null;
}

/** Nothing is attached to a word, not even «ال». */
const isBareWord = (token: Token | undefined): boolean => token?.prefix === 0 && !token.folded.startsWith(ARTICLE);
