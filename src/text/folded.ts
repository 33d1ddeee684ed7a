import { fold } from './fold.ts';

/** A folded text, and of each of its units where what it came from stands in the text itself. */
export type Folded = { readonly text: string; readonly starts: Uint32Array; readonly ends: Uint32Array };

const MARK = /\p{M}/u;
const SPACE = /\s/u;

/** Folds a text piece by piece (a letter and its marks, a run of white space as one space), so that places are kept. Linear. */
export function foldInPlace(text: string): Folded {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    const isSpace = SPACE.test(text[start] as string);
    end = isSpace ? runEnd(text, start, SPACE) : pieceEnd(text, start);
    const folded = isSpace ? ' ' : fold(text.slice(start, end));
    if (folded === '') continue;
    if (folded === ' ' && pieces.at(-1) === ' ') {
      ends[ends.length - 1] = end;
      continue;
    }
    pieces.push(folded);
    for (let i = 0; i < folded.length; i++) {
      starts.push(start);
      ends.push(end);
    }
  }
  return { text: pieces.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

function pieceEnd(text: string, start: number): number {
  const character = (text.codePointAt(start) as number) > 0xffff ? 2 : 1;
  return runEnd(text, start + character, MARK);
}

function runEnd(text: string, from: number, kind: RegExp): number {
  let end = from;
  while (end < text.length && kind.test(text[end] as string)) end++;
  return end;
}
