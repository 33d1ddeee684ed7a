import { DECORATIVE_TATWEEL, FORMS, INVISIBLE } from '../text/clean.ts';
import type { Decoded } from './decode/index.ts';

/** How a source was read, for `--explain`: what was decided, and by what. */
export type Signal = { readonly what: string; readonly why: string };

type Reading = { readonly decoded: Decoded; readonly format: string; readonly isTurned: boolean };

/** Everything that was decided on the way to a page. */
export function signalsOf({ decoded, format, isTurned }: Reading): readonly Signal[] {
  const { text, encoding, reason } = decoded;
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const repaired = (what: string, times: number): readonly Signal[] =>
    times > 0 ? [signal(what, `${times} of them`)] : [];
  return [
    signal(`encoding ${encoding}`, reason),
    signal(`format ${format}`, 'its name, type and beginning'),
    ...(isTurned ? [signal('visual order turned into logical', 'words that begin as words end')] : []),
    ...repaired('presentation forms read as letters', count(FORMS)),
    ...repaired('ornamental tatweel passed over', count(DECORATIVE_TATWEEL)),
    ...repaired('invisible characters passed over', count(INVISIBLE)),
  ];
}

const signal = (what: string, why: string): Signal => ({ what, why });
