import { Rules } from '@cto.af/linebreak';
import { type Clusters, isSpace, widthOf } from './clusters.ts';
import type { Isolate } from './isolate.ts';

/** A line: the clusters from `start` to `end` (excluded). */
export type Line = { readonly start: number; readonly end: number };

/** UAX #14 with its tailoring for numbers (Example 7). */
const rules = new Rules({ example7: true });

/**
 * Breaks clusters, in logical order, into lines of at most `width` cells where UAX #14 allows it, not within an isolate, and inside a
 * word only if it is wider than a line. The spaces at a break belong to no line. Linear.
 */
export function wrapClusters(clusters: Clusters, width: number, isolates: readonly Isolate[] = []): readonly Line[] {
  const whole = trimLine(clusters, 0, clusters.count);
  if (widthOf(clusters) <= width) return whole.end > whole.start ? [whole] : [];
  const lines: Line[] = [];
  let start = 0;
  let used = 0;
  for (const word of wordsOf(clusters, isolates)) {
    const visible = trimLine(clusters, word.start, word.end);
    if (used + widthOf(clusters, word.start, visible.end) > width) {
      if (word.start > start) lines.push(trimLine(clusters, start, word.start));
      start = cutWord(clusters, visible, width, lines);
      used = widthOf(clusters, start, word.start);
    }
    used += widthOf(clusters, Math.max(start, word.start), word.end);
  }
  lines.push(trimLine(clusters, start, clusters.count));
  return lines.filter(line => line.end > line.start);
}

/** Writes the full lines of a word that is wider than one; gives where its last line begins. */
function cutWord({ widths }: Clusters, { start, end }: Line, width: number, lines: Line[]): number {
  let from = start;
  let used = 0;
  for (let i = start; i < end; i++) {
    if (used + (widths[i] as number) > width && i > from) {
      lines.push({ start: from, end: i });
      from = i;
      used = 0;
    }
    used += widths[i] as number;
  }
  return from;
}

/** What no line may be broken inside of, with the spaces behind it. */
function* wordsOf(clusters: Clusters, isolates: readonly Isolate[]): Generator<Line> {
  const { text, starts, count } = clusters;
  let start = 0;
  let at = 0;
  let next = 0;
  for (const { position } of rules.breaks(text)) {
    while ((isolates[next]?.end ?? Number.POSITIVE_INFINITY) <= position) next++;
    if ((isolates[next]?.start ?? Number.POSITIVE_INFINITY) < position) continue;
    while (at < count && (starts[at] as number) < position) at++;
    if (starts[at] !== position) continue;
    yield { start, end: at };
    start = at;
  }
  if (start < count) yield { start, end: count };
}

function trimLine(clusters: Clusters, start: number, end: number): Line {
  let last = end;
  while (last > start && isSpace(clusters, last - 1)) last--;
  return { start, end: last };
}
