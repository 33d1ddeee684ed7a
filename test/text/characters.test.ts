import { describe, expect, it } from 'vitest';
import { hasWord, KIND, kindAt, nextAt, wordsIn } from '../../src/text/characters.ts';

const CLASSES = [
  [KIND.space, /^\s$/u],
  [KIND.letter, /^\p{L}$/u],
  [KIND.mark, /^\p{M}$/u],
  [KIND.digit, /^\p{Nd}$/u],
  [KIND.hidden, /^[\p{Cc}\p{Cf}\p{Cs}]$/u],
  [KIND.other, /^/u],
] as const;

describe('kindAt', () => {
  it('agrees with Unicode on every character', () => {
    const wrong: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      const character = String.fromCodePoint(code);
      const [kind] = CLASSES.find(([, pattern]) => pattern.test(character)) as (typeof CLASSES)[number];
      if (kindAt(character, 0) !== kind) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });
});

it('goes from character to character, by two units where one has two', () => {
  expect([nextAt('a𝒜b', 0), nextAt('a𝒜b', 1), nextAt('a𝒜b', 3)]).toEqual([1, 3, 4]);
});

it('finds words of letters and digits', () => {
  expect(wordsIn('الثلاثاء، 3 مايو/أيار 2022 (𝒜)')).toEqual(['الثلاثاء', '3', 'مايو', 'أيار', '2022', '𝒜']);
  expect([hasWord('«…» — 😀'), hasWord('— س'), hasWord('')]).toEqual([false, true, false]);
});
