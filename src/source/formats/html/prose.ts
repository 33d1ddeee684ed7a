import type { Piece } from './tree.ts';

export const ENDS_SENTENCE = /[.!?؟。…:»"”'’)]$/u;
const LONG = 100;
const SENTENCE = 50;

/** Whether a piece reads as running text: long, or a sentence, and mostly no link. */
export const isProse = ({ text, linked }: Piece): boolean =>
  (text.length >= LONG || (text.length >= SENTENCE && ENDS_SENTENCE.test(text))) && linked < text.length * 0.5;
