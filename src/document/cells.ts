import type { Span } from './span.ts';

/** The cells of a table row, which are parted by tabs; one for any other text. */
export function cellsOf(text: string, { start, end }: Span): readonly Span[] {
  const cells: Span[] = [];
  let at = start;
  while (at <= end) {
    const tab = text.indexOf('\t', at);
    const stop = tab < 0 || tab > end ? end : tab;
    cells.push({ start: at, end: stop });
    at = stop + 1;
  }
  return cells;
}
