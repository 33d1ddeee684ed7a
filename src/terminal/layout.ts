import { levelsOf, mirror, visualOrder } from './bidi.ts';
import { type Cluster, splitClusters } from './clusters.ts';
import type { Look } from './look.ts';
import { paint } from './paint.ts';
import { piecesOf } from './pieces.ts';
import { sanitize } from './sanitize.ts';
import type { Run, ScreenDirection, Style } from './screen.ts';
import { shapeClusters } from './shape.ts';
import { type Line, widthOf, wrapClusters } from './wrap.ts';

/** A line ready for the terminal, from left to right, and the cells that it takes. */
export type LaidLine = { readonly text: string; readonly width: number };

/** A paragraph in logical order: clusters as read and as drawn, their levels and styles. */
type Paragraph = {
  readonly texts: readonly string[];
  readonly drawn: readonly Cluster[];
  readonly levels: Uint8Array;
  readonly styles: readonly (Style | undefined)[];
  readonly direction: ScreenDirection;
};

/** What a terminal orders by: letters and digits, with the signs that go with digits. */
const STRONG = /[\p{L}\p{N}%٪]/u;

/** Lays a paragraph out in lines of at most `width` cells: sanitised, joined, wrapped, reordered, painted, as the terminal asks. */
export function layOut(
  runs: readonly Run[],
  direction: ScreenDirection,
  width: number,
  look: Look,
): readonly LaidLine[] {
  const paragraph = toParagraph(runs, direction, look);
  const draw = DRAWERS[look.mode === 'native' && look.keepsLeft && direction === 'rtl' ? 'pieces' : look.mode];
  return wrapClusters(paragraph.drawn, width).map(line => ({
    text: draw(paragraph, line, look.color),
    width: widthOf(paragraph.drawn, line.start, line.end),
  }));
}

function toParagraph(runs: readonly Run[], direction: ScreenDirection, look: Look): Paragraph {
  const clusters: Cluster[] = [];
  const styles: (Style | undefined)[] = [];
  for (const { text, style } of runs) {
    for (const cluster of splitClusters(sanitize(text))) {
      clusters.push(cluster);
      styles.push(style);
    }
  }
  const texts = clusters.map(({ text }) => text);
  const isOrdered = look.mode !== 'off' && !(look.mode === 'native' && !look.keepsLeft);
  const levels = isOrdered ? levelsOf(texts, direction) : new Uint8Array(texts.length);
  return { texts, drawn: look.mode === 'visual' ? shapeClusters(clusters) : clusters, levels, styles, direction };
}

type Drawer = (paragraph: Paragraph, line: Line, inColor: boolean) => string;

/** How a line is drawn in each mode, and for terminals that order right-to-left text within lines that run from the left. */
const DRAWERS: Readonly<Record<Look['mode'] | 'pieces', Drawer>> = {
  off: drawLogical,
  native: drawLogical,
  visual: (paragraph, line, inColor) => drawOrdered(paragraph, orderOf(paragraph, line), inColor),
  word: (paragraph, line, inColor) => drawOrdered(paragraph, turnWords(orderOf(paragraph, line), paragraph), inColor),
  pieces: drawPieces,
};

const orderOf = ({ levels, texts, direction }: Paragraph, line: Line): readonly number[] =>
  visualOrder(levels, texts, line, direction);

const range = ({ start, end }: Line): readonly number[] => Array.from({ length: end - start }, (_, i) => start + i);

function drawLogical({ drawn, styles }: Paragraph, line: Line, inColor: boolean): string {
  return paintRow(range(line), i => (drawn[i] as Cluster).text, styles, inColor);
}

function drawOrdered({ drawn, levels, styles }: Paragraph, order: readonly number[], inColor: boolean): string {
  return paintRow(order, i => mirror((drawn[i] as Cluster).text, levels[i] as number), styles, inColor);
}

/** The pieces of a line, the last first. What stands at their edges stays where it is written: it is written where it belongs. */
function drawPieces({ levels, texts, drawn, styles }: Paragraph, line: Line, inColor: boolean): string {
  const edges = new Set<number>();
  const order = piecesOf(levels, texts, line).flatMap(({ start, end, isRtl }) => {
    const all = range({ start, end });
    if (!isRtl) return all;
    const core = all.slice(
      all.findIndex(i => isStrong(texts, i)),
      all.findLastIndex(i => isStrong(texts, i)) + 1,
    );
    const [first = end, last = end - 1] = [core[0], core.at(-1)];
    const before = all.filter(i => i < first).toReversed();
    const behind = all.filter(i => i > last).toReversed();
    for (const i of [...before, ...behind]) edges.add(i);
    return [...behind, ...core, ...before];
  });
  const cellAt = (i: number): string => {
    const text = (drawn[i] as Cluster).text;
    return edges.has(i) ? mirror(text, levels[i] as number) : text;
  };
  return paintRow(order, cellAt, styles, inColor);
}

const isStrong = (texts: readonly string[], i: number): boolean => STRONG.test(texts[i] as string);

/** For terminals that turn the letters of each word: words stay where they are, the letters of right-to-left ones turn back. */
function turnWords(order: readonly number[], { levels, texts }: Paragraph): readonly number[] {
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
