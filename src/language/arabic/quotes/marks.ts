import type { Part } from '../../../document/doc.ts';
import type { Span } from '../../../document/span.ts';
import { isArabicAt } from '../letters.ts';

/** What stands between quotation marks; `isOpen`: its end has no mark. */
export type Marked = Span & { readonly isOpen: boolean };

type Shape = 'opens' | 'closes' | 'either';
/** `before`: what stands before it lets it open; `behind`: what stands behind it lets it close. */
type Mark = Span & {
  readonly family: string;
  readonly shape: Shape;
  readonly before: boolean;
  readonly behind: boolean;
};
type Matched = { readonly pairs: Marked[]; readonly open: readonly Mark[]; readonly stray: Mark | null };
/** Where the sentence begins in which a place lies. */
type SentenceStart = (offset: number) => number;

/** Which marks belong together, and what each does by its shape; writers of Arabic use the curly ones at either end. */
const MARKS: Readonly<Record<string, readonly [family: string, shape: Shape]>> = {
  '«': ['«', 'opens'],
  '»': ['«', 'closes'],
  '‹': ['‹', 'opens'],
  '›': ['‹', 'closes'],
  '‘': ["'", 'opens'],
  '’': ["'", 'closes'],
  "'": ["'", 'either'],
  '“': ['"', 'either'],
  '”': ['"', 'either'],
  '„': ['"', 'opens'],
  '"': ['"', 'either'],
};
const SINGLE = "'";
const BEFORE_OPENING = /[\s([{:،,؛;\-–—ـ«‹"“„]/u;
/** Letters that are words of their own before a mark («و"…"»). */
const ATTACHED = /[وفبلك]/u;
const BEHIND_CLOSING = /[\s)\]}:،,؛;.!?؟…\-–—»›"”]/u;
/** More marks than these are not open at once. */
const DEEPEST = 8;
/** A quotation goes over so many more paragraphs at most. */
const MOST_PARTS = 4;

/**
 * The outermost quotations of the parts of a text, without their marks, in order. One whose end has no mark closes in a paragraph soon
 * after, or ends with its paragraph, or before the sentence in which the next one opens. Linear.
 */
export function markedIn(text: string, parts: readonly Part[], sentenceStart: SentenceStart): readonly Marked[] {
  const found: Marked[] = [];
  let left: { readonly mark: Mark; readonly part: number } | null = null;
  parts.forEach((part, i) => {
    const { pairs, open, stray } = matchMarks(text, part);
    const closes = stray !== null && (pairs[0]?.start ?? Infinity) > stray.start;
    if (left && closes && stray.family === left.mark.family && i - left.part <= MOST_PARTS) {
      while ((found.at(-1)?.start ?? -1) >= left.mark.end) found.pop();
      found.push({ start: left.mark.end, end: stray.start, isOpen: false });
      left = null;
    }
    const ended = endOpen(open, pairs, part, sentenceStart);
    for (const pair of ended ? [...pairs, ended].sort((a, b) => a.start - b.start) : pairs) found.push(pair);
    if (ended?.isOpen && ended.end === part.end) left = { mark: open[0] as Mark, part: i };
    else if (pairs.length > 0) left = null;
  });
  return found;
}

/** What an opening mark without its end brings; in a sentence where the next mark opens too, that one may be its end, misplaced. */
function endOpen(
  [open, second]: readonly Mark[],
  pairs: readonly Marked[],
  part: Span,
  sentenceStart: SentenceStart,
): Marked | null {
  if (!open) return null;
  const paired = pairs.find(({ start }) => start > open.end)?.start ?? Infinity;
  const next = Math.min(paired, second?.start ?? Infinity);
  const end = next === Infinity ? part.end : sentenceStart(next);
  if (end > open.end) return { start: open.end, end, isOpen: true };
  return second && second.start < paired ? { start: open.end, end: second.start, isOpen: false } : null;
}

/** The outermost pairs of a paragraph, the marks that open without an end, and the first that closes without a beginning. */
function matchMarks(text: string, part: Span): Matched {
  const open: Mark[] = [];
  const pairs: Marked[] = [];
  let stray: Mark | null = null;
  for (let at = part.start; at < part.end; at++) {
    const mark = isArabicAt(text, at) ? null : markAt(text, at, part);
    if (!mark) continue;
    at = mark.end - 1;
    const partner = partnerOf(open, mark);
    if (partner >= 0) {
      const start = (open[partner] as Mark).end;
      open.length = partner;
      while ((pairs.at(-1)?.start ?? -1) >= start) pairs.pop();
      pairs.push({ start, end: mark.start, isOpen: false });
    } else if (mayOpen(mark)) {
      open.push(mark);
      if (open.length > DEEPEST) open.shift();
    } else stray ??= mark;
  }
  return { pairs, open, stray };
}

/** The mark at a place; a mark written twice is one. Apostrophes inside words are none. */
function markAt(text: string, at: number, { start, end }: Span): Mark | null {
  const sign = text[at] as string;
  const known = MARKS[sign];
  if (!known) return null;
  const isDoubled = text[at + 1] === sign && at + 1 < end;
  const to = isDoubled ? at + 2 : at + 1;
  const [family, shape] = isDoubled && known[0] === SINGLE ? (['"', 'either'] as const) : known;
  const isOpening = (i: number): boolean => BEFORE_OPENING.test(i >= start ? (text[i] as string) : ' ');
  const before = isOpening(at - 1) || (ATTACHED.test(text[at - 1] as string) && isOpening(at - 2));
  const behind = BEHIND_CLOSING.test(to < end ? (text[to] as string) : ' ');
  return family === SINGLE && before === behind ? null : { start: at, end: to, family, shape, before, behind };
}

/** Whether a mark may open: by its shape, or by the space around it (»…«). */
const mayOpen = ({ shape, before, behind }: Mark): boolean =>
  shape === 'opens' || (shape === 'either' ? before || !behind : before && !behind);

/** The open mark that a mark closes: the nearest of its family, of any family where none is; -1 where it opens. */
function partnerOf(open: readonly Mark[], { shape, family, before, behind }: Mark): number {
  const same = open.findLastIndex(mark => mark.family === family);
  if (shape === 'opens') return open[same]?.shape === 'closes' && behind ? same : -1;
  if (shape === 'either' && before && !behind) return -1;
  return same < 0 && behind && !before ? open.length - 1 : same;
}
