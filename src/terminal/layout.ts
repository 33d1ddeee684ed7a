import { levelsOf, mirror, visualOrder } from './bidi.ts';
import { type Cluster, splitClusters } from './clusters.ts';
import type { Look } from './look.ts';
import { paint } from './paint.ts';
import { sanitize } from './sanitize.ts';
import type { Run, ScreenDirection, Style } from './screen.ts';
import { shapeClusters } from './shape.ts';
import { widthOf, wrapClusters } from './wrap.ts';

/** A line ready for the terminal, from left to right, and the cells that it takes. */
export type LaidLine = { readonly text: string; readonly width: number };

/** Text of one paragraph as clusters in logical order, each with its style. */
type Styled = { readonly clusters: readonly Cluster[]; readonly styles: readonly (Style | undefined)[] };

/** Lays a paragraph out in lines of at most `width` cells: sanitised, joined, wrapped, reordered, painted, as the terminal asks. */
export function layOut(
  runs: readonly Run[],
  direction: ScreenDirection,
  width: number,
  look: Look,
): readonly LaidLine[] {
  const { clusters, styles } = toStyled(runs);
  const isVisual = look.mode === 'visual';
  const shaped = isVisual ? shapeClusters(clusters) : clusters;
  const texts = clusters.map(({ text }) => text);
  const levels = isVisual || look.mode === 'word' ? levelsOf(texts, direction) : null;
  return wrapClusters(shaped, width).map(line => {
    const logical = Array.from({ length: line.end - line.start }, (_, i) => line.start + i);
    const order = levels ? visualOrder(levels, texts, line, direction) : logical;
    const drawn = levels && look.mode === 'word' ? turnWords(order, levels, texts) : order;
    const cellAt = (i: number): string => {
      const text = (shaped[i] as Cluster).text;
      return levels ? mirror(text, levels[i] as number) : text;
    };
    return { text: paintRow(drawn, cellAt, styles, look.color), width: widthOf(shaped, line.start, line.end) };
  });
}

function toStyled(runs: readonly Run[]): Styled {
  const clusters: Cluster[] = [];
  const styles: (Style | undefined)[] = [];
  for (const { text, style } of runs) {
    for (const cluster of splitClusters(sanitize(text))) {
      clusters.push(cluster);
      styles.push(style);
    }
  }
  return { clusters, styles };
}

/** For terminals that turn the letters of each word: words stay where they are, the letters of right-to-left ones turn back. */
function turnWords(order: readonly number[], levels: Uint8Array, texts: readonly string[]): readonly number[] {
  const turned: number[] = [];
  const isTurned = (at: number): boolean => {
    const i = order[at];
    return i !== undefined && (levels[i] as number) % 2 === 1 && texts[i] !== ' ';
  };
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (isTurned(start) && isTurned(end)) end++;
    for (let i = end - 1; i >= start; i--) turned.push(order[i] as number);
    start = end;
  }
  return turned;
}

/** Neighbours of one style are painted together. */
function paintRow(
  order: readonly number[],
  cellAt: (i: number) => string,
  styles: readonly (Style | undefined)[],
  inColor: boolean,
): string {
  if (!inColor) return order.map(cellAt).join('');
  let row = '';
  let piece = '';
  let style: Style | undefined;
  for (const i of order) {
    if (styles[i] !== style) {
      row += paint(piece, style);
      piece = '';
      style = styles[i];
    }
    piece += cellAt(i);
  }
  return row + paint(piece, style);
}
