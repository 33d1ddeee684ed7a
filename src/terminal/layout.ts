import { adapt } from './adapt.ts';
import { levelsOf, visualOrder } from './bidi.ts';
import { clusterAt, isSpace, splitClusters, widthOf } from './clusters.ts';
import { type Isolate, isolatesOf } from './isolate.ts';
import type { Look } from './look.ts';
import { leadsOf, orderFromLeft, orderFromLetter, rangeOf, sideOf } from './native.ts';
import { type Paragraph, paintRow } from './row.ts';
import type { Run, ScreenDirection } from './screen.ts';
import { shapeClusters } from './shape.ts';
import { type Line, wrapClusters } from './wrap.ts';

/** A line ready for the terminal, from left to right, and the cells that it takes. */
export type LaidLine = { readonly text: string; readonly width: number };

const LETTER = /\p{L}/u;
const RLM = '\u200f';
const NO_LEVELS = new Uint8Array(0);

/** Lays a paragraph out in lines of at most `width` cells: made harmless, joined, wrapped, reordered, painted, as the terminal asks. */
export function layOut(
  runs: readonly Run[],
  direction: ScreenDirection,
  width: number,
  look: Look,
): readonly LaidLine[] {
  const texts = runs.map(({ text }) => adapt(text, look.display));
  const text = texts.join('');
  const isolates = withRuns(isolatesOf(text), runs, texts);
  const order = orderFor(look, direction);
  const levels = look.mode === 'off' ? NO_LEVELS : levelsOf(text, direction, isolates);
  const found = splitClusters(text);
  const clusters = look.mode === 'visual' ? shapeClusters(found) : { ...found, forms: null };
  const styles = look.color ? toStretches(runs, texts) : null;
  const paragraph: Paragraph = { clusters, levels, direction, isolates, styles };
  const unbroken = order === fromLetter ? leadsOf(clusters) : isolates;
  return wrapClusters(clusters, width, unbroken).map(line => ({
    text: order(paragraph, line, width),
    width: widthOf(clusters, line.start, line.end),
  }));
}

/** The isolates of a text, and the runs that are one each. */
function withRuns(found: readonly Isolate[], runs: readonly Run[], texts: readonly string[]): readonly Isolate[] {
  let end = 0;
  const own = runs.flatMap(({ isLeftToRight }, i): Isolate[] => {
    const start = end;
    end += (texts[i] as string).length;
    return isLeftToRight && end > start ? [{ start, end }] : [];
  });
  if (own.length === 0) return found;
  const isApart = (isolate: Isolate): boolean => !own.some(run => isolate.start < run.end && run.start < isolate.end);
  return [...found.filter(isApart), ...own].sort((a, b) => a.start - b.start);
}

/** Where each style ends. */
function toStretches(runs: readonly Run[], texts: readonly string[]): NonNullable<Paragraph['styles']> {
  let end = 0;
  return runs.map(({ style }, i) => {
    end += (texts[i] as string).length;
    return { end, style };
  });
}

/** How a line of a paragraph is written, `width` cells at most. */
type Order = (paragraph: Paragraph, line: Line, width: number) => string;

function orderFor({ mode, keepsLeft, mirrors }: Look, direction: ScreenDirection): Order {
  if (mode === 'visual') return inVisualOrder;
  if (mode === 'word') return inWords;
  if (mode === 'off') return inLogicalOrder;
  if (direction === 'ltr') return fromLeft(keepsLeft);
  return keepsLeft ? inPieces(mirrors) : fromLetter;
}

const inLogicalOrder: Order = (paragraph, line) => paintRow(paragraph, rangeOf(line), () => false);

const isOdd = ({ clusters, levels }: Paragraph, i: number): boolean =>
  (levels[clusters.starts[i] as number] ?? 0) % 2 === 1;

const orderOf = ({ clusters, levels, direction }: Paragraph, line: Line): Uint32Array =>
  visualOrder(clusters, levels, line, direction);

const inVisualOrder: Order = (paragraph, line) =>
  paintRow(paragraph, orderOf(paragraph, line), i => isOdd(paragraph, i));

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
  return paintRow(paragraph, order, i => isOdd(paragraph, i) && !turned.has(i), painted);
};

/** Left-to-right text for terminals that order it by themselves. */
const fromLeft =
  (keepsLeft: boolean): Order =>
  (paragraph, line) => {
    const side = keepsLeft ? 'ltr' : (sideOf(paragraph.clusters, line) ?? 'ltr');
    return paintRow(paragraph, orderFromLetter(paragraph, line, side), () => false);
  };

/** For terminals that order every line from the left. */
const inPieces =
  (mirrors: boolean): Order =>
  (paragraph, line) => {
    const { order, edges } = orderFromLeft(paragraph, line, !mirrors);
    return paintRow(paragraph, order, i => isOdd(paragraph, i) && (edges.has(i) || !mirrors));
  };

/** For terminals that order every line from the side of its first letter. */
const fromLetter: Order = (paragraph, line, width) => {
  const side = sideOf(paragraph.clusters, line);
  if (side === null) {
    const margin = Number.isFinite(width) ? width - widthOf(paragraph.clusters, line.start, line.end) : 0;
    return ' '.repeat(Math.max(0, margin)) + inVisualOrder(paragraph, line, width);
  }
  return (side === 'ltr' ? RLM : '') + paintRow(paragraph, orderFromLetter(paragraph, line, 'rtl'), () => false);
};
