import { classOf, mirror, visualOrder } from './bidi.ts';
import { modelAt, widthOf } from './clusters.ts';
import type { Look } from './look.ts';
import { type Ordering, PART, sideOf } from './ordering.ts';
import { type Paragraph, paintRow, type Row, styleAt } from './row.ts';
import { writeWords } from './words.ts';
import type { Line } from './wrap.ts';
import { type Seen, type Written, writeLine } from './writer.ts';

/** A line ready for the terminal, from left to right, and the cells that it takes. */
export type LaidLine = {
  readonly text: string;
  readonly width: number;
  /** Whether the terminal itself moves it to the right side. */
  readonly standsRight: boolean;
};

/** How a line of a paragraph is written, in `width` cells at most. */
export type Order = (paragraph: Paragraph, line: Line, width: number) => LaidLine;

export function orderFor({ mode, ordering, pinsLetters }: Look): Order {
  if (mode === 'visual') return pinsLetters ? inPinnedOrder : inVisualOrder;
  if (mode === 'word') return inWords;
  return mode === 'off' ? inLogicalOrder : asTerminalOrders(ordering);
}

const laid = (paragraph: Paragraph, { start, end }: Line, row: Row): LaidLine => ({
  text: paintRow(paragraph, row),
  width: widthOf(paragraph.clusters, start, end),
  standsRight: false,
});

const inLogicalOrder: Order = (paragraph, line) => {
  const order = Array.from({ length: line.end - line.start }, (_, i) => line.start + i);
  return laid(paragraph, line, { order, isMirrored: () => false });
};

const isOdd = ({ clusters, levels }: Paragraph, i: number): boolean =>
  (levels[clusters.starts[i] as number] ?? 0) % 2 === 1;

const orderOf = ({ clusters, levels, direction }: Paragraph, line: Line): Uint32Array =>
  visualOrder(clusters, levels, line, direction);

const inVisualOrder: Order = (paragraph, line) =>
  laid(paragraph, line, { order: orderOf(paragraph, line), isMirrored: i => isOdd(paragraph, i) });

const LRM = 0x200e;
const MOVING = ['R', 'AL', 'AN'];

/** In visual order, with a mark behind each character that a terminal could move: right whether it orders lines or not. */
const inPinnedOrder: Order = (paragraph, line) => {
  const order: number[] = [];
  for (const i of orderOf(paragraph, line)) {
    order.push(i);
    if (MOVING.includes(classOf(modelAt(paragraph.clusters, i)))) order.push(~LRM);
  }
  return laid(paragraph, line, { order, isMirrored: i => isOdd(paragraph, i) });
};

/** What must be seen of a line. */
function seenOf(paragraph: Paragraph, line: Line): Seen {
  const clusters = orderOf(paragraph, line);
  const glyphs = Uint16Array.from(clusters, i => {
    const unit = modelAt(paragraph.clusters, i);
    return isOdd(paragraph, i) ? mirror(unit) : unit;
  });
  return { clusters, glyphs };
}

/** The clusters that are written as their mirror images. */
function mirroredIn({ clusters }: Paragraph, written: Written): Row['isMirrored'] {
  const mirrored = new Set<number>();
  written.clusters.forEach((i, at) => {
    if (i >= 0 && written.units[at] !== modelAt(clusters, i)) mirrored.add(i);
  });
  return i => mirrored.has(i);
}

/** For terminals that turn the letters of each right-to-left word within cells that keep their colours. */
const inWords: Order = (paragraph, line) => {
  const seen = seenOf(paragraph, line);
  const written = writeWords(seen);
  return laid(paragraph, line, {
    order: written.clusters,
    isMirrored: mirroredIn(paragraph, written),
    painted: seen.clusters,
    parted: { places: written.parted, by: 'bold' },
  });
};

/** For terminals that order each line by themselves. */
const asTerminalOrders =
  (ordering: Ordering): Order =>
  (paragraph, line, width) => {
    const seen = seenOf(paragraph, line);
    const room = width - widthOf(paragraph.clusters, line.start, line.end);
    const stretches = ordering.unit === 'style' ? stylesOf(paragraph, seen) : [seen];
    const written = join(stretches.map(stretch => writeLine(stretch, ordering, room)));
    const row = { order: written.clusters, isMirrored: mirroredIn(paragraph, written), parted: written.parted };
    return { ...laid(paragraph, line, row), standsRight: sideOf(written.units, ordering) === 'rtl' };
  };

/** The stretches of one style and of cells of one width, from left to right. */
function stylesOf({ clusters: { starts, widths }, styles }: Paragraph, { clusters, glyphs }: Seen): readonly Seen[] {
  const stretches: Seen[] = [];
  const styleOf = (k: number) => (styles ? styleAt(styles, starts[clusters[k] as number] as number) : undefined);
  const isWide = (k: number) => (widths[clusters[k] as number] as number) > 1;
  for (let start = 0; start < clusters.length; ) {
    let end = start + 1;
    while (end < clusters.length && styleOf(end) === styleOf(start) && isWide(end) === isWide(start)) end++;
    stretches.push({ clusters: clusters.subarray(start, end), glyphs: glyphs.subarray(start, end) });
    start = end;
  }
  return stretches;
}

/** Written stretches as one; a place behind a PART is drawn in another style. */
function join(stretches: readonly Written[]): Written & Required<Pick<Row, 'parted'>> {
  const clusters: number[] = [];
  const units: number[] = [];
  const places = new Set<number>();
  for (const stretch of stretches) {
    stretch.clusters.forEach((i, at) => {
      if (i === ~PART) places.add(clusters.length);
      else {
        clusters.push(i);
        units.push(stretch.units[at] as number);
      }
    });
  }
  return {
    clusters: Int32Array.from(clusters),
    units: Uint16Array.from(units),
    isProved: stretches.every(({ isProved }) => isProved),
    parted: { places, by: 'dim' },
  };
}
