import type { Token } from '../../document/doc.ts';
import { isScale, joinedAt, readGroup, readPart, type Term } from './number-groups.ts';
import { beginsNumber, isJoined, type NumberWord, numberWordOf } from './number-words.ts';
import { BETWEEN, OF } from './particles.ts';

/** A number in tokens `from` to `to` (excluded). */
export type Numeral = {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** The upper bound of a vague number, else null. */
  readonly upper: number | null;
  /** The last scale that was said («آلاف» in «3 آلاف و500»), 1 without any. */
  readonly scale: number;
  /** Tens, hundreds, a few of something: bounds, not a count. */
  readonly isVague: boolean;
  /** A half, a third, the double: it needs no noun. */
  readonly isRatio: boolean;
  readonly isDigits: boolean;
};

const TEN = 10;
/** «بضعة» is three to nine. */
const MOST_OF_FEW = 9;

/**
 * The number that begins at token `from`, as long as it goes on; null when none does. Linear in its length.
 * `joins`: whether it may go on over «و»; «بين خمسة وعشرين» has two numbers.
 */
export function parseNumber(tokens: readonly Token[], from: number, joins = true): Numeral | null {
  if (!beginsNumber(tokens[from]) || isAmNot(tokens, from) || isOther(tokens, from)) return null;
  return parseVague(tokens, from) ?? parseRatio(tokens, from) ?? ofEvery(tokens, parseExact(tokens, from, joins));
}

/** «لست قلقا»; «لست سنوات» is for six years. */
const AM_NOT: ReadonlySet<string> = new Set(['لست', 'ولست', 'فلست']);
const FEMININES = /(?:ات|دول|مدن|مناطق|نقاط|قري)$/u;
const isAmNot = (tokens: readonly Token[], at: number): boolean =>
  AM_NOT.has(tokens[at]?.folded ?? '') && !FEMININES.test(tokens[at + 1]?.stem ?? '');

/** «ميتا» is a company, «مئتا» a number; «ألف كتابا» is a verb: a thousand takes the genitive. */
function isOther(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const word = token.kind === 'word' ? numberWordOf(token) : null;
  if (word?.kind === 'hundred') return BARE_HUNDRED.test(token.text);
  const isThousand = word?.kind === 'scale' && token.folded === THOUSAND;
  const next = tokens[at + 1];
  return (
    isThousand && next?.kind === 'word' && next.prefix === 0 && ACCUSATIVE.test(next.folded) && !numberWordOf(next)
  );
}

/** A hundred without its hamza: also names, and the dead. */
const BARE_HUNDRED = /^[وفبل]?(?:ال)?مي(?:ه|ة|تا|تي|تين|تان)$/u;
const THOUSAND = 'الف';
const ACCUSATIVE = /..[^اي]ا$/u;

const toNumeral = (from: number, to: number, value: number, rest: Partial<Numeral> = {}): Numeral => ({
  from,
  to,
  value: round(value),
  upper: null,
  scale: 1,
  isVague: false,
  isRatio: false,
  isDigits: false,
  ...rest,
});

const round = (value: number): number => Number(value.toPrecision(15));

/** «عشرات», «مئات الآلاف», «ملايين», «بضعة», «بضعة عشر», «بضع مئات»: a power without a number before it. */
function parseVague(tokens: readonly Token[], from: number): Numeral | null {
  const first = numberWordOf(tokens[from]);
  if (!first) return null;
  const second = isJoined(tokens[from + 1]) ? null : numberWordOf(tokens[from + 1]);
  if (first.kind === 'several' && !isPower(second)) return null;
  if (first.kind === 'few' || first.kind === 'several') return parseFew(tokens, from, first, second);
  if (!isPower(first)) return null;
  const { value, to } = readPowers(tokens, from + 1, first.value);
  return toNumeral(from, to, value, { upper: value * TEN, isVague: true });
}

function parseFew(tokens: readonly Token[], from: number, first: NumberWord, second: NumberWord | null): Numeral {
  if (second?.value === TEN && second.kind === 'unit')
    return toNumeral(from, from + 2, TEN + first.value, { upper: TEN + MOST_OF_FEW, isVague: true });
  const { value, to } = readPowers(tokens, from + 1, 1);
  return toNumeral(from, to, value * first.value, { upper: value * MOST_OF_FEW, isVague: true });
}

const isPower = (word: NumberWord | null): boolean => word?.kind === 'vague' || word?.kind === 'plural-scale';

/** The powers from token `at` on, multiplied. */
function readPowers(
  tokens: readonly Token[],
  at: number,
  start: number,
): { readonly value: number; readonly to: number } {
  let value = start;
  let to = at;
  for (let next = numberWordOf(tokens[to]); next && isMultiplier(next) && !isJoined(tokens[to]); ) {
    value *= next.value;
    next = numberWordOf(tokens[++to]);
  }
  return { value, to };
}

const isMultiplier = (word: NumberWord): boolean => isPower(word) || isScale(word);

/** «نصف», «ثلاثة أرباع», «ضعفي»; «نصف مليون» and «ثلاثة أرباع المليون» are no ratios. */
function parseRatio(tokens: readonly Token[], from: number): Numeral | null {
  const part = readPart(tokens, from);
  const multiple = numberWordOf(tokens[from]);
  if (!part) return multiple?.kind === 'multiple' ? toNumeral(from, from + 1, multiple.value, { isRatio: true }) : null;
  const scale = isJoined(tokens[part.to]) ? null : numberWordOf(tokens[part.to]);
  return isScale(scale) && scale
    ? toNumeral(from, part.to + 1, part.value * scale.value, { scale: scale.value })
    : toNumeral(from, part.to, part.value, { isRatio: true });
}

/** «9 من كل 10», «سبعة أشخاص من كل عشرة»: a ratio. */
function ofEvery(tokens: readonly Token[], numeral: Numeral | null): Numeral | null {
  if (!numeral || numeral.scale > 1) return numeral;
  for (const at of [numeral.to, numeral.to + 1]) {
    const every = behindEvery(tokens, at);
    const whole = every < 0 ? null : parseExact(tokens, every, true);
    if (whole && whole.value > numeral.value)
      return toNumeral(numeral.from, whole.to, Math.round((numeral.value / whole.value) * 1000) / 1000, {
        isRatio: true,
      });
  }
  return numeral;
}

/** Behind «من كل», «من بين كل», «من أصل كل» at a token, or -1. */
export function behindEvery(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.folded !== OF) return -1;
  const every = tokens[at + 1]?.folded === BETWEEN ? at + 2 : at + 1;
  return tokens[every]?.folded === EVERY ? every + 1 : -1;
}

const EVERY = 'كل';

/** Groups joined by «و», each of a smaller scale than the one before it: «مليون ومئتي ألف وخمسة». */
function parseExact(tokens: readonly Token[], from: number, joins: boolean): Numeral | null {
  const first = readGroup(tokens, from, joins);
  if (!first) return null;
  let { value, scale, to } = first;
  for (let at = joins ? joinedAt(tokens, to) : -1; at >= 0; at = joinedAt(tokens, to)) {
    const half = readHalf(tokens, at, scale);
    if (half) {
      value += half.value * scale;
      to = half.to;
      break;
    }
    const next = scale > 1 ? readGroup(tokens, at, true) : null;
    if (!next || next.value >= scale) break;
    value += next.value;
    ({ scale, to } = next);
  }
  return toNumeral(from, to, value, { scale, isDigits: tokens[from]?.kind === 'number' });
}

/** «ونصف المليون», «ونصف» behind a number of that scale. */
function readHalf(tokens: readonly Token[], at: number, scale: number): Term | null {
  const part = readPart(tokens, at);
  if (!part) return null;
  const again = isJoined(tokens[part.to]) ? null : numberWordOf(tokens[part.to]);
  if (!isScale(again) || !again) return part;
  return again.value === scale ? { value: part.value, to: part.to + 1 } : null;
}
