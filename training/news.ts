import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { arabic } from '../src/language/arabic/index.ts';
import { ARABIC } from '../src/language/arabic/letters.ts';
import { fold } from '../src/text/fold.ts';

/** The words of a corpus as numbers, the commonest first: word i occurs `counts[i]` times. */
export type Corpus = {
  readonly words: readonly string[];
  readonly counts: readonly number[];
  /** Articles one after another, -1 for a rare word and between articles. */
  readonly ids: Int32Array;
};

export type NewsArticle = { readonly id: string; readonly title: string; readonly text: string };

const ARABIC_WORD = new RegExp(
  `[${ARABIC.map(range =>
    String.fromCharCode(...range)
      .split('')
      .join('-'),
  ).join('')}]{2,}`,
  'gu',
);

/** The articles of a gzipped file of JSON lines. */
export const readNews = (path: string): readonly NewsArticle[] =>
  gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as NewsArticle);

/** How often each folded word occurs, counted before anything is known of words. */
export function countWords(articles: readonly NewsArticle[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { title, text } of articles)
    for (const [word] of `${title}\n${text}`.matchAll(ARABIC_WORD)) {
      const folded = fold(word);
      if (folded.length > 1) counts.set(folded, (counts.get(folded) ?? 0) + 1);
    }
  return counts;
}

/** The stems of articles, those that occur `least` times or more. Numbers count as one word. */
export function toCorpus(articles: readonly NewsArticle[], least: number): Corpus {
  const found = new Map<string, number>();
  const totals: number[] = [];
  const all: number[] = [];
  for (const { title, text } of articles) {
    const whole = `${title}\n${text}`;
    for (const { kind, stem } of arabic.tokenize(whole, [{ start: 0, end: whole.length }])) {
      const word = kind === 'number' ? '0' : stem;
      const id = found.get(word) ?? found.size;
      if (id === found.size) found.set(word, id);
      totals[id] = (totals[id] ?? 0) + 1;
      all.push(id);
    }
    all.push(-1);
  }
  const names = [...found.keys()];
  const kept = totals
    .map((count, id) => ({ count, id }))
    .filter(({ count }) => count >= least)
    .sort((a, b) => b.count - a.count);
  const renumbered = new Int32Array(names.length).fill(-1);
  for (const [place, { id }] of kept.entries()) renumbered[id] = place;
  return {
    words: kept.map(({ id }) => names[id] as string),
    counts: kept.map(({ count }) => count),
    ids: Int32Array.from(all, id => (id < 0 ? -1 : (renumbered[id] as number))),
  };
}
