import { adapt } from './adapt.ts';
import { levelsOf } from './bidi.ts';
import { type Clusters, splitClusters, widthOf } from './clusters.ts';
import { type Isolate, isolatesOf } from './isolate.ts';
import type { Look } from './look.ts';
import { type LaidLine, orderFor } from './order.ts';
import type { Paragraph } from './row.ts';
import type { Run, ScreenDirection } from './screen.ts';
import { shapeClusters } from './shape.ts';
import { shapeTorn } from './torn.ts';
import { wrapClusters } from './wrap.ts';

/** Cells of a line that are left for marks, where marks take cells and the line has cells to spare. */
const ROOM = 2;
const NARROW = 20;
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
  const order = orderFor(look);
  const levels = look.mode === 'off' ? NO_LEVELS : levelsOf(text, direction, isolates);
  const styles = look.color ? toStretches(runs, texts) : null;
  const clusters = shapeFor(look, splitClusters(text), styles);
  const paragraph: Paragraph = { clusters, levels, direction, isolates, styles };
  const room = look.mode === 'native' && look.ordering.marks === 'wide' && width > NARROW ? ROOM : 0;
  return wrapClusters(clusters, width - room, isolates).map(line => order(paragraph, line, width));
}

/** The cells that a paragraph takes in one line. */
export function measure(runs: readonly Run[], { mode, display }: Look): number {
  const found = splitClusters(
    runs
      .map(({ text }) => adapt(text, display))
      .join('')
      .trimEnd(),
  );
  return widthOf(mode === 'off' ? found : shapeClusters(found));
}

/** Letters with the forms that we write: all, none, or those of words that a terminal which joins by itself would tear. */
function shapeFor({ mode, ordering }: Look, clusters: Clusters, styles: Paragraph['styles']): Paragraph['clusters'] {
  if (mode === 'off') return { ...clusters, forms: null };
  const shaped = shapeClusters(clusters);
  if (mode === 'visual' || (mode === 'native' && !ordering.joins)) return shaped;
  const ends = mode === 'native' && ordering.unit === 'style' ? (styles ?? []).map(({ end }) => end) : [];
  return shapeTorn(shaped, mode === 'word' || ordering.marks === 'none', ends);
}

/** The isolates of a text, and the runs that are one each. */
function withRuns(found: readonly Isolate[], runs: readonly Run[], texts: readonly string[]): readonly Isolate[] {
  let end = 0;
  const own = runs.flatMap(({ reads }, i): Isolate[] => {
    const start = end;
    end += (texts[i] as string).length;
    return reads && end > start ? [{ start, end, isOwnWay: reads === 'own' }] : [];
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
