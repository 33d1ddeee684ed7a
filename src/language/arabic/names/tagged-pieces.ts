import type { Token } from '../../../document/doc.ts';
import { once, readSet } from '../../data.ts';
import { ARTICLE, BEH, LAM, WAW } from '../letters.ts';
import { isIn, phraseAt } from '../phrase.ts';
import type { Tagged } from '../tagger/index.ts';
import { countOf } from '../words.ts';
import { COMMON, isHyphenated } from './tagged-span.ts';
import { roleHeads } from './titles.ts';
import {
  hasFirstLetter,
  isArabicWord,
  isJoint,
  isNationality,
  isRareName,
  isVerb,
  knownPlaces,
  strengthOf,
} from './words.ts';

const grammar = once(() => readSet('arabic', 'not-counted.tsv'));
const offices = once(() => readSet('arabic', 'offices.tsv'));
const regions = once(() => readSet('arabic', 'region-adjectives.tsv'));

/** A word of fewer occurrences in the news is rare. */
const RARE = 30;
/** Nobody and nothing has a longer name, in tokens. */
const LONGEST = 20;
const POSSESSED = /(?:ه|ها|هم)$/u;
const ACCUSATIVE = /.ا$/u;

/** What the tagger saw, joined where it broke a name and parted where it took two for one, without words at the ends that are no part. */
export const piecesOf = (tokens: readonly Token[], all: readonly Tagged[]): readonly Tagged[] =>
  withoutObjects(
    tokens,
    joined(tokens, all)
      .flatMap(tagged => parted(tokens, tagged))
      .map(tagged => trimmed(tokens, tagged))
      .map(({ from, to, type }) => ({ from, to: Math.min(to, from + LONGEST), type }))
      .filter(({ from, to }) => to > from),
  );

/** «وشكرت يوسف الأهالي»: a common word is no part of a name that is somebody's family name without it. */
function withoutObjects(tokens: readonly Token[], all: readonly Tagged[]): readonly Tagged[] {
  const people = all.filter(({ type }) => type === 'person');
  const families = new Set(people.flatMap(({ from, to }) => (to > from + 1 ? [tokens[to - 1]?.folded] : [])));
  return all.map(({ from, to, type }) => {
    const isWithObject = type === 'person' && to === from + 2 && families.has(tokens[from]?.stem);
    return isWithObject && isPlain(tokens[to - 1], /./u, RARE) ? { from, to: to - 1, type } : { from, to, type };
  });
}

function joined(tokens: readonly Token[], all: readonly Tagged[]): readonly Tagged[] {
  const kept: Tagged[] = [];
  for (const tagged of all) {
    const last = kept.at(-1);
    if (last && isOneName(tokens, last, tagged)) kept[kept.length - 1] = { ...last, to: tagged.to };
    else kept.push(tagged);
  }
  return kept;
}

/** «يان | فان دير برغ», «نوفا | سكوشا» */
function isOneName(tokens: readonly Token[], first: Tagged, second: Tagged): boolean {
  if (first.type !== second.type) return false;
  if (first.type === 'person') {
    const between = tokens.slice(first.to, second.from);
    const isPair = first.to - first.from === 1 && second.to - second.from === 1;
    if (between.length === 1 && isHyphenated(tokens, first.to) && !isPair) return true;
    const isSeam =
      isJoint(tokens[first.to - 1]) ||
      isJoint(tokens[second.from]) ||
      between.length > 0 ||
      hasFirstLetter(tokens[second.from]);
    return isSeam && between.every(isJoint);
  }
  const isForeign = (token: Token | undefined): boolean => isArabicWord(token) && isRareName(token.folded);
  return first.to === second.from && isForeign(tokens[first.to - 1]) && isForeign(tokens[second.from]);
}

/** Two people joined by «و»; a name ends before a common word with a preposition, a place before «ب» («طنجة بالمغرب»). */
function parted(tokens: readonly Token[], { from, to, type }: Tagged): readonly Tagged[] {
  const parts: Tagged[] = [];
  let start = from;
  for (let at = from + 1; at < to; at++) {
    const end = endOfName(tokens[at] as Token, type);
    if (end === null) continue;
    parts.push({ from: start, to: at, type });
    if (end === 'for good') return parts;
    start = at;
  }
  return [...parts, { from: start, to, type }];
}

/** «وودورد»: no word begins with the second «و». */
const isForeign = (folded: string): boolean => folded.startsWith(WAW + WAW) && countOf(folded.slice(1)) === 0;

/** Whether a word in a name begins another name or ends it for good. */
function endOfName(token: Token, type: Tagged['type']): 'another' | 'for good' | null {
  if (!isArabicWord(token)) return null;
  if (type === 'place') return token.prefix === 1 && token.folded.startsWith(BEH) ? 'another' : null;
  if (type !== 'person' || strengthOf(token.folded) > 0) return null;
  const isJoined = token.prefix === 1 || (countOf(token.folded) < RARE && !isForeign(token.folded));
  if (token.folded.startsWith(WAW) && isJoined) return isGrammar(token.stem, token) ? 'for good' : 'another';
  if (hasFirstLetter(token) && isOtherName(token)) return 'another';
  const isPrefixed = token.prefix > 0 && (token.stem.startsWith(ARTICLE) || countOf(token.folded) < RARE);
  return isPrefixed && countOf(token.stem) > COMMON && strengthOf(token.stem) === 0 ? 'for good' : null;
}

/** «سامي لكريم», «سامي بالحريري», but not «خافيير باستوري». */
const isOtherName = ({ folded, stem }: Token): boolean =>
  strengthOf(stem) === 2 && (folded.startsWith(LAM) || stem.startsWith(ARTICLE));

/** Without marks; a person's name without «مواطنه» before it and «كي», «يكتب», «مدربا», «زملاؤه», «مستشار» behind, a place's without «السورية». */
function trimmed(tokens: readonly Token[], { from, to, type }: Tagged): Tagged {
  const isMark = (at: number): boolean => tokens[at]?.kind === 'mark';
  const isKnown = type === 'place' && (phraseAt(knownPlaces(), tokens, from)?.length ?? 0) > 1;
  let first = type === 'person' ? titleEnd(tokens, from, to) : from;
  if (type === 'person' && tokens[first]?.folded === GOD) first++;
  let last = to;
  while (
    first < last &&
    (isMark(first) || (type === 'person' && first < last - 1 && isNoStart(tokens[first] as Token)))
  )
    first++;
  while (
    last > first &&
    (isMark(last - 1) || (!isKnown && last > first + 1 && isNoEnd(tokens[last - 1] as Token, type)))
  )
    last--;
  return { from: first, to: last, type };
}

/** Where a name begins behind a position that the tagger took for its first words («المغنيان اللبنانيان …»). */
function titleEnd(tokens: readonly Token[], from: number, to: number): number {
  const isDefinite = (at: number): boolean => tokens[at]?.stem.startsWith(ARTICLE) === true;
  let at = from;
  if (isDefinite(at) && isIn(roleHeads(), tokens[at])) at++;
  while (at > from && at < to - 1 && isDefinite(at) && strengthOf(tokens[at]?.folded ?? '') === 0) at++;
  return at < to ? at : from;
}

/** «آية الله فلان» */
const GOD = 'الله';

/** «على», but not «علي». */
const isGrammar = (word: string, { text }: Token): boolean => grammar().has(word) && !text.endsWith('ي');

/** «مواطنه فلان», «وأضاف فلان», «بشأن فلان», but not «آن», «أم فلان», «روي». */
const isNoStart = (token: Token): boolean =>
  isPlain(token, POSSESSED, RARE) ||
  (isPlain(token, /./u, RARE) && (isVerb(token) || isIn(grammar(), token)) && !FOREIGN.test(token.text));

const FOREIGN = /^[أآ]|ي$/u;

const isNoEnd = (token: Token, type: Tagged['type']): boolean => {
  if (type === 'place') return isNationality(token.stem) && !regions().has(token.stem);
  return (
    type === 'person' &&
    (isVerb(token) ||
      isGrammar(token.folded, token) ||
      offices().has(token.folded) ||
      isPlain(token, ACCUSATIVE, RARE) ||
      isPlain(token, POSSESSED, 0))
  );
};

/** A word of this ending that no name has and the news have more than this often. */
const isPlain = (token: Token | undefined, ending: RegExp, count: number): boolean =>
  isArabicWord(token) &&
  ending.test(token.folded) &&
  strengthOf(token.folded) === 0 &&
  strengthOf(token.stem) === 0 &&
  !isJoint(token) &&
  countOf(token.folded) > count;
