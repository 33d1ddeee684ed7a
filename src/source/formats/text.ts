import { type Block, NO_FACTS, type Page } from '../../document/page.ts';
import { type Span, trimSpan } from '../../document/span.ts';

/** No newspaper column is wider; a longer line was not wrapped by hand. */
const WIDEST_COLUMN = 120;
const NARROWEST_COLUMN = 20;
/** Lines with another below them that are enough to see a column. */
const ENOUGH = 2;
/** A line of a column fills this share of it; one that leaves more room than the next word needs ends a paragraph. */
const FULL = 0.6;
const SLACK = 0.85;
const ENDS_SENTENCE = /[.!?؟:»"”…]$/u;
const BULLET = /^(?:[-*•–—]|\d{1,3}[.)-])\s/u;

/** Plain text: blank lines part its blocks; within one, each line is a paragraph unless the lines are wrapped by hand. */
export function parseText(text: string): Page {
  const groups = groupLines(text);
  const column = columnOf(text, groups);
  const blocks = groups.flatMap(group => toBlocks(text, group, column));
  return { text, isComposed: false, blocks, facts: NO_FACTS, doubt: null };
}

/** Runs of lines without a blank line between them. */
function groupLines(text: string): readonly (readonly Span[])[] {
  const groups: Span[][] = [];
  let group: Span[] = [];
  for (let start = 0; start <= text.length; ) {
    const end = lineEnd(text, start);
    const line = trimSpan(text, { start, end });
    if (line.end > line.start) group.push(line);
    else if (group.length > 0) {
      groups.push(group);
      group = [];
    }
    start = end + 1;
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/** Where the line that begins at a place ends, with LF or with the CR of old computers (that of CR LF is white space). */
function lineEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && text[end] !== '\n' && (text[end] !== '\r' || text[end + 1] === '\n')) end++;
  return end;
}

const lengthOf = ({ start, end }: Span): number => end - start;

/** The width at which lines were wrapped by hand; null when they were not: then most lines end sentences, or differ in length. */
function columnOf(text: string, groups: readonly (readonly Span[])[]): number | null {
  let widest = 0;
  for (const group of groups) for (const line of group) widest = Math.max(widest, lengthOf(line));
  if (widest > WIDEST_COLUMN || widest < NARROWEST_COLUMN) return null;
  const inner = groups.flatMap(group => group.slice(0, -1));
  const full = inner.filter(line => lengthOf(line) >= widest * FULL);
  const open = full.filter(({ end }) => !ENDS_SENTENCE.test(text[end - 1] as string));
  const isWrapped = full.length >= ENOUGH && full.length >= inner.length / 2 && open.length > full.length / 2;
  return isWrapped ? widest : null;
}

function toBlocks(text: string, lines: readonly Span[], column: number | null): readonly Block[] {
  const blocks: Block[] = [];
  let start = (lines[0] as Span).start;
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (next && column !== null && goesOn(text, line, next, column)) continue;
    blocks.push({ kind: 'paragraph', start, end: line.end, apart: blocks.length === 0 });
    start = next?.start ?? line.end;
  }
  return blocks;
}

/** Whether a line was broken because the next word did not fit. */
function goesOn(text: string, line: Span, next: Span, column: number): boolean {
  const below = text.slice(next.start, next.end);
  const word = below.search(/\s/u);
  const needed = lengthOf(line) + 1 + (word < 0 ? below.length : word);
  return needed > column * SLACK && !BULLET.test(below);
}
