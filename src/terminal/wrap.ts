import type { Cluster } from './clusters.ts';

/** A line: the clusters from `start` to `end` (excluded). */
export type Line = { readonly start: number; readonly end: number };

/**
 * Breaks clusters, in logical order, into lines of at most `width` cells: at spaces, and inside a word only if it is wider than a line.
 * The space at a break belongs to no line. Linear.
 */
export function wrapClusters(clusters: readonly Cluster[], width: number): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  let used = 0;
  let space = -1;
  for (let i = 0; i < clusters.length; i++) {
    const cluster = clusters[i] as Cluster;
    if (cluster.text === ' ') space = i;
    if (used + cluster.width > width && i > start) {
      const breakAt = space > start ? space : i;
      lines.push({ start, end: breakAt });
      start = breakAt === space ? space + 1 : i;
      used = widthOf(clusters, start, i);
      space = -1;
      if (cluster.text === ' ' && start > i) continue;
    }
    used += cluster.width;
  }
  if (start < clusters.length) lines.push({ start, end: clusters.length });
  return lines;
}

/** The cells that clusters `start` to `end` take. */
export function widthOf(clusters: readonly Cluster[], start = 0, end = clusters.length): number {
  let width = 0;
  for (let i = start; i < end; i++) width += (clusters[i] as Cluster).width;
  return width;
}
