import { firstFrom, overlaps, type Span, textOf } from '../document/span.ts';
import type { Run, Style } from '../terminal/screen.ts';

/** A piece of a text that is to look different. */
export type Mark = Span & { readonly style: Style };

/** Marks in order of place; where two meet, the one that begins first stays. */
export function inOrder(all: readonly Mark[]): readonly Mark[] {
  const marks: Mark[] = [];
  for (const mark of [...all].sort((a, b) => a.start - b.start)) {
    const last = marks.at(-1);
    if (!last || !overlaps(last, mark)) marks.push(mark);
  }
  return marks;
}

/** A span of a text as runs: the marks that it holds, which are in order, in their styles upon `base`. Linear in what the span holds. */
export function markedRuns(text: string, span: Span, base: Style, marks: readonly Mark[]): readonly Run[] {
  const runs: Run[] = [];
  let at = span.start;
  for (let i = firstFrom(marks, span.start); i < marks.length; i++) {
    const mark = marks[i] as Mark;
    if (mark.end > span.end) break;
    if (mark.start > at) runs.push({ text: text.slice(at, mark.start), style: base });
    runs.push({ text: textOf(text, mark), style: { ...base, ...mark.style } });
    at = mark.end;
  }
  if (at < span.end) runs.push({ text: text.slice(at, span.end), style: base });
  return runs;
}
