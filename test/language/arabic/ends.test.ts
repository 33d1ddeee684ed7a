import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toArticle } from '../../../src/analysis/article.ts';
import { toBrief } from '../../../src/analysis/brief.ts';
import { toDoc } from '../../../src/analysis/doc.ts';
import type { Brief } from '../../../src/document/findings.ts';
import { parseText } from '../../../src/source/formats/text.ts';
import { arabic } from '../../doc.ts';

const DATA = 'src/language/arabic/data';
const LISTS = readdirSync(DATA)
  .filter(name => name.endsWith('.tsv'))
  .map(name => ({ name, words: entriesOf(readFileSync(`${DATA}/${name}`, 'utf8')) }));
const MARKS = [
  '.',
  '،',
  '؛',
  ':',
  '«',
  '»',
  '"',
  '(',
  ')',
  '-',
  '–',
  '/',
  '%',
  '؟',
  '…',
  '“',
  '”',
  "''",
  '\n',
  '\n\n',
  '$',
];
const NUMBERS = ['1', '5', '500', '2,500', '3.4', '٧٠٠', '1-2', '2025', '10:30'];
const NAMES = ['محمد', 'محمد علي', 'سارة', 'مايكروسوفت', 'مصر'];
const JOINED = ['و', 'ف', 'ب', 'ل', 'ك', 'لل', 'وال'];
const MOST_WORDS = 6;

/** The entries of a lexicon: its last column. */
function entriesOf(text: string): readonly string[] {
  const rows = text.split('\n').filter(row => row !== '' && !row.startsWith('#'));
  return rows.map(row => row.slice(row.lastIndexOf('\t') + 1));
}

/** Numbers that come again with the same seed, below `most`. (Numerical Recipes' generator.) */
function randomFrom(seed: number): (most: number) => number {
  let state = seed;
  return most => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

function briefOf(text: string): Brief {
  const article = toArticle(parseText(text), arabic);
  return toBrief(toDoc(article, arabic), arabic);
}

/** What is wrong with the answer for a text: what was thrown, or a span outside the text. */
function faultOf(text: string): string | null {
  try {
    const { names, facts, quotes } = briefOf(text);
    const spans = [...names.flatMap(({ mentions }) => mentions), ...facts, ...quotes];
    const isIn = spans.every(({ start, end }) => start >= 0 && start < end && end <= text.length);
    return isIn ? null : `a span outside of ${JSON.stringify(text)}`;
  } catch (error) {
    return `${String(error)} in ${JSON.stringify(text)}`;
  }
}

describe('a text that ends anywhere', () => {
  it.each(['قال محمد', 'ذكرت محمد', 'أعلنت مايكروسوفت', '«نعم»، قال محمد', 'بحسب محمد', 'نقلت مصر عن'])('%s', text => {
    expect(faultOf(text)).toBeNull();
  });

  it.each(LISTS)('is read to its end when words of $name are its last', ({ name, words }) => {
    const random = randomFrom(name.length + words.length);
    const pick = (list: readonly string[]): string => list[random(list.length)] as string;
    const anyWord = (): string => {
      const sort = random(8);
      if (sort === 0) return pick(NUMBERS);
      if (sort < 3) return pick(MARKS);
      if (sort === 3) return pick(NAMES);
      const word = pick((LISTS[random(LISTS.length)] as (typeof LISTS)[number]).words);
      return sort === 4 ? pick(JOINED) + word : word;
    };
    for (let i = 0; i < 5; i++) {
      const before = Array.from({ length: random(MOST_WORDS) }, anyWord);
      const last = pick(words);
      const ends = [[last], [last, pick(NAMES)], [last, pick(NUMBERS)], [pick(JOINED) + last], [last, pick(MARKS)]];
      for (const end of ends) expect(faultOf([...before, ...end].join(' '))).toBeNull();
    }
  });
});
