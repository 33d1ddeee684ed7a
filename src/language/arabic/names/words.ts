import type { Token } from '../../../document/doc.ts';
import { isArabicScript } from '../../../text/script.ts';
import { once, readSet } from '../../data.ts';
import type { Reading } from '../../language.ts';
import { ARTICLE, BEH, FEH, KAF, LAM, WAW } from '../letters.ts';
import { isListedPlace } from '../listed.ts';
import { COLUMNS, rowOf, wordNumber } from '../words.ts';

/** How surely a word belongs to people's names: 0 not known, 1 maybe, 2 surely. */
export type Strength = 0 | 1 | 2;

const notNationality = once(() => readSet('arabic', 'not-nationalities.tsv'));

const PARTICLES = WAW + FEH + BEH + LAM + KAF;

export const isArabicWord = (token: Token | undefined): token is Token =>
  token?.kind === 'word' && isArabicScript(token.text);

/** «عبدالملك», written as one. */
const SERVANT = /^عبدال.{3,}$/u;

export const strengthOf = (word: string): Strength =>
  SERVANT.test(word) ? 2 : (wordNumber(rowOf(word), COLUMNS.strength) as Strength);

/** It folds to «علي», but is no name. */
const ALA = 'على';

/** How a token may be read as the first word of a known name: as it is parted, whole, or without a first letter that may be a particle. */
export function readingsOf({ text, stem, folded, prefix }: Token): readonly Reading[] {
  if (text === ALA) return [];
  const parted = { word: stem, prefix };
  if (prefix > 0) return [parted, { word: folded, prefix: 0 }];
  const mayBePrefixed = folded.length > 3 && PARTICLES.includes(folded[0] as string);
  return mayBePrefixed ? [parted, { word: folded.slice(1), prefix: 1 }] : [parted];
}

/** Whether a definite adjective tells of a listed place («اللبناني», «الأميركية»). */
export function isNationality(word: string): boolean {
  const root = notNationality().has(word) ? undefined : /^ال(.{2,}?)(?:يه|ي)$/u.exec(word)?.[1];
  if (root === undefined) return false;
  const places = [
    root,
    `${root}ا`,
    `${root}يا`,
    `${root}ه`,
    ARTICLE + root,
    `${ARTICLE}${root}يه`,
    `${ARTICLE}${root}ا`,
  ];
  return places.some(isListedPlace);
}
