// Words of people's names for words.bin. Not from the corpora on which the tagger learns how far to trust them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { splitProclitics } from '../src/language/arabic/proclitics.ts';
import { countOf } from '../src/language/arabic/words.ts';
import { fold } from '../src/text/fold.ts';
import type { NewsArticle } from './news.ts';
import { setColumns } from './table-file.ts';

const linesOf = (path: string): readonly string[] => gunzipSync(readFileSync(path)).toString('utf8').split('\n');

/** What names of people are in the corpora; WikiFANE's types are fine ones. */
const PEOPLE: ReadonlySet<string> = new Set([
  'PERS',
  'PER',
  'Politician',
  'Athlete',
  'Artist',
  'Businessperson',
  'Lawyer',
  'Scientist',
  'Religious_PER',
  'Other_PER',
  'Police',
  'Engineer',
  'Professor',
]);

const bare = (word: string): string => fold(word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''));

/** How often the corpora have each word in names of people, and at all. */
const people = new Map<string, number>();
const all = new Map<string, number>();

/** Counts the words of a corpus. */
function readCorpus(path: string): void {
  for (const line of linesOf(path)) {
    const [raw = '', tag = 'O'] = line.split(/\s+/u);
    const word = bare(raw);
    if (word === '') continue;
    all.set(word, (all.get(word) ?? 0) + 1);
    if (PEOPLE.has(tag.slice(2))) people.set(word, (people.get(word) ?? 0) + 1);
  }
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

/** Fills the column `strength` of words.bin. `gazetteers`, `ner`: folders. */
export function writeNames(gazetteers: string, ner: string, articles: readonly NewsArticle[]): void {
  for (const name of ['aqmar', 'wikifane', 'wojood-sample']) readCorpus(join(ner, `${name}.train.txt.gz`));
  setColumns(['strength', nameWords(gazetteers, articles)]);
}
