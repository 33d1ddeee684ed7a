import { type Block, NO_FACTS, type Page } from '../../document/page.ts';
import { type Span, trimSpan } from '../../document/span.ts';

/** No newspaper column is wider; a longer line was not wrapped by hand. */
const WIDEST_COLUMN = 120;
const ENDS_SENTENCE = /[.!?؟:»"”…]$/u;

/** Plain text: blank lines part its blocks; within one, each line is a paragraph unless the lines are wrapped by hand. */
export function parseText(text: string): Page {
  const blocks = groupLines(text).flatMap(group => toBlocks(text, group));
  return { text, isComposed: false, blocks, facts: NO_FACTS };
}

/** Runs of lines without a blank line between them. */
function groupLines(text: string): readonly (readonly Span[])[] {
  const groups: Span[][] = [];
  let group: Span[] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
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

function toBlocks(text: string, lines: readonly Span[]): readonly Block[] {
  const first = lines[0] as Span;
  const last = lines.at(-1) as Span;
  if (isWrapped(text, lines)) return [{ kind: 'paragraph', start: first.start, end: last.end, apart: true }];
  return lines.map((line, i) => ({ kind: 'paragraph', ...line, apart: i === 0 }));
}

/** Lines of about one width, most of which stop in mid-sentence, are one paragraph. */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  if (lines.length < 3) return false;
  const inner = lines.slice(0, -1);
  const lengths = inner.map(line => line.end - line.start);
  const widest = Math.max(...lengths);
  if (widest > WIDEST_COLUMN || Math.min(...lengths) < widest * 0.6) return false;
  const open = inner.filter(line => !ENDS_SENTENCE.test(text.slice(line.end - 1, line.end)));
  return open.length > inner.length / 2;
}
