import { DECORATIVE_TATWEEL, FORMS, INVISIBLE } from '../text/clean.ts';
import type { Decoded } from './decode/index.ts';

/** How a source was read, for `--explain`: what was decided, and by what. */
export type Signal = { readonly what: string; readonly why: string };

type Reading = { readonly decoded: Decoded; readonly format: string; readonly isTurned: boolean };

/** Everything that was decided on the way to a page. */
export function signalsOf({ decoded, format, isTurned }: Reading): readonly Signal[] {
  const { text, encoding, reason } = decoded;
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const repaired: readonly (readonly [string, number])[] = [
    ['presentation forms read as letters', count(FORMS)],
    ['ornamental tatweel passed over', count(DECORATIVE_TATWEEL)],
    ['invisible characters passed over', count(INVISIBLE)],
  ];
  return [
    { what: `encoding ${encoding}`, why: reason },
    { what: `format ${format}`, why: 'its name, type and beginning' },
    ...(isTurned ? [{ what: 'visual order turned into logical', why: 'words that begin as words end' }] : []),
    ...repaired.filter(([, times]) => times > 0).map(([what, times]) => ({ what, why: `${times} of them` })),
  ];
}
