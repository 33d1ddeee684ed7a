import { type CharacterKind, KIND, kindAt, nextAt, runEnd } from './characters.ts';
import { fold } from './fold.ts';

/** A folded text, and of each of its units where what it came from stands in the text itself. */
export type Folded = { readonly text: string; readonly starts: Uint32Array; readonly ends: Uint32Array };

/** Folds a text piece by piece (a letter and its marks, a run of white space as one space), so that places are kept. Linear. */
export function foldInPlace(text: string): Folded {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    const isSpace = kindAt(text, start) === KIND.space;
    end = isSpace
      ? runEnd(text, start, text.length, isSpaceKind)
      : runEnd(text, nextAt(text, start), text.length, isMark);
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

const isMark = (kind: CharacterKind): boolean => kind === KIND.mark;
const isSpaceKind = (kind: CharacterKind): boolean => kind === KIND.space;
