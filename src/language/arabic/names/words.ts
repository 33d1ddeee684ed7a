import type { Token } from '../../../document/doc.ts';
import type { NameType } from '../../../document/findings.ts';
import { isArabicScript } from '../../../text/script.ts';
import { once, oncePer, readMap, readPhraseSet, readRows, readSet } from '../../data.ts';
import type { Reading } from '../../language.ts';
import { ARTICLE, BEH, FEH, KAF, LAM, WAW } from '../letters.ts';
import { COLUMNS, countOf, isWholeWord, rowOf, wordNumber } from '../words.ts';

/** How surely a word belongs to people's names: 0 not known, 1 maybe, 2 surely. */
export type Strength = 0 | 1 | 2;

/** A word as a name may hold it: folded, without particles, and how many characters these take. */
export type NameWord = { readonly word: string; readonly prefix: number; readonly strength: Strength };

/** Places and organisations of several words, by the first: `place=` or `organization=` and the rest, joined by «_». */
const phrases = once(
  () => new Map(readRows('arabic', 'entities.txt').map(([first = '', rests = '']) => [first, rests] as const)),
);
/** What a word is by itself, and whether phrases begin with it: the numbers of the column `entity`. */
const ENTITY = { place: 1, organization: 2, phrase: 4 } as const;

const entityOf = (word: string): number => wordNumber(rowOf(word), COLUMNS.entity);

/** Countries, capitals and regions that everybody knows. */
export const knownPlaces = once(() => readPhraseSet('arabic', 'known-places.tsv'));
export const knownOrganizations = once(() => readPhraseSet('arabic', 'known-organizations.tsv'));
const joints = once(() => readSet('arabic', 'name-joints.tsv'));
const speech = once(() => readMap('arabic', 'speech-verbs.tsv'));
const verbs = once(() => readSet('arabic', 'person-verbs.tsv'));
const notNationality = once(() => readSet('arabic', 'not-nationalities.tsv'));
const nameWords = once(() => readSet('arabic', 'name-words.tsv'));
const notPerson = once(() => readSet('arabic', 'not-person.tsv'));

const PARTICLES = WAW + FEH + BEH + LAM + KAF;
/** A word of fewer occurrences in the news is rare. */
const RARE = 30;
const SHORTEST_RARE = 3;
/** How words of common patterns end. */
const COMMON_ENDINGS = ['ات', 'ون', 'ين', 'تها', 'هم', 'ها', 'نا', 'وا', 'تان', 'ه'];

/** How verbs of the present and future begin. */
const isLikeVerb = (word: string): boolean =>
  (word.length > 3 && 'يتن'.includes(word[0] as string)) ||
  (word.length > 3 && word.startsWith('است')) ||
  (word.length > 2 && word.startsWith('سي'));

export const isArabicWord = (token: Token | undefined): token is Token =>
  token?.kind === 'word' && isArabicScript(token.text);

/** A verb of what people say or do. */
export const isVerb = ({ folded, stem }: Token): boolean =>
  speech().has(folded) || verbs().has(folded) || verbs().has(stem);

/** A word that joins the parts of a person's name («بن», «فان», but not «فإن»). */
export const isJoint = (token: Token | undefined): boolean =>
  token !== undefined && joints().has(token.folded) && (token.prefix === 0 || token.text === token.folded);

/** «عبدالملك», written as one. */
export const SERVANT = /^عبدال.{3,}$/u;

export function strengthOf(word: string): Strength {
  if (notPerson().has(word)) return 0;
  if (SERVANT.test(word) || nameWords().has(word)) return 2;
  return wordNumber(rowOf(word), COLUMNS.strength) as Strength;
}

/** A token as a word of a name: as it is parted, whole («ليلى»), or without a first letter that only the names know for a particle («وجريج»). */
export function nameWordOf({ stem, folded, prefix }: Token): NameWord {
  const parted = { word: stem, prefix, strength: strengthOf(stem) };
  if (prefix > 0) {
    const whole = { word: folded, prefix: 0, strength: strengthOf(folded) };
    return whole.strength >= Math.max(1, parted.strength) && !stem.startsWith(ARTICLE) ? whole : parted;
  }
  const rest = folded.slice(1);
  const mayBePrefixed =
    rest.length > 2 && PARTICLES.includes(folded[0] as string) && countOf(folded) < RARE && !isWholeWord(folded);
  const strength = mayBePrefixed ? strengthOf(rest) : 0;
  if (strength <= parted.strength) return parted;
  if (countOf(rest) >= countOf(folded)) return { word: rest, prefix: 1, strength };
  return { word: folded, prefix: 0, strength: isRareName(folded) ? strength : parted.strength };
}

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

/** Whether a word may be a foreign or rare name: hardly ever in the news, and of no common shape. */
export const isRareName = (word: string): boolean =>
  word.length >= SHORTEST_RARE &&
  !word.startsWith(ARTICLE) &&
  countOf(word) < RARE &&
  !notPerson().has(word) &&
  !isLikeVerb(word) &&
  !COMMON_ENDINGS.some(ending => word.endsWith(ending));

/** Whether a definite adjective tells of a place of the lexicon («اللبناني», «الأميركية»). */
export function isNationality(word: string): boolean {
  const root = notNationality().has(word) ? undefined : /^ال(.{2,}?)(?:يه|ي)$/u.exec(word)?.[1];
  const places =
    root === undefined
      ? []
      : [root, `${root}ا`, `${root}يا`, `${root}ه`, ARTICLE + root, `${ARTICLE}${root}يه`, `${ARTICLE}${root}ا`];
  return places.some(place => (entityOf(place) & ENTITY.place) !== 0 || isKnownPlace(place));
}

const isKnownPlace = (word: string): boolean => knownPlaces().longestAt(i => (i === 0 ? word : undefined), 0) !== null;

/** A place or organisation of the lexicon; `start` is where it begins in the text. */
export type Entity = { readonly type: Exclude<NameType, 'person'>; readonly length: number; readonly start: number };

/** The longest place or organisation of the lexicon that begins at a token, or null. */
export const entityAt = (tokens: readonly Token[], at: number): Entity | null => entitiesOf(tokens)[at] ?? null;

const entitiesOf = oncePer((tokens: readonly Token[]) => tokens.map((_, at) => findEntity(tokens, at)));

function findEntity(tokens: readonly Token[], at: number): Entity | null {
  const first = tokens[at];
  if (!isArabicWord(first)) return null;
  const whole = longestOf(first.folded, tokens, at);
  if (whole) return { ...whole, start: first.start };
  const parted = first.prefix > 0 ? longestOf(first.stem, tokens, at) : null;
  return parted && { ...parted, start: first.start + first.prefix };
}

function longestOf(word: string, tokens: readonly Token[], at: number): Omit<Entity, 'start'> | null {
  const entity = entityOf(word);
  const alone = entity & ENTITY.place ? 'place' : entity & ENTITY.organization ? 'organization' : null;
  let best = alone && { type: alone as Entity['type'], length: 1 };
  for (const phrase of entity & ENTITY.phrase ? (phrases().get(word) ?? '').split(' ') : []) {
    const [type, rest = ''] = phrase.split('=');
    const words = rest.split('_');
    const fits = words.every((next, i) => tokens[at + 1 + i]?.folded === next);
    if (fits && words.length + 1 > (best?.length ?? 0))
      best = { type: type as Entity['type'], length: words.length + 1 };
  }
  return best;
}

/** «روسياً»: an adjective, and no country. */
export const hasTanwin = (token: Token | undefined): boolean => token?.text.includes('\u064B') === true;

/** «جو | بايدن»: a letter that may be a preposition. */
export const hasFirstLetter = (token: Token | undefined): boolean =>
  token?.prefix === 1 && [BEH, LAM, KAF].includes(token.folded[0] as string);
