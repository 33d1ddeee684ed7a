import { adapt } from './adapt.ts';
import { levelsOf, visualOrder } from './bidi.ts';
import { splitClusters, widthOf } from './clusters.ts';
import { isolatesOf } from './isolate.ts';
import type { Look } from './look.ts';
import { pieceOrder, rangeOf } from './pieces.ts';
import { type Paragraph, paintRow } from './row.ts';
import type { Run, ScreenDirection } from './screen.ts';
import { shapeClusters } from './shape.ts';
import { type Line, wrapClusters } from './wrap.ts';

/** A line ready for the terminal, from left to right, and the cells that it takes. */
export type LaidLine = { readonly text: string; readonly width: number };

/** Lays a paragraph out in lines of at most `width` cells: made harmless, joined, wrapped, reordered, painted, as the terminal asks. */
export function layOut(
  runs: readonly Run[],
  direction: ScreenDirection,
  width: number,
  look: Look,
): readonly LaidLine[] {
  const texts = runs.map(({ text }) => adapt(text, look.display));
  const text = texts.join('');
  const found = splitClusters(text);
  const clusters = look.mode === 'visual' ? shapeClusters(found) : { ...found, forms: null };
  const order = orderFor(look, direction);
  const isolates = order === inLogicalOrder ? [] : isolatesOf(text);
  const levels = order === inLogicalOrder ? null : levelsOf(clusters, direction, isolates);
  const styles = look.color ? toStretches(runs, texts) : null;
  const paragraph: Paragraph = { clusters, levels: levels ?? new Uint8Array(clusters.count), direction, styles };
  return wrapClusters(clusters, width, isolates).map(line => ({
    text: order(paragraph, line),
    width: widthOf(clusters, line.start, line.end),
  }));
}

/** Where each style ends. */
function toStretches(runs: readonly Run[], texts: readonly string[]): NonNullable<Paragraph['styles']> {
  let end = 0;
  return runs.map(({ style }, i) => {
    end += (texts[i] as string).length;
    return { end, style };
  });
}

/** How a line of a paragraph is written. */
type Order = (paragraph: Paragraph, line: Line) => string;

function orderFor({ mode, keepsLeft }: Look, direction: ScreenDirection): Order {
  if (mode === 'visual') return inVisualOrder;
  if (mode === 'word') return inWords;
  return mode === 'native' && keepsLeft && direction === 'rtl' ? inPieces : inLogicalOrder;
}

const inLogicalOrder: Order = (paragraph, line) => paintRow(paragraph, rangeOf(line), () => false);

const isOdd = (level: number | undefined): boolean => (level ?? 0) % 2 === 1;

const inVisualOrder: Order = (paragraph, line) => {
  const { clusters, levels, direction } = paragraph;
  return paintRow(paragraph, visualOrder(clusters, levels, line, direction), i => isOdd(levels[i]));
};

/** For terminals that turn the letters of each word: words stay where they are, the letters of right-to-left ones turn back. */
const inWords: Order = (paragraph, line) => {
  const { clusters, levels, direction } = paragraph;
  const order = visualOrder(clusters, levels, line, direction);
  const isTurned = (at: number): boolean => {
    const i = order[at];
    return i !== undefined && isOdd(levels[i]) && clusters.text[clusters.starts[i] as number] !== ' ';
  };
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (isTurned(start) && isTurned(end)) end++;
    order.subarray(start, end).reverse();
    start = end;
  }
  return paintRow(paragraph, order, i => isOdd(levels[i]));
};

const inPieces: Order = (paragraph, line) => {
  const { order, edges } = pieceOrder(paragraph.clusters, paragraph.levels, line);
  return paintRow(paragraph, order, i => edges.has(i) && isOdd(paragraph.levels[i]));
};
