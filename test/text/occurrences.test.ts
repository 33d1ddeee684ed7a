import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { occurrencesOf } from '../../src/text/occurrences.ts';

/** The same, letter by letter. */
function naively(pattern: string, text: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + pattern.length)) found.push(at);
  return found;
}

describe('occurrencesOf', () => {
  it('finds what a plain search finds', () => {
    const word = (minLength: number, maxLength: number) =>
      fc.string({ unit: fc.constantFrom('ا', 'ب'), minLength, maxLength });
    fc.assert(
      fc.property(word(1, 5), word(0, 40), (pattern, text) => {
        expect(occurrencesOf(pattern, text)).toEqual(naively(pattern, text));
      }),
    );
  });

  it('finds nothing for an empty pattern', () => {
    expect(occurrencesOf('', 'ابا')).toEqual([]);
  });
});
