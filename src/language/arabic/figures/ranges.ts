import type { Token } from '../../../document/doc.ts';
import { WAW } from '../letters.ts';
import { isJoined, numberWordOf } from '../number-words.ts';
import { type Numeral, parseNumber } from '../numerals.ts';
import { AROUND, BETWEEN, OR, UNTIL } from '../particles.ts';
import { mayBeYear } from './exclusions.ts';
import { isDash } from './marks.ts';
import { currencyLength, unitLength } from './units.ts';

/** The second number of a range or score. */
export type Second = {
  /** The first number of the range, which may share the scale of the second («بين 3 و5 ملايين»). */
  readonly from: number;
  readonly value: number;
  /** The first token, «بين» included, and the one behind the second number. */
  readonly first: number;
  readonly to: number;
  readonly scale: number;
  readonly isDashed: boolean;
};

/** «من خمسة مليارات إلى 3.1 تريليون» tells of a change. */
const WIDEST_RANGE = 100;

/** «5-10», «5 إلى 10», «5 أو 6», «بين 5 و10», «بين 5% و10%»; null when no second number follows. */
export function secondOf(tokens: readonly Token[], numeral: Numeral): Second | null {
  if (numeral.isVague || numeral.isRatio) return null;
  return dashed(tokens, numeral) ?? between(tokens, numeral) ?? worded(tokens, numeral);
}

/** «من 500 إلى 300» is a change, no range. */
function toSecond(tokens: readonly Token[], numeral: Numeral, at: number, first: number): Second | null {
  const second = parseNumber(tokens, at);
  if (!second || second.isVague || second.isRatio) return null;
  if (mayBeYear(tokens, numeral) !== mayBeYear(tokens, second)) return null;
  const from = lowerOf(numeral, second);
  return second.value < from
    ? null
    : { from, value: second.value, first, to: second.to, scale: second.scale, isDashed: false };
}

/** «بين 3 و5 ملايين», «3-5 ملايين»: the first number has the scale of the second. */
function lowerOf({ value, scale }: Numeral, second: Numeral): number {
  const isShared = scale === 1 && second.scale > 1 && value * second.scale < second.value;
  return isShared ? value * second.scale : value;
}

/** Both sides of the dash are spaced alike; «3- 50» is point three and a number. «صفر-3» is a score. */
function dashed(tokens: readonly Token[], numeral: Numeral): Second | null {
  const { from, to, isDigits } = numeral;
  const dash = tokens[to];
  const next = tokens[to + 1];
  const isZero = numberWordOf(next)?.kind === 'zero' || numberWordOf(tokens[from])?.kind === 'zero';
  if (!dash || !next || !isDash(dash) || !(isDigits || isZero)) return null;
  const isEven = (dash.start === tokens[to - 1]?.end) === (dash.end === next.start);
  const isNumber = next.kind === 'number' || isZero;
  const second = isNumber && (isEven || isZero) ? parseNumber(tokens, to + 1) : null;
  if (!second) return null;
  const { value, scale } = second;
  return { from: lowerOf(numeral, second), value, first: from, to: second.to, scale, isDashed: true };
}

/** «بين 5 و10», «ما بين خمسة وعشرين»; a unit or noun may stand in the middle («بين 5 أشهر و10 أشهر»). */
function between(tokens: readonly Token[], numeral: Numeral): Second | null {
  const { from } = numeral;
  if (tokens[from - 1]?.stem !== BETWEEN) return null;
  const first = tokens[from - 2]?.stem === AROUND ? from - 2 : from - 1;
  const alone = parseNumber(tokens, from, false) as Numeral;
  for (const lower of [numeral, alone]) {
    for (const at of [lower.to, behindUnit(tokens, lower.to)]) {
      const next = joinedNumber(tokens, at);
      const second = next < 0 ? null : toSecond(tokens, lower, next, first);
      if (second) return second;
    }
  }
  return null;
}

const behindUnit = (tokens: readonly Token[], at: number): number =>
  at + (unitLength(tokens, at) || currencyLength(tokens, at) || 1);

function joinedNumber(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token?.folded === WAW || token?.folded === UNTIL) return at + 1;
  return isJoined(token) ? at : -1;
}

/** «5 إلى 10», «بين 5 إلى 10», «15 أو 20». */
function worded(tokens: readonly Token[], numeral: Numeral): Second | null {
  const { from, to } = numeral;
  const joint = tokens[to]?.folded;
  if (joint !== UNTIL && joint !== OR) return null;
  const second = toSecond(tokens, numeral, to + 1, from);
  if (second && second.value > second.from * WIDEST_RANGE && numeral.scale > 1) return null;
  return second && (joint === UNTIL || second.value > second.from) ? second : null;
}
