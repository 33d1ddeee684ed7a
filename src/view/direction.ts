import type { ScreenDirection } from '../terminal/screen.ts';

const RTL = String.raw`[[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]&&\p{L}]`;
const FIRST_LETTER = /\p{L}/u;
const RTL_LETTER = new RegExp(RTL, 'v');
const RTL_LETTERS = new RegExp(RTL, 'gv');
const LTR_LETTERS = new RegExp(String.raw`[\p{L}--${RTL}]`, 'gv');

/**
 * The side from which a text of an article reads: that of its first letter, as `dir=auto` of HTML has it, but that of the article where
 * most of its letters are of that: a sentence in Arabic may begin with a name in Latin letters.
 */
export function directionOf(text: string, direction: ScreenDirection): ScreenDirection {
  const first = FIRST_LETTER.exec(text)?.[0];
  if (first === undefined) return direction;
  const own = RTL_LETTER.test(first) ? 'rtl' : 'ltr';
  if (own === direction) return own;
  const rtl = countOf(text, RTL_LETTERS);
  const ltr = countOf(text, LTR_LETTERS);
  return (direction === 'rtl' ? rtl > ltr : ltr > rtl) ? direction : own;
}

const countOf = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;
