import type { Token } from '../../../document/doc.ts';

/** Hyphen, en dash, em dash, minus. */
export const DASHES = '-–—−';

export const isMark = (token: Token | undefined, text: string): boolean =>
  token?.kind === 'mark' && token.text === text;

export const isDash = (token: Token | undefined): boolean => token?.kind === 'mark' && DASHES.includes(token.text);
