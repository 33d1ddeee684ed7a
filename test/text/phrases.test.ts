import { describe, expect, it } from 'vitest';
import { PhraseBook } from '../../src/text/phrases.ts';

describe('PhraseBook', () => {
  const book = new PhraseBook<string>();
  book.add('a', 'one');
  book.add('a b c', 'three');
  book.add('a', 'later');
  const longest = (words: readonly string[], from = 0) => book.longestAt(i => words[i], from);

  it('finds the longest phrase that begins at a word', () => {
    expect(longest(['a', 'b', 'c', 'd'])).toEqual({ length: 3, value: 'three' });
    expect(longest(['x', 'a', 'b', 'd'], 1)).toEqual({ length: 1, value: 'one' });
  });

  it('finds nothing where none begins or only a part of one stands', () => {
    expect(longest(['b', 'c'])).toBeNull();
    expect(longest(['a', 'b'], 1)).toBeNull();
    expect(longest([])).toBeNull();
  });

  it('tells whether a phrase begins with a word', () => {
    expect([book.begins('a'), book.begins('b')]).toEqual([true, false]);
  });
});
