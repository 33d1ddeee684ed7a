import type { Token } from '../../document/doc.ts';
import { parseNumeral } from '../../text/digits.ts';
import { fold } from '../../text/fold.ts';
import { once, readRows } from '../data.ts';
import { ARTICLE, WAW } from './letters.ts';
import { IN } from './particles.ts';

/** A number in tokens `from` to `to` (excluded). */
export type Numeral = {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** Tens, hundreds, thousands of something: a lower bound, not a count. */
  readonly isVague: boolean;
  /** A half, a third, the double: it needs no noun. */
  readonly isRatio: boolean;
  readonly isDigits: boolean;
};

type WordClass =
  | 'unit'
  | 'first-of-teen'
  | 'ten'
  | 'hundred'
  | 'scale'
  | 'plural-scale'
  | 'dual-scale'
  | 'thousand-or-two'
  | 'fraction'
  | 'multiple'
  | 'vague'
  | 'few';

type NumberWord = { readonly kind: WordClass; readonly value: number };

const TEN = 10;

const words = once(
  () =>
    new Map(
      readRows('arabic', 'number-words.tsv').map(([kind, value, word]) => [
        fold(word as string),
        { kind: kind as WordClass, value: Number(value) },
      ]),
    ),
);

/** The number word that a token is, with or without «و» and «ال»; null for other words. */
export function numberWordOf(token: Token | undefined): NumberWord | null {
  if (token?.kind !== 'word') return null;
  const { folded, stem } = token;
  return words().get(folded) ?? words().get(stem) ?? withoutHead(stem, ARTICLE) ?? withoutHead(folded, WAW) ?? null;
}

const withoutHead = (word: string, head: string): NumberWord | undefined =>
  word.startsWith(head) ? words().get(word.slice(head.length)) : undefined;

/** Whether a token has an attached «و»; number words may be too rare for the table of words to tell. */
const isJoined = (token: Token | undefined): boolean =>
  token?.folded.startsWith(WAW) === true &&
  (token.prefix > 0 || (!words().has(token.folded) && words().has(token.folded.slice(1))));

/** A «و» of its own before a numeral («3 آلاف و 500»), or attached to a word. */
const joinedAt = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.folded === WAW && tokens[at + 1]?.kind === 'number' ? at + 1 : isJoined(tokens[at]) ? at : -1;

/** The number that begins at token `from`, as long as it goes on; null when none does. Linear in its length. */
export function parseNumber(tokens: readonly Token[], from: number): Numeral | null {
  return parseVague(tokens, from) ?? parseRatio(tokens, from) ?? parseExact(tokens, from);
}

/** «عشرات», «مئات الآلاف», «آلاف», «ملايين», «بضعة آلاف»: the plural of a power with no number before it. */
function parseVague(tokens: readonly Token[], from: number): Numeral | null {
  const first = numberWordOf(tokens[from]);
  if (!first || !isVagueWord(first)) return null;
  let value = first.value;
  let to = from + 1;
  for (let next = numberWordOf(tokens[to]); isScale(next) && !isJoined(tokens[to]); next = numberWordOf(tokens[to])) {
    value *= next.value;
    to++;
  }
  if (first.kind === 'few' && to === from + 1 && numberWordOf(tokens[to])?.value === TEN) to++;
  return { from, to, value, isVague: true, isRatio: false, isDigits: false };
}

const isVagueWord = ({ kind }: NumberWord): boolean => kind === 'vague' || kind === 'few' || kind === 'plural-scale';

const isScale = (word: NumberWord | null): word is NumberWord & { readonly kind: 'scale' | 'plural-scale' } =>
  word?.kind === 'scale' || word?.kind === 'plural-scale';

function parseRatio(tokens: readonly Token[], from: number): Numeral | null {
  const word = numberWordOf(tokens[from]);
  if (word?.kind !== 'fraction' && word?.kind !== 'multiple') return null;
  const scale = numberWordOf(tokens[from + 1]);
  const isOfScale = word.kind === 'fraction' && isScale(scale) && !isJoined(tokens[from + 1]);
  return {
    from,
    to: from + (isOfScale ? 2 : 1),
    value: round(isOfScale ? word.value * scale.value : word.value),
    isVague: false,
    isRatio: !isOfScale,
    isDigits: false,
  };
}

/** What has been read of a number: whole scales in `total`, the part below the next scale in `current`. */
type State = { total: number; current: number; scale: number; at: number };

function parseExact(tokens: readonly Token[], from: number): Numeral | null {
  const state: State = { total: 0, current: 0, scale: Number.POSITIVE_INFINITY, at: from };
  if (!readTerm(tokens, state)) return null;
  readScales(tokens, state);
  for (let next = joinedAt(tokens, state.at); next >= 0; next = joinedAt(tokens, state.at)) {
    const before = { ...state };
    state.at = next;
    if (!readJoined(tokens, state, before)) {
      state.at = before.at;
      break;
    }
    readScales(tokens, state);
  }
  const value = round(state.total + state.current);
  return { from, to: state.at, value, isVague: false, isRatio: false, isDigits: tokens[from]?.kind === 'number' };
}

const round = (value: number): number => Number(value.toPrecision(12));

/** A scale or share behind a numeral: its point is a decimal one. */
const isScaled = (next: Token | undefined): boolean =>
  isScale(numberWordOf(next)) ||
  numberWordOf(next)?.value === 100 ||
  '%٪'.includes(next?.text ?? ' ') ||
  next?.folded === IN;

/** The first term: digits, or a number word with its teen. */
function readTerm(tokens: readonly Token[], state: State): boolean {
  const token = tokens[state.at];
  if (token?.kind === 'number') {
    const value = parseNumeral(token.text, !isScaled(tokens[state.at + 1]));
    if (value === null) return false;
    state.current = value;
    state.at++;
    return true;
  }
  return readWord(tokens, state);
}

function readWord(tokens: readonly Token[], state: State): boolean {
  const word = numberWordOf(tokens[state.at]);
  if (!word || isVagueWord(word) || word.kind === 'fraction' || word.kind === 'multiple') return false;
  const next = numberWordOf(tokens[state.at + 1]);
  const isTeen =
    (word.kind === 'unit' || word.kind === 'first-of-teen') && next?.value === TEN && !isJoined(tokens[state.at + 1]);
  if (word.kind === 'first-of-teen' && !isTeen && !isTens(numberWordOf(tokens[state.at + 1]))) return false;
  if (word.kind === 'scale' || word.kind === 'dual-scale' || word.kind === 'thousand-or-two') {
    const value = word.kind === 'thousand-or-two' ? 2 * word.value : word.value;
    state.total += value;
    state.scale = word.kind === 'scale' ? word.value : value / 2;
    state.at++;
    return true;
  }
  state.current += isTeen ? word.value + TEN : word.value;
  state.at += isTeen ? 2 : 1;
  return true;
}

const isTens = (word: NumberWord | null): boolean => word?.kind === 'ten';

/** «خمسين ألفا», «300 مليون», «مئة ألف مليون»: scales multiply what stands before them. */
function readScales(tokens: readonly Token[], state: State): void {
  for (;;) {
    const word = numberWordOf(tokens[state.at]);
    if (word?.value === 100 && state.current >= 3 && state.current <= 9 && tokens[state.at]?.prefix === 0) {
      state.current *= 100;
      state.at++;
      continue;
    }
    const multiplies = isScale(word) || word?.kind === 'thousand-or-two';
    if (!word || !multiplies || isJoined(tokens[state.at]) || state.current === 0 || word.value >= state.scale) return;
    state.total += state.current * word.value;
    state.current = 0;
    state.scale = word.value;
    state.at++;
  }
}

/** A term behind «و»: smaller than what stands before it, as «عشرين» behind «خمسة», «مئة» behind «ألف». */
function readJoined(tokens: readonly Token[], state: State, before: State): boolean {
  const token = tokens[state.at] as Token;
  const word = numberWordOf(token);
  if (word?.kind === 'fraction') return readFraction(tokens, state, word);
  if (token.kind === 'number' && before.current !== 0) return false;
  if (!readTerm(tokens, state)) return false;
  const added = state.current - before.current;
  const isBelowScale = before.current === 0 && state.total === before.total && before.scale > added;
  const isTensAfterUnit =
    word?.kind === 'ten' && before.current > 0 && before.current % 100 < 10 && before.current % 100 > 0;
  const isAfterHundreds = before.current >= 100 && before.current % 100 === 0 && added < 100;
  if (isBelowScale || isTensAfterUnit || isAfterHundreds) return true;
  if (state.total !== before.total && state.scale < before.scale && before.current === 0) return true;
  Object.assign(state, before);
  return false;
}

/** «مليون ونصف المليون», «ثلاثة ملايين ونصف»: a part of the last scale, which may be said again. */
function readFraction(tokens: readonly Token[], state: State, { value }: NumberWord): boolean {
  const base = Number.isFinite(state.scale) ? state.scale : 1;
  state.current += value * base;
  state.at++;
  const again = numberWordOf(tokens[state.at]);
  if (isScale(again) && again.value === state.scale && !isJoined(tokens[state.at])) state.at++;
  return true;
}
