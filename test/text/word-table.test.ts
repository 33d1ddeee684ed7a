import { describe, expect, it } from 'vitest';
import { BUCKETS, bucketOf, hashOf, WordTable } from '../../src/text/word-table.ts';

const WORDS = ['alpha', 'beta', 'gamma', 'delta', 'كتاب'];

/** A table with one wide and one narrow column: 1000 + n and n for the n-th word. */
function bytesOf(words: readonly string[]): Uint8Array {
  const rows = words.map((word, n) => ({ key: hashOf(word), n })).sort((a, b) => a.key - b.key);
  const starts = Array.from({ length: BUCKETS + 1 }, (_, b) => rows.filter(({ key }) => bucketOf(key) < b).length);
  const head = Buffer.from('# A table.     \n');
  const numbers = Uint32Array.from([rows.length, 1, 1, ...starts, ...rows.map(({ key }) => key)]);
  const wide = Uint16Array.from(rows, ({ n }) => 1000 + n);
  const narrow = Uint8Array.from(rows, ({ n }) => n);
  return Uint8Array.from(Buffer.concat([head, ...[numbers, wide, narrow].map(({ buffer }) => Buffer.from(buffer))]));
}

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
