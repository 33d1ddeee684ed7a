import { mirror, visualOrder } from './bidi.ts';
import { clusterAt, isSpace, modelAt, widthOf } from './clusters.ts';
import type { Look } from './look.ts';
import { type Ordering, sideOf } from './ordering.ts';
import { type Paragraph, paintRow } from './row.ts';
import type { Line } from './wrap.ts';
import { writeLine } from './writer.ts';

/** A line ready for the terminal, from left to right, and the cells that it takes. */
export type LaidLine = {
  readonly text: string;
  readonly width: number;
  /** Whether the terminal itself moves it to the right side. */
  readonly standsRight: boolean;
};

/** How a line of a paragraph is written, in `width` cells at most. */
export type Order = (paragraph: Paragraph, line: Line, width: number) => LaidLine;

export function orderFor({ mode, ordering }: Look): Order {
  if (mode === 'visual') return inVisualOrder;
  if (mode === 'word') return inWords;
  return mode === 'off' ? inLogicalOrder : asTerminalOrders(ordering);
}

const LETTER = /\p{L}/u;

const laid = ({ clusters }: Paragraph, { start, end }: Line, text: string): LaidLine => ({
  text,
  width: widthOf(clusters, start, end),
  standsRight: false,
});

const inLogicalOrder: Order = (paragraph, line) => {
  const range = Array.from({ length: line.end - line.start }, (_, i) => line.start + i);
  return laid(
    paragraph,
    line,
    paintRow(paragraph, range, () => false),
  );
};

const isOdd = ({ clusters, levels }: Paragraph, i: number): boolean =>
  (levels[clusters.starts[i] as number] ?? 0) % 2 === 1;

const orderOf = ({ clusters, levels, direction }: Paragraph, line: Line): Uint32Array =>
  visualOrder(clusters, levels, line, direction);

const inVisualOrder: Order = (paragraph, line) =>
  laid(
    paragraph,
    line,
    paintRow(paragraph, orderOf(paragraph, line), i => isOdd(paragraph, i)),
  );

/**
 * For terminals that turn the letters of each right-to-left word, and mirror it, within cells that keep their colours: words stay where
 * they are, their letters turn back.
 */
const inWords: Order = (paragraph, line) => {
  const { clusters } = paragraph;
  const painted = orderOf(paragraph, line);
  const order = painted.slice();
  const turned = new Set<number>();
  const isPart = (i: number | undefined): boolean => i !== undefined && isOdd(paragraph, i) && !isSpace(clusters, i);
  for (let start = 0; start < order.length; start++) {
    let end = start;
    while (isPart(order[end])) end++;
    const word = order.subarray(start, end);
    if (word.some(i => LETTER.test(clusterAt(clusters, i)))) {
      for (const i of word.reverse()) turned.add(i);
    }
    start = Math.max(start, end - 1);
  }
  const row = paintRow(paragraph, order, i => isOdd(paragraph, i) && !turned.has(i), painted);
  return laid(paragraph, line, row);
};

/** For terminals that order each line by themselves. */
const asTerminalOrders =
  (ordering: Ordering): Order =>
  (paragraph, line, width) => {
    const clusters = orderOf(paragraph, line);
    const own = Uint16Array.from(clusters, i => modelAt(paragraph.clusters, i));
    const glyphs = own.map((unit, k) => (isOdd(paragraph, clusters[k] as number) ? mirror(unit) : unit));
    const room = width - widthOf(paragraph.clusters, line.start, line.end);
    const written = writeLine({ clusters, glyphs }, ordering, room);
    const mirrored = new Set<number>();
    written.clusters.forEach((i, at) => {
      if (i >= 0 && written.units[at] !== modelAt(paragraph.clusters, i)) mirrored.add(i);
    });
    const row = paintRow(paragraph, written.clusters, i => mirrored.has(i));
    return { ...laid(paragraph, line, row), standsRight: sideOf(written.units, ordering) === 'rtl' };
  };
