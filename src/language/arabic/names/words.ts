import type { Token } from '../../../document/doc.ts';
import type { NameType } from '../../../document/findings.ts';
import { once, readSet, readSortedLines } from '../../data.ts';
import { ARTICLE, BEH, FEH, KAF, LAM, WAW } from '../letters.ts';
import { countOf } from '../words.ts';

/** How surely a word belongs to people's names: 0 not known, 1 maybe, 2 surely. */
export type Strength = 0 | 1 | 2;

/** A word as a name may hold it: folded, without particles, and how many characters these take. */
export type NameWord = { readonly word: string; readonly prefix: number; readonly strength: Strength };

const nameWords = once(() => readSortedLines('arabic', 'name-words.txt'));
const entities = once(() => readSortedLines('arabic', 'entities.txt'));
const notPerson = once(() => readSet('arabic', 'not-person.tsv'));

const ARABIC_WORD = /^\p{Script=Arabic}/u;
const PARTICLES = WAW + FEH + BEH + LAM + KAF;
/** A word of fewer occurrences in the news is rare. */
const RARE = 30;
const SHORTEST_RARE = 3;
/** How verbs of the present and future begin, and how words of common patterns end. */
const VERB = /^(?:[يتن].{3,}|است.+|سي.+)$/u;
const COMMON_ENDING = /(?:ات|ون|ين|تها|هم|ها|نا|وا|تان)$/u;

export const isArabicWord = (token: Token | undefined): token is Token =>
  token?.kind === 'word' && ARABIC_WORD.test(token.text);

export function strengthOf(word: string): Strength {
  if (notPerson().has(word)) return 0;
  return Number(nameWords().get(word) ?? 0) as Strength;
}

/** A token as a word of a name. Where the table of words could not part a particle from a rare name («وجريج»), the names do. */
export function nameWordOf(token: Token): NameWord {
  const { stem, folded, prefix } = token;
  const strength = strengthOf(stem);
  if (strength === 2 || prefix > 0 || !PARTICLES.includes(folded[0] as string)) return { word: stem, prefix, strength };
  const rest = folded.slice(1);
  const restStrength = folded.length > 3 && countOf(folded) < RARE ? strengthOf(rest) : 0;
  return restStrength > strength ? { word: rest, prefix: 1, strength: restStrength } : { word: stem, prefix, strength };
}

/** Whether a word may be a foreign or rare name: hardly ever in the news, and of no common shape. */
export const isRareName = (word: string): boolean =>
  word.length >= SHORTEST_RARE &&
  !word.startsWith(ARTICLE) &&
  countOf(word) < RARE &&
  !notPerson().has(word) &&
  !VERB.test(word) &&
  !COMMON_ENDING.test(word) &&
  !word.endsWith('ه');

/** Whether a definite adjective tells of a place of the lexicon («اللبناني», «الأميركية»). */
export function isNationality(word: string): boolean {
  const root = /^ال(.{2,}?)(?:يه|ي)$/u.exec(word)?.[1];
  const places =
    root === undefined
      ? []
      : [root, `${root}ا`, `${root}يا`, `${root}ه`, ARTICLE + root, `${ARTICLE}${root}يه`, `${ARTICLE}${root}ا`];
  return places.some(place => entities().get(place)?.includes('place=') === true);
}

export type Entity = { readonly type: Exclude<NameType, 'person'>; readonly length: number };

/** The longest place or organisation of the lexicon that begins at a token, or null. */
export function entityAt(tokens: readonly Token[], at: number): Entity | null {
  const first = tokens[at];
  if (!isArabicWord(first)) return null;
  const entries = entities().get(first.stem) ?? (first.prefix > 0 ? entities().get(first.folded) : null);
  let best: Entity | null = null;
  for (const entry of entries?.split(' ') ?? []) {
    const [type, rest = ''] = entry.split('=');
    const words = rest === '' ? [] : rest.split('_');
    const fits = words.every((word, i) => tokens[at + 1 + i]?.folded === word);
    if (fits && words.length + 1 > (best?.length ?? 0))
      best = { type: type as Entity['type'], length: words.length + 1 };
  }
  return best;
}
