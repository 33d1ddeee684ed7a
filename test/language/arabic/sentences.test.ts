import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/language/arabic/sentences.ts';
import { readFixture } from '../../fixtures.ts';

const split = (text: string): readonly string[] =>
  splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each(readFixture('sentences.tsv'))('knows %s', (_, marked) => {
    const text = (marked as string).replaceAll('⏎', '\n');
    const sentences = text.split('|').map(sentence => sentence.trim());
    expect(split(text.replace(/\| ?/gu, ''))).toEqual(sentences);
  });

  it('gives spans into the whole text', () => {
    const text = 'قبل. بعد. آخر.';
    expect(splitSentences(text, { start: 5, end: 9 })).toEqual([{ start: 5, end: 9 }]);
  });

  it('splits a paragraph of many stops and marks', () => {
    expect(split('كلمة. '.repeat(20_000))).toHaveLength(20_000);
    expect(split('«كلمة. '.repeat(20_000))).toHaveLength(20_000);
    expect(split('.'.repeat(100_000))).toHaveLength(1);
    expect(split('. '.repeat(100_000))).toHaveLength(1);
    expect(split('«('.repeat(100_000) + ')«'.repeat(100_000))).toHaveLength(1);
    expect(split('"كلمة '.repeat(100_000))).toHaveLength(1);
    expect(split('1.'.repeat(100_000))).toHaveLength(1);
    expect(split('د. '.repeat(100_000))).toHaveLength(1);
    expect(split(`https://example.com/${'?'.repeat(100_000)}`)).toHaveLength(1);
  });
});
