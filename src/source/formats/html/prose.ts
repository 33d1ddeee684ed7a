import type { Piece } from './tree.ts';

export const ENDS_SENTENCE = /[.!?؟。…:»"”'’)]$/u;
const LONG = 100;
const SENTENCE = 50;

/** Whether a text reads as running text: long, or a sentence. */
export const isProseText = (text: string): boolean =>
  text.length >= LONG || (text.length >= SENTENCE && ENDS_SENTENCE.test(text));

/** Whether a piece reads as running text, and is mostly no link. */
export const isProse = ({ text, linked }: Piece): boolean => isProseText(text) && linked < text.length * 0.5;
