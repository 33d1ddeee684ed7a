import bidiFactory from 'bidi-js';
import type { ScreenDirection } from './screen.ts';

const bidi = bidiFactory();

const WHITE_SPACE = /^[\s\u2066-\u2069\u200E\u200F]$/u;

/** The embedding level of every cluster of a paragraph (UAX #9, P to I; that of its first character). */
export function levelsOf(clusters: readonly string[], base: ScreenDirection): Uint8Array {
  const { levels } = bidi.getEmbeddingLevels(clusters.join(''), base);
  const result = new Uint8Array(clusters.length);
  let at = 0;
  clusters.forEach((cluster, i) => {
    result[i] = cluster === '' ? (result[i - 1] ?? 0) : (levels[at] as number);
    at += cluster.length;
  });
  return result;
}

/** The order in which the clusters `start` to `end` of a paragraph, one line of it, stand from left to right. */
export function visualOrder(
  levels: Uint8Array,
  clusters: readonly string[],
  line: { start: number; end: number },
  base: ScreenDirection,
): readonly number[] {
  const own = withTrailingReset(levels, clusters, line, base === 'rtl' ? 1 : 0);
  return reorder(own).map(i => i + line.start);
}

/** L1: white space at the end of a line has the level of the paragraph. */
function withTrailingReset(
  levels: Uint8Array,
  clusters: readonly string[],
  line: { start: number; end: number },
  base: number,
): Uint8Array {
  const own = levels.slice(line.start, line.end);
  for (let i = line.end - 1; i >= line.start && WHITE_SPACE.test(clusters[i] as string); i--)
    own[i - line.start] = base;
  return own;
}

/** L2: from the highest level down to the lowest odd one, runs of that level or higher turn round. */
export function reorder(levels: Uint8Array): readonly number[] {
  const order = Array.from(levels, (_, i) => i);
  let highest = 0;
  let lowestOdd = Number.POSITIVE_INFINITY;
  for (const level of levels) {
    highest = Math.max(highest, level);
    if (level % 2 === 1) lowestOdd = Math.min(lowestOdd, level);
  }
  for (let level = highest; level >= lowestOdd; level--) turnRuns(order, levels, level);
  return order;
}

function turnRuns(order: number[], levels: Uint8Array, level: number): void {
  const isInRun = (i: number): boolean => i < order.length && (levels[order[i] as number] as number) >= level;
  for (let start = 0; start < order.length; start++) {
    let end = start;
    while (isInRun(end)) end++;
    for (let a = start, b = end - 1; a < b; a++, b--) {
      const kept = order[a] as number;
      order[a] = order[b] as number;
      order[b] = kept;
    }
    start = Math.max(start, end);
  }
}

/** L4: a character of an odd level is drawn as its mirror image, where it has one. */
export const mirror = (text: string, level: number): string =>
  level % 2 === 1 ? (bidi.getMirroredCharacter(text) ?? text) : text;
