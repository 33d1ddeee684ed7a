// Words of people's names for words.bin, and entities.txt: places and organisations. Not from ANERcorp, on which the tagger learns how far
// to trust these lists.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { splitProclitics } from '../src/language/arabic/proclitics.ts';
import { countOf } from '../src/language/arabic/words.ts';
import { fold } from '../src/text/fold.ts';
import type { NewsArticle } from './news.ts';
import { setColumns } from './table-file.ts';

const ENTITIES = 'src/language/arabic/data/entities.txt';
const linesOf = (path: string): readonly string[] => gunzipSync(readFileSync(path)).toString('utf8').split('\n');

type Entity = { readonly type: 'person' | 'place' | 'organization'; readonly words: readonly string[] };

/** The types of the corpora that are ours; WikiFANE's are fine ones. */
const TYPES: Readonly<Record<string, Entity['type']>> = {
  PERS: 'person',
  PER: 'person',
  LOC: 'place',
  ORG: 'organization',
  GPE: 'place',
  Politician: 'person',
  Athlete: 'person',
  Artist: 'person',
  Businessperson: 'person',
  Lawyer: 'person',
  Scientist: 'person',
  Religious_PER: 'person',
  Other_PER: 'person',
  Police: 'person',
  Engineer: 'person',
  Professor: 'person',
  Nation: 'place',
  Continent: 'place',
  'Population-Center': 'place',
  'State-or-Province': 'place',
  'County-or-District': 'place',
  'Region-General': 'place',
  'Region-International': 'place',
  'Water-Body': 'place',
  Celestial: 'place',
  'Land-Region-Natural': 'place',
  Government: 'organization',
  Commercial: 'organization',
  Educational: 'organization',
  Media: 'organization',
  Sports: 'organization',
  'Non-Governmental': 'organization',
  'Medical-Science': 'organization',
  Religious_ORG: 'organization',
  Entertainment: 'organization',
};

const bare = (word: string): string => fold(word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''));

/** How often the corpora have each named thing, by type; each word in names of people; each word. */
const entities = new Map<string, Map<string, number>>();
const people = new Map<string, number>();
const all = new Map<string, number>();

/** Every named thing of a corpus, and how often each word stands in and outside of names of people. */
function readCorpus(path: string): void {
  let open: { type: Entity['type']; words: string[] } | null = null;
  const close = (): void => {
    if (open) {
      const [first = '', ...rest] = open.words;
      const key = [splitProclitics(first, () => false).stem, ...rest].join(' ');
      const types = entities.get(key) ?? new Map<string, number>();
      entities.set(key, types.set(open.type, (types.get(open.type) ?? 0) + 1));
      if (open.type === 'person') for (const word of open.words) people.set(word, (people.get(word) ?? 0) + 1);
    }
    open = null;
  };
  for (const line of linesOf(path)) {
    const [raw = '', tag = 'O'] = line.split(/\s+/u);
    const [position = 'O', ...rest] = tag.split('-');
    const type = TYPES[rest.join('-')];
    const word = bare(raw);
    if (word !== '') all.set(word, (all.get(word) ?? 0) + 1);
    if (position === 'I' && open && type === (open as Entity).type && word !== '') {
      (open as { words: string[] }).words.push(word);
      continue;
    }
    close();
    if (position === 'B' && type && word !== '') open = { type, words: [word] };
  }
  close();
}

const ARABIC = /^[\u0621-\u064a]+$/u;

/** Endings and the article, which common words take and names do not. */
const INFLECTIONS = ['ت', 'ها', 'وا', 'ين', 'ون', 'ات', 'ه', 'هم', 'يه'];

/** The share of a word's uses in the news that its inflected forms have: names hardly inflect. */
const inflection = (word: string): number =>
  Math.max(countOf(`ال${word}`), ...INFLECTIONS.map(ending => countOf(word + ending))) / Math.max(8, countOf(word));

/** Words of people's names, and how surely: by the corpora where they have the word, else by Wikidata and inflection. */
function nameWords(gazetteers: string, articles: readonly NewsArticle[]): readonly (readonly [string, number])[] {
  const pairs = new Map<string, number>();
  for (const line of linesOf(join(gazetteers, 'wikidata-name-pairs.tsv.gz'))) {
    const [, arabic = '', count = '0'] = line.split('\t');
    const word = fold(arabic);
    if (ARABIC.test(word) && word.length > 1) pairs.set(word, (pairs.get(word) ?? 0) + Number(count));
  }
  const words = new Set([...pairs.keys(), ...people.keys()].filter(word => ARABIC.test(word) && word.length > 1));
  const strengths = new Map([...words].map(word => [word, strengthOf(word, pairs.get(word) ?? 0)]));
  for (const word of followers(strengths, articles)) strengths.set(word, 2);
  const isJoined = (word: string): boolean => {
    const { stem, prefix } = splitProclitics(word, () => false);
    return prefix > 0 && (strengths.get(stem) ?? 0) >= (strengths.get(word) ?? 0);
  };
  return [...strengths].filter(([word, strength]) => strength > 0 && !isJoined(word));
}

/** Words of the news that often follow a sure name and hardly inflect: family names that no list has. */
function followers(strengths: ReadonlyMap<string, number>, articles: readonly NewsArticle[]): readonly string[] {
  const after = new Map<string, number>();
  for (const { text } of articles) {
    for (const [, first = '', second = ''] of text.matchAll(
      /(?=(?<![\u0621-\u064a])([\u0621-\u064a]+) ([\u0621-\u064a]+))/gu,
    )) {
      const word = fold(second);
      if (strengths.get(fold(first)) === 2) after.set(word, (after.get(word) ?? 0) + 1);
    }
  }
  return [...after].flatMap(([word, count]) => {
    const isName =
      count >= 4 && word.length > 2 && count / Math.max(8, countOf(word)) >= 0.15 && inflection(word) < 0.03;
    const isWhole = splitProclitics(word, () => false).prefix === 0;
    return isName && isWhole && (strengths.get(word) ?? 0) < 2 ? [word] : [];
  });
}

function strengthOf(word: string, wikidata: number): number {
  const seen = all.get(word) ?? 0;
  const inNames = people.get(word) ?? 0;
  const share = inNames / Math.max(1, seen);
  if (seen >= 4 && share >= 0.6) return 2;
  const isName = wikidata > 0 && word.length > 2 && inflection(word) < 0.04 && (seen < 4 || share >= 0.25);
  if (isName) return wikidata >= 2 || countOf(word) < 8 ? 2 : 1;
  if (seen >= 4) return share >= 0.25 ? 1 : 0;
  return wikidata / Math.max(8, countOf(word)) >= 0.08 ? 2 : wikidata / Math.max(8, countOf(word)) >= 0.02 ? 1 : 0;
}

/** Places and organisations by their first word: `place=rest` or `organization=rest`, words of the rest joined by `_`. */
function entitiesByWord(gazetteers: string): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>();
  const add = (type: string, phrase: string): void => {
    const [first = '', ...rest] = phrase.split(' ');
    if (!ARABIC.test(first) || first.length < 2 || rest.length > 5) return;
    known.set(first, (known.get(first) ?? new Set()).add(`${type}=${rest.join('_')}`));
  };
  for (const [phrase, types] of entities) {
    const total = [...types.values()].reduce((a, b) => a + b, 0);
    for (const [type, count] of types) {
      if (type === 'person' || count < total * 0.6) continue;
      const isWord = !phrase.includes(' ');
      const isPure = !isWord || count / Math.max(1, all.get(phrase) ?? 1) >= 0.5;
      const isFrequent = isWord ? count >= 3 || (count >= 2 && countOf(phrase) < 400) : count >= 2;
      if (isPure && isFrequent) add(type, phrase);
    }
  }
  for (const line of linesOf(join(gazetteers, 'world-cities-ar.csv.gz')).slice(1)) {
    const [country = '', , city = '', , population = '0'] = line.split(',').map(cell => cell.replace(/^"|"$/gu, ''));
    const place = fold(city).replace(/^(?:ولايه|مدينه|محافظه|مقاطعه|اقليم) /u, '');
    if (fold(country) !== '') add('place', fold(country));
    if (Number(population) >= 100_000 && !isCommonWord(place)) add('place', place);
  }
  return known;
}

/** A city whose name is a word of every day («كان»): the corpora or the news have it, mostly not as a place. */
function isCommonWord(place: string): boolean {
  if (place.includes(' ')) return false;
  const asPlace = entities.get(place)?.get('place') ?? 0;
  const seen = all.get(place) ?? 0;
  return asPlace > 0
    ? asPlace / Math.max(1, seen) < 0.5
    : place.length < 4 || seen > 0 || countOf(place) > 100 || inflection(place) > 0.04;
}

const codeOf = (values: ReadonlySet<string>): number =>
  (values.has('place=') ? 1 : 0) + (values.has('organization=') ? 2 : 0) + (phrasesOf(values).length > 0 ? 4 : 0);

const phrasesOf = (values: ReadonlySet<string>): readonly string[] =>
  [...values].filter(value => !value.endsWith('=')).sort();

/** Fills the columns `strength` and `entity` of words.bin and writes entities.txt. `gazetteers`, `ner`: folders. */
export function writeNames(gazetteers: string, ner: string, articles: readonly NewsArticle[]): void {
  for (const name of ['aqmar', 'wikifane', 'wojood-sample']) readCorpus(join(ner, `${name}.train.txt.gz`));
  const known = [...entitiesByWord(gazetteers)].sort(([a], [b]) => (a < b ? -1 : 1));
  setColumns(
    ['strength', nameWords(gazetteers, articles)],
    ['entity', known.map(([word, values]) => [word, codeOf(values)] as const)],
  );
  const header =
    '# Generated by training/train.ts, never edited by hand. Places and organisations of several words by the first. World cities (CC BY 4.0), AQMAR (CC BY-SA 3.0), WikiFANE (CC BY-SA 3.0), a sample of Wojood (MIT).';
  const lines = known.flatMap(([word, values]) => {
    const phrases = phrasesOf(values);
    return phrases.length > 0 ? [`${word}\t${phrases.join(' ')}`] : [];
  });
  writeFileSync(ENTITIES, `${[header, ...lines].join('\n')}\n`);
  console.log(`${ENTITIES}: ${lines.length} lines`);
}
