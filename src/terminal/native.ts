import { levelsOf, reorder } from './bidi.ts';
import { type Clusters, clusterAt } from './clusters.ts';
import type { Isolate } from './isolate.ts';
import type { ScreenDirection } from './screen.ts';
import type { Line } from './wrap.ts';

/** A paragraph that a terminal will reorder by itself, one line at a time. */
export type Reordered = {
  readonly clusters: Clusters;
  /** Of every code unit, as it should be shown. */
  readonly levels: Uint8Array;
  readonly isolates: readonly Isolate[];
};

/** The clusters of a line in the order in which to write them. */
export type Written = {
  /** Below zero: the complement of a mark to write, which is no cluster of the text. */
  readonly order: number[];
  /** Those that stand where they are written, as their mirror images if they are of an odd level. */
  readonly edges: ReadonlySet<number>;
};

/** Clusters of one line that a terminal may order by itself: all left-to-right, or all right-to-left with their numbers. */
type Piece = Line & { readonly isRtl: boolean };

const RTL_LETTER = /[[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]&&\p{L}]/v;
const LETTER = /\p{L}/u;
const LRM = ~0x200e;
const RLM = ~0x200f;
const BRACKET = /[()[\]{}]/u;
const NUMBER = /\p{N}/u;
/** What a terminal orders by: letters and digits, with the signs that go with digits. */
const STRONG = /[\p{L}\p{N}%٪]/u;

/**
 * For terminals that lay every line out from the left: they order each piece of one direction rightly, and we put the pieces in order,
 * the last one first. What stands at the edge of a piece stays where it is written: it is written where it belongs. With
 * `holdsBrackets`, brackets do so too: a terminal that never mirrors would find false pairs among those that we turn.
 */
export function orderFromLeft(paragraph: Reordered, line: Line, holdsBrackets: boolean): Written {
  const { clusters } = paragraph;
  const edges = new Set<number>();
  const isStrong = (i: number): boolean => STRONG.test(clusterAt(clusters, i));
  const order = piecesOf(paragraph, line, holdsBrackets).flatMap(piece => {
    const all = rangeOf(piece);
    // «9m» behind Arabic letters would be an Arabic number.
    if (!piece.isRtl) return holdsBrackets && NUMBER.test(clusterAt(clusters, piece.start)) ? [LRM, ...all] : all;
    const first = all.findIndex(isStrong);
    const core = first < 0 ? [] : all.slice(first, all.findLastIndex(isStrong) + 1);
    const before = all.slice(0, first < 0 ? all.length : first).toReversed();
    const behind = all.slice(before.length + core.length).toReversed();
    for (const i of [...before, ...behind]) edges.add(i);
    if (!holdsBrackets) return [...behind, ...core, ...before];
    // A number that comes first must not count as left-to-right.
    return core.length === 0 ? [LRM, ...behind, ...before, LRM] : [...behind, RLM, ...core, ...before];
  });
  return { order: withIsolates(paragraph, order, line, 'ltr'), edges };
}

/** Parts a line where left-to-right words stand in right-to-left text; the last piece first. */
function piecesOf({ clusters, levels }: Reordered, { start, end }: Line, holdsBrackets: boolean): readonly Piece[] {
  const pieces: Piece[] = [];
  const isEven = (i: number): boolean => (levels[clusters.starts[i] as number] as number) % 2 === 0;
  const isHeld = (i: number): boolean => holdsBrackets && !isEven(i) && BRACKET.test(clusterAt(clusters, i));
  for (let at = start; at < end; ) {
    let to = at + 1;
    while (to < end && isEven(to) === isEven(at) && !isHeld(at) && !isHeld(to)) to++;
    const text = clusters.text.slice(clusters.starts[at], clusters.starts[to]);
    const isRtl = !isEven(at) || RTL_LETTER.test(text) || !LETTER.test(text);
    const last = pieces.at(-1);
    if (last && last.isRtl === isRtl && !isHeld(at) && !isHeld(at - 1))
      pieces[pieces.length - 1] = { ...last, end: to };
    else pieces.push({ start: at, end: to, isRtl });
    at = to;
  }
  return pieces.reverse();
}

/** For terminals that lay a line out from one side: in logical order. */
export const orderFromLetter = (paragraph: Reordered, line: Line, side: ScreenDirection): number[] =>
  withIsolates(paragraph, rangeOf(line), line, side);

/** The terminal knows no isolates: those that it would scramble are written scrambled, so that it puts them right. */
function withIsolates({ clusters, isolates }: Reordered, order: number[], line: Line, base: ScreenDirection): number[] {
  const from = clusters.starts[line.start] as number;
  const to = clusters.starts[line.end] as number;
  const inside = isolates.filter(({ start, end }) => start >= from && end <= to);
  if (inside.length === 0) return order;
  const levels = levelsOf(order.map(i => (i < 0 ? String.fromCharCode(~i) : clusterAt(clusters, i)[0])).join(''), base);
  for (const { start } of inside) {
    const at = order.findIndex(i => clusters.starts[i] === start);
    const length = lengthOf(clusters, isolates, order[at] as number);
    const token = order.slice(at, at + length);
    const shown = reorder(levels.slice(at, at + length), 0);
    for (let k = 0; k < length; k++) order[at + k] = token[shown[k] as number] as number;
  }
  return order;
}

/** The clusters of the isolate that begins with cluster `first`. */
function lengthOf({ starts }: Clusters, isolates: readonly Isolate[], first: number): number {
  const end = isolates.find(({ start }) => start === starts[first])?.end ?? 0;
  let last = first;
  while ((starts[last] as number) < end) last++;
  return last - first;
}

/** The side from which such a terminal lays a line out: that of its first letter; null for a line without letters. */
export function sideOf({ text, starts }: Clusters, { start, end }: Line): ScreenDirection | null {
  const letter = LETTER.exec(text.slice(starts[start], starts[end]))?.[0];
  if (letter === undefined) return null;
  return RTL_LETTER.test(letter) ? 'rtl' : 'ltr';
}

/** Stretches that keep left-to-right words from the beginning of a line, where they would turn it round: each with the word before. */
export function leadsOf({ text }: Clusters): readonly Isolate[] {
  return Array.from(text.matchAll(LED), ({ 0: { length }, index }) => ({ start: index, end: index + length }));
}

const LED = /(?<!\S)[^\sA-Za-z]\S*(?: [A-Za-z][!-~]{0,15}){1,3}/gu;

/** The clusters of a line in logical order. */
export const rangeOf = ({ start, end }: Line): number[] => Array.from({ length: end - start }, (_, i) => start + i);
