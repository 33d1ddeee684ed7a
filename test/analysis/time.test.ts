import { describe, expect, it } from 'vitest';
import { readingTime } from '../../src/analysis/time.ts';
import type { Article } from '../../src/document/article.ts';
import { LANGUAGES } from '../../src/language/index.ts';

const arabic = LANGUAGES.find(({ code }) => code === 'ar') ?? null;
const withWords = (words: number): Article => ({ words }) as Article;
const usual = { wordsPerMinute: null, isAloud: false };

describe('readingTime', () => {
  it.each([
    [1, 1, 1, 1],
    [181, 1, 1, 2],
    [182, 2, 1, 2],
    [543, 3, 3, 5],
    [544, 4, 3, 5],
  ])('%i words take %i minutes, %i to %i', (words, minutes, fastest, slowest) => {
    expect(readingTime(withWords(words), arabic, usual)).toEqual({
      minutes,
      words,
      wordsPerMinute: 181,
      fastest,
      slowest,
      timeRequired: `PT${minutes}M`,
    });
  });

  it('is slower aloud', () => {
    expect(readingTime(withWords(543), arabic, { ...usual, isAloud: true })).toMatchObject({
      minutes: 4,
      wordsPerMinute: 138,
    });
  });

  it('takes the reader at their word', () => {
    expect(readingTime(withWords(500), arabic, { ...usual, wordsPerMinute: 100 })).toMatchObject({
      minutes: 5,
      wordsPerMinute: 100,
    });
  });

  it('reads a text in no known language at the rate of English', () => {
    expect(readingTime(withWords(476), null, usual)).toMatchObject({ minutes: 2, wordsPerMinute: 238 });
  });
});
