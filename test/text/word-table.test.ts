import { describe, expect, it } from 'vitest';
import { hashOf, toWordTable, WordTable } from '../../src/text/word-table.ts';

const WORDS = ['alpha', 'beta', 'gamma', 'delta', 'كتاب'];

/** A table with one wide and one narrow column: 1000 + n and n for the n-th word. */
const bytesOf = (words: readonly string[]): Uint8Array =>
  toWordTable(
    Buffer.from('# A table.     \n'),
    1,
    new Map(words.map((word, n) => [hashOf(word), [1000 + n, n]] as const)),
  );

describe('WordTable', () => {
  const table = new WordTable(bytesOf(WORDS));

  it.each(WORDS.map((word, n) => [word, n] as const))('gives the numbers of %s', (word, n) => {
    expect([table.at(table.rowOf(word), 0), table.at(table.rowOf(word), 1)]).toEqual([1000 + n, n]);
  });

  it('gives row -1 and number 0 for a word that it lacks', () => {
    expect([table.rowOf('omega'), table.at(-1, 0)]).toEqual([-1, 0]);
  });

  it('refuses bytes that are cut short', () => {
    expect(() => new WordTable(bytesOf(WORDS).subarray(0, 40).slice())).toThrow(RangeError);
  });
});
