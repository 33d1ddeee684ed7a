import { Rules } from '@cto.af/linebreak';
import { type Clusters, isSpace, unitAt, widthOf } from './clusters.ts';
import type { Isolate } from './isolate.ts';

/** A line: the clusters from `start` to `end` (excluded). */
export type Line = { readonly start: number; readonly end: number };

/** UAX #14 with its tailoring for numbers (Example 7). */
const rules = new Rules({ example7: true });
/** How far behind a place the rules may look to allow a break there, in clusters. */
const LOOKAHEAD = 32;
const LETTER = /\p{L}/u;

/**
 * Breaks clusters, in logical order, into lines of at most `width` cells where UAX #14 allows it, not within an isolate except at a space
 * between words, and inside a word only if it is wider than a line. The spaces at a break belong to no line. Linear.
 */
export function wrapClusters(clusters: Clusters, width: number, isolates: readonly Isolate[] = []): readonly Line[] {
  const { count } = clusters;
  const lines: Line[] = [];
  const whole = widthOf(clusters) <= width;
  const isHeld = holdsOf(clusters, isolates);
  for (let start = 0; start < count; ) {
    const full = whole ? count : fullEnd(clusters, start, width);
    const end = full === count ? count : breakBefore(clusters, start, full, isHeld);
    const line = trimLine(clusters, start, end);
    if (line.end > line.start) lines.push(line);
    start = end;
  }
  return lines;
}

/** The first cluster that a line which begins at `start` has no room for; spaces need none. Always behind `start`. */
function fullEnd(clusters: Clusters, start: number, width: number): number {
  let used = 0;
  for (let i = start; i < clusters.count; i++) {
    used += clusters.widths[i] as number;
    if (used > width && i > start && !isSpace(clusters, i)) return i;
  }
  return clusters.count;
}

/** The last place up to `full` where the line may be broken; `full` itself where there is none. */
function breakBefore(clusters: Clusters, start: number, full: number, isHeld: (i: number) => boolean): number {
  let from = full;
  while (from > start && (!isBetweenWords(clusters, from) || isHeld(from))) from--;
  if (from === full) return full;
  const to = Math.min(full + LOOKAHEAD, clusters.count);
  const found = isPlainWord(clusters, from, full) ? -1 : lastBreak(clusters, from, full, to, isHeld);
  if (found > from) return found;
  return from > start ? from : full;
}

/** The last break that the rules allow behind `from` and up to `full`, of the clusters from `from` to `to`; -1 for none. */
function lastBreak(clusters: Clusters, from: number, full: number, to: number, isHeld: (i: number) => boolean): number {
  const { text, starts } = clusters;
  const offset = starts[from] as number;
  let at = from;
  let found = -1;
  for (const { position } of rules.breaks(text.slice(offset, starts[to]))) {
    while (at < full && (starts[at] as number) < offset + position) at++;
    if ((starts[at] as number) > offset + position) continue;
    if ((starts[at] as number) < offset + position) break;
    if (at > from && !isHeld(at)) found = at;
  }
  return found;
}

/** Letters and digits of alphabets, between which a space is always a place to break (LB18). */
const WORD = /[[\p{L}\p{Nd}]&&[\p{sc=Latin}\p{sc=Arabic}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hebrew}0-9٠-٩۰-۹]]/v;
const known = new Uint8Array(0x10000);
const IN_WORDS = 1;
const NOT_IN_WORDS = 2;

function isInWords(unit: number): boolean {
  if (known[unit] === 0) known[unit] = WORD.test(String.fromCharCode(unit)) ? IN_WORDS : NOT_IN_WORDS;
  return known[unit] === IN_WORDS;
}

/** Whether a break before cluster `i` is sure: behind one space between letters or digits. */
const isBetweenWords = (clusters: Clusters, i: number): boolean =>
  i >= 2 && isSpace(clusters, i - 1) && isInWords(unitAt(clusters, i)) && isInWords(unitAt(clusters, i - 2));

/** Whether there is no place to break between clusters `from` and `to`, both letters or digits of one word. */
function isPlainWord(clusters: Clusters, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (!isInWords(unitAt(clusters, i))) return false;
  return true;
}

/** Tells whether a place lies within an isolate that must not be broken there. */
function holdsOf({ text, starts }: Clusters, isolates: readonly Isolate[]): (i: number) => boolean {
  const hasWords = isolates.map(({ start, end }) => LETTER.test(text.slice(start, end)));
  return i => {
    const offset = starts[i] as number;
    const k = firstAfter(isolates, offset);
    if ((isolates[k]?.start ?? offset) >= offset) return false;
    return text[offset - 1] !== ' ' || !hasWords[k];
  };
}

/** The index of the first isolate that ends behind an offset. */
function firstAfter(isolates: readonly Isolate[], offset: number): number {
  let low = 0;
  let high = isolates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((isolates[middle] as Isolate).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function trimLine(clusters: Clusters, start: number, end: number): Line {
  let last = end;
  while (last > start && isSpace(clusters, last - 1)) last--;
  return { start, end: last };
}
