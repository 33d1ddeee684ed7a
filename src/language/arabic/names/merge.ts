import type { NameType } from '../../../document/findings.ts';
import { scoreOf, type Weights } from '../../../learnt/linear.ts';
import { once, readMap, readRows } from '../../data.ts';
import { ARTICLE } from '../letters.ts';
import { isListedPlace, listedAs, thingOf } from '../listed.ts';
import { countOf } from '../words.ts';
import { spellingKey } from './forms.ts';
import { isNationality, strengthOf } from './words.ts';

type Words = readonly string[];

const organizationHeads = once(() => readMap('arabic', 'organization-heads.tsv'));
const placeHeads = once(() => readMap('arabic', 'place-heads.tsv'));

const bare = (word: string): string => spellingKey(word.startsWith(ARTICLE) && word.length > 4 ? word.slice(2) : word);

/** What two names must have in common to be compared: their words, without article and whatever spelling. */
export const mergeKeys = (words: Words): readonly string[] => [...new Set(words.map(bare))];

const log = (count: number): number => Math.round(Math.log2(count + 1) / 2);

function kindOf(word: string): string {
  if (organizationHeads().has(word) || placeHeads().has(word)) return 'head';
  if (isNationality(word)) return 'nationality';
  if (isListedPlace(word)) return 'place';
  return word.startsWith(ARTICLE) ? 'definite' : strengthOf(word) === 2 ? 'name' : 'other';
}

/** Where the words of the shorter name stand in the longer: first, last, inner, a run from either end, apart; «partly» where it has others too. */
function relationOf(places: readonly number[], size: number): string {
  const found = places.filter(place => place >= 0);
  if (found.length < places.length) return found.length === 0 ? 'none' : 'partly';
  const isRun = found.every((place, i) => i === 0 || place === (found[i - 1] as number) + 1);
  const [first, last] = [found[0] as number, found.at(-1) as number];
  if (found.length === 1) return last === size - 1 ? 'last' : first === 0 ? 'first' : 'inner';
  if (!isRun) return first === 0 && last === size - 1 ? 'ends' : 'apart';
  return first === 0 ? 'head' : last === size - 1 ? 'tail' : 'middle';
}

/** What speaks for one thing having both names, of folded words; `rivals`: how many longer names have these words too. */
export function mergeFeatures(short: Words, long: Words, type: NameType, rivals: number): readonly string[] {
  const keys = long.map(bare);
  const places = short.map(word => keys.indexOf(bare(word)));
  const relation = `${type} ${relationOf(places, long.length)}`;
  const [own, other] = [thingOf(short), thingOf(long)];
  const things = own === 0 || other === 0 ? '-' : own === other ? 'same' : 'different';
  const [first = '', last = ''] = [short[0], short.at(-1)];
  const rest = long.filter((_, i) => !places.includes(i));
  const others = Math.min(3, rivals);
  return [
    'join',
    type,
    relation,
    `${relation} of ${Math.min(4, short.length)} ${Math.min(5, long.length)}`,
    `${relation} listed ${listedAs(short, type)} ${listedAs(long, type)} ${things}`,
    `${type} listed ${listedAs(short, type)} ${things}`,
    `${relation} count ${short.length === 1 ? log(countOf(first)) : '-'}`,
    `${relation} strength ${strengthOf(first)} ${strengthOf(last)}`,
    `${relation} rest ${kindOf(rest[0] ?? '')} ${kindOf(rest.at(-1) ?? '')}`,
    `${relation} head ${kindOf(long[0] ?? '')} ${kindOf(first)}`,
    `${relation} rivals ${others}`,
    `${type} without ${rest.length === 1 ? rest[0] : rest.length}`,
    `${type} ${short.length === 1 ? first : `${first} _`}`,
    `${relation} the ${short
      .map(word => (word.startsWith(ARTICLE) ? 1 : 0))
      .join('')
      .slice(0, 3)}`,
  ];
}

const weights = once(
  (): Weights =>
    new Map(readRows('arabic', 'merges.tsv').map(([weight = '0', feature = '']) => [feature, Number(weight)] as const)),
);

/** How surely the shorter name stands for what has the longer: log-odds, 0 undecided. */
export const mergeScore = (short: Words, long: Words, type: NameType, rivals: number): number =>
  scoreOf(weights(), mergeFeatures(short, long, type, rivals));
