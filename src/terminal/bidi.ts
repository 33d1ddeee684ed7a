import bidiFactory, { type BidiClass } from 'bidi-js';
import type { Clusters } from './clusters.ts';
import type { Isolate } from './isolate.ts';
import { type Bracket, L, NSM, ON, resolveLevels, toNumber } from './levels.ts';
import type { ScreenDirection } from './screen.ts';
import type { Line } from './wrap.ts';

const bidi = bidiFactory();

/** Letters and punctuation without a digit, all of one direction: there every level is that of the paragraph. */
const ALL_RTL = /^[ -"&-/:-?[\]«»\u060c\u061b-\u065f\u066d-\u06d3‌–—“”…]*$/u;
const ALL_LTR = /^[\u0020-\u058f\u2010-\u2027]*$/u;
/** The class of a code unit in the algorithm; a half of a character is told by `toUnits`. */
export function classOf(unit: number): BidiClass {
  let name = classes.get(unit);
  if (name === undefined) {
    name = bidi.getBidiCharTypeName(String.fromCharCode(unit));
    classes.set(unit, name);
  }
  return name;
}

const classes = new Map<number, BidiClass>();

/** What L1 resets before a separator or at the end of a line; controls stand as white space there (UAX #9, 5.2). */
const TRAILING: readonly BidiClass[] = [
  'WS',
  'B',
  'S',
  'LRI',
  'RLI',
  'FSI',
  'PDI',
  'LRE',
  'RLE',
  'LRO',
  'RLO',
  'PDF',
  'BN',
];

const RTL_LETTER = /[[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]&&\p{L}]/v;
/** The level of an isolate in any paragraph: Arabic digits and their signs, which turn even there, are to stand in it as they come. */
const LEFT_TO_RIGHT = 2;

/** The embedding level of every code unit of a paragraph (UAX #9, P to I). */
export function levelsOf(text: string, base: ScreenDirection, isolates: readonly Isolate[] = []): Uint8Array {
  if (isolates.length === 0) {
    if (base === 'rtl' && ALL_RTL.test(text)) return new Uint8Array(text.length).fill(1);
    if (base === 'ltr' && ALL_LTR.test(text)) return new Uint8Array(text.length);
  }
  const classes = new Uint8Array(text.length);
  const brackets: Bracket[] = [];
  let at = 0;
  for (const { start, end } of isolates) {
    classify(text, at, start, classes, brackets);
    classes.fill(ON, start, end);
    at = end;
  }
  classify(text, at, text.length, classes, brackets);
  const levels = resolveLevels(classes, base, brackets) ?? bidi.getEmbeddingLevels(text, base).levels;
  for (const isolate of isolates) levels.set(levelsWithin(text, isolate, base), isolate.start);
  return levels;
}

/** An isolate stands two levels deeper, or one where its direction is not that of the paragraph (X5a to X5c). */
function levelsWithin(text: string, { start, end, isOwnWay }: Isolate, base: ScreenDirection): Uint8Array {
  const inside = text.slice(start, end);
  const isRtl = isOwnWay === true && RTL_LETTER.test(/\p{L}/u.exec(inside)?.[0] ?? '');
  if (!isRtl && !RTL_LETTER.test(inside)) return new Uint8Array(end - start).fill(LEFT_TO_RIGHT);
  const deeper = isRtl && base === 'ltr' ? 0 : 2;
  return levelsOf(inside, isRtl ? 'rtl' : 'ltr').map(level => level + deeper);
}

/** Classes and brackets of the code units from `start` to `end`; both halves of a character have its class. */
function classify(text: string, start: number, end: number, classes: Uint8Array, brackets: Bracket[]): void {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    let own = numbers[unit] as number;
    if (own === 0) {
      if (unit >= FIRST_HALF && unit <= LAST_HALF) {
        const isWhole = (text.codePointAt(i) as number) > LAST_UNIT;
        own = isWhole ? toNumber(bidi.getBidiCharTypeName(text.slice(i, i + 2))) : (classes[i - 1] ?? L);
      } else {
        own = toNumber(classOf(unit));
        numbers[unit] = own;
      }
    }
    classes[i] = own;
    if (own === ON) {
      const bracket = bracketOf(unit);
      if (bracket !== null) brackets.push({ at: i, ...bracket, marks: 0 });
    } else if (own === NSM) {
      const last = brackets.at(-1);
      if (last && last.at + 1 + last.marks === i) last.marks++;
    }
  }
}

const FIRST_HALF = 0xd800;
const LAST_HALF = 0xdfff;
const LAST_UNIT = 0xffff;
/** The classes that are known, by code unit; 0: not yet. */
const numbers = new Uint8Array(0x10000);
/** What is a bracket, by code unit. */
const paired = new Map<number, Pick<Bracket, 'opens' | 'pair'> | null>();

/** Which side of a pair a code unit is; the pair is named by its closing bracket. */
function bracketOf(unit: number): Pick<Bracket, 'opens' | 'pair'> | null {
  let found = paired.get(unit);
  if (found === undefined) {
    const character = String.fromCharCode(unit);
    const closing = bidi.openingToClosingBracket(character);
    const isClosing = bidi.closingToOpeningBracket(character) !== null;
    const pair = closing ?? (isClosing ? character : null);
    const canonical = pair === null ? null : (bidi.getCanonicalBracket(pair) ?? pair);
    found = canonical === null ? null : { opens: closing !== null, pair: canonical.charCodeAt(0) };
    paired.set(unit, found);
  }
  return found;
}

/** The order in which the clusters of one line of a paragraph stand from left to right. */
export function visualOrder(clusters: Clusters, levels: Uint8Array, line: Line, base: ScreenDirection): Uint32Array {
  const own = new Uint8Array(line.end - line.start);
  for (let i = 0; i < own.length; i++) own[i] = levels[clusters.starts[line.start + i] as number] as number;
  for (let i = own.length - 1; i >= 0 && isTrailing(clusters, line.start + i); i--) own[i] = base === 'rtl' ? 1 : 0;
  return reorder(own, line.start);
}

/** L1: white space at the end of a line has the level of the paragraph. */
const isTrailing = ({ text, starts }: Clusters, i: number): boolean =>
  TRAILING.includes(bidi.getBidiCharTypeName(String.fromCodePoint(text.codePointAt(starts[i] as number) as number)));

/** L2: from the highest level down to the lowest odd one, runs of that level or higher turn round. Gives indices from `first` on. */
export function reorder(levels: Uint8Array, first: number): Uint32Array {
  const order = new Uint32Array(levels.length);
  let highest = 0;
  let lowestOdd = 255;
  for (let i = 0; i < levels.length; i++) {
    const level = levels[i] as number;
    order[i] = first + i;
    if (level > highest) highest = level;
    if (level % 2 === 1 && level < lowestOdd) lowestOdd = level;
  }
  for (let level = highest; level >= lowestOdd; level--) turnRuns(order, levels, level);
  return order;
}

/** Levels of a higher run stay together when it turns, so that runs can be told by the levels in logical order. */
function turnRuns(order: Uint32Array, levels: Uint8Array, level: number): void {
  for (let start = 0; start < levels.length; start++) {
    if ((levels[start] as number) < level) continue;
    let end = start + 1;
    while (end < levels.length && (levels[end] as number) >= level) end++;
    order.subarray(start, end).reverse();
    start = end;
  }
}

/** L4: the mirror image of a character, itself where it has none. Takes and gives a code unit. */
export function mirror(unit: number): number {
  let image = mirrored.get(unit);
  if (image === undefined) {
    const character = String.fromCharCode(unit);
    image = (bidi.getMirroredCharacter(character) ?? character).charCodeAt(0);
    mirrored.set(unit, image);
  }
  return image;
}

const mirrored = new Map<number, number>();
