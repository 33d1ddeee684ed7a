import type { Span } from '../../../document/span.ts';
import { isArabicAt } from '../letters.ts';

/** What stands between quotation marks. */
export type Quoted = Span & {
  /** The marks do not close in this paragraph. */
  readonly isOpen: boolean;
};

const CLOSERS: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“', '”': '”', '"': '"', "''": "''" };
const STRAIGHT = '"';
const CURLY = '”';
const MARKS = '"“”';
const SINGLE_PAIR = "''";
const SPACE_OR_STOP = /[\s.,،؛:!?؟()[\]…]/u;
/** «"…"و"…"» */
const AND = 'و';
const SPACE = /\s/u;

/**
 * The outermost quotations of a paragraph, without their marks; one that does not close goes to the end. Linear: straight marks
 * nest by the space around them, until they do not come out even; from there on every one closes the one before it.
 */
export function quotedIn(text: string, { start, end }: Span): readonly Quoted[] {
  const found: Quoted[] = [];
  let nests = true;
  for (let i = start; i < end; i++) {
    const mark = isArabicAt(text, i) ? null : openerAt(text, i, end);
    if (mark === null) continue;
    let close = findClose(text, i, end, mark, nests);
    if (close < 0 && mark === STRAIGHT && nests) {
      nests = false;
      close = findClose(text, i, end, mark, nests);
    }
    found.push({ start: i + mark.length, end: close < 0 ? end : close, isOpen: close < 0 });
    if (close < 0) break;
    i = close + mark.length - 1;
  }
  return found;
}

function openerAt(text: string, at: number, end: number): string | null {
  const mark = text[at] as string;
  if (mark in CLOSERS) return mark;
  return mark === "'" && text[at + 1] === "'" && at + 1 < end ? SINGLE_PAIR : null;
}

/** Where the quotation that opens at `open` with a mark closes, or -1. */
function findClose(text: string, open: number, end: number, mark: string, nests: boolean): number {
  const closer = CLOSERS[mark] as string;
  // A mark that opened straight may close curly: no other stands between.
  const next = mark === STRAIGHT ? nextMark(text, open + 1, end) : -1;
  if (next >= 0 && text[next] === CURLY) return next;
  if (closer === mark && (mark !== STRAIGHT || !nests)) {
    const close = text.indexOf(closer, open + mark.length);
    return close < end ? close : -1;
  }
  let depth = 1;
  for (let i = open + 1; i < end; i++) {
    if (text[i] === closer && (mark !== STRAIGHT || !opensHere(text, i))) depth--;
    else if (text[i] === mark) depth++;
    if (depth === 0) return i;
  }
  return -1;
}

/** Where the next double mark stands, or -1. */
function nextMark(text: string, from: number, end: number): number {
  for (let i = from; i < end; i++) if (MARKS.includes(text[i] as string)) return i;
  return -1;
}

/** Whether a straight mark inside a quotation opens another: space before it, none behind. */
const opensHere = (text: string, at: number): boolean =>
  SPACE.test(text[at - 1] ?? ' ') &&
  !SPACE_OR_STOP.test(text[at + 1] ?? ' ') &&
  !(text[at + 1] === AND && text[at + 2] === STRAIGHT);
