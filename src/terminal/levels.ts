import type { BidiClass } from 'bidi-js';
import type { ScreenDirection } from './screen.ts';

/** Bidi_Class as a number; what embeds or separates is beyond us. */
export const L = 1;
const R = 2;
const EN = 3;
const AN = 4;
const ES = 5;
const CS = 6;
const ET = 7;
export const ON = 8;
export const NSM = 9;
const AL = 10;
const BN = 11;
const BEYOND = 12;
const NUMBERS: Readonly<Partial<Record<BidiClass, number>>> = {
  L,
  R,
  EN,
  AN,
  ES,
  CS,
  ET,
  ON,
  NSM,
  AL,
  BN,
  WS: ON,
};
export const toNumber = (name: BidiClass): number => NUMBERS[name] ?? BEYOND;

/** Opening and closing brackets of a paragraph, in order (UAX #9, BD16), each with the marks behind it. */
export type Bracket = { readonly at: number; readonly opens: boolean; readonly pair: number; marks: number };
type Pair = readonly [Bracket, Bracket];
/** How many brackets may be open at once. */
const DEPTH = 63;

/**
 * The levels of a paragraph without embeddings and separators, from the classes of its code units, which are used up (UAX #9, W1 to I2); null where
 * there is one, or a character without a part that does not follow a letter. Linear.
 */
export function resolveLevels(
  classes: Uint8Array,
  base: ScreenDirection,
  brackets: readonly Bracket[],
): Uint8Array | null {
  const start = base === 'rtl' ? R : L;
  if (!resolveMarks(classes, start)) return null;
  resolveSigns(classes);
  resolveNumbers(classes, start);
  if (brackets.length > 0) resolveBrackets(classes, start, pairsOf(brackets));
  return toLevels(classes, start);
}

/** W1 to W3. */
function resolveMarks(classes: Uint8Array, start: number): boolean {
  let before = start;
  let strong = start;
  for (let i = 0; i < classes.length; i++) {
    let own = classes[i] as number;
    if (own === BEYOND) return false;
    if (own === BN && before !== L && before !== R && before !== AL) return false;
    if (own === NSM || own === BN) own = before;
    before = own;
    if (own === L || own === R || own === AL) strong = own;
    if (own === AL) own = R;
    else if (own === EN && strong === AL) own = AN;
    classes[i] = own;
  }
  return true;
}

/** W4, then W5 and W6. */
function resolveSigns(classes: Uint8Array): void {
  let isPlain = true;
  for (let i = 0; i < classes.length; i++) {
    const own = classes[i] as number;
    if (own < ES || own > ET) continue;
    isPlain = false;
    const before = classes[i - 1];
    const isJoined = own !== ET && before === classes[i + 1] && (before === EN || (before === AN && own === CS));
    if (isJoined) classes[i] = before as number;
    else if (own !== ET) classes[i] = ON;
  }
  for (let i = isPlain ? classes.length : 0; i < classes.length; i++) {
    if (classes[i] !== ET) continue;
    let end = i + 1;
    while (classes[end] === ET) end++;
    classes.fill(classes[i - 1] === EN || classes[end] === EN ? EN : ON, i, end);
    i = end - 1;
  }
}

/** W7. */
function resolveNumbers(classes: Uint8Array, start: number): void {
  let strong = start;
  for (let i = 0; i < classes.length; i++) {
    const own = classes[i] as number;
    if (own === L || own === R) strong = own;
    else if (own === EN && strong === L) classes[i] = L;
  }
}

/** BD16: pairs in the order of their opening brackets. */
function pairsOf(brackets: readonly Bracket[]): readonly Pair[] {
  const open: Bracket[] = [];
  const pairs: Pair[] = [];
  for (const bracket of brackets) {
    if (bracket.opens) {
      if (open.length === DEPTH) return [];
      open.push(bracket);
      continue;
    }
    const match = open.findLastIndex(({ pair }) => pair === bracket.pair);
    if (match < 0) continue;
    pairs.push([open[match] as Bracket, bracket]);
    open.length = match;
  }
  return pairs.sort(([a], [b]) => a.at - b.at);
}

/** L as it is; R, and numbers, which count as it; 0 for neither. */
const strengthOf = (own: number | undefined): number => (own === L ? L : own === R || own === EN || own === AN ? R : 0);

/** N0. */
function resolveBrackets(classes: Uint8Array, start: number, pairs: readonly Pair[]): void {
  let at = 0;
  let context = start;
  for (const [open, close] of pairs) {
    for (; at < open.at; at++) context = strengthOf(classes[at]) || context;
    let inside = 0;
    for (let i = open.at + 1; i < close.at && inside !== start; i++) inside = strengthOf(classes[i]) || inside;
    if (inside === 0) continue;
    const own = inside === start ? start : context;
    for (const { at: from, marks } of [open, close]) classes.fill(own, from, from + 1 + marks);
  }
}

/** N1, N2, I1 and I2. */
function toLevels(classes: Uint8Array, start: number): Uint8Array {
  const levels = new Uint8Array(classes.length);
  const even = start === R ? 2 : 0;
  let before = start;
  for (let i = 0; i < classes.length; ) {
    const own = classes[i] as number;
    if (own !== ON) {
      levels[i++] = own === R ? 1 : own === L ? even : 2;
      before = strengthOf(own);
      continue;
    }
    let end = i + 1;
    while (classes[end] === ON) end++;
    const behind = end < classes.length ? strengthOf(classes[end]) : start;
    const between = before === behind ? before : start;
    levels.fill(between === R ? 1 : even, i, end);
    i = end;
  }
  return levels;
}
