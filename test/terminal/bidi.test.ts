import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { levelsOf } from '../../src/terminal/bidi.ts';
import { isolatesOf } from '../../src/terminal/isolate.ts';
import { checkBidi } from './conformance.ts';

describe('the bidirectional algorithm', () => {
  it.each(['BidiTest.txt', 'BidiCharacterTest.txt'])('does what the sample of %s asks', name => {
    const { passed, failures } = checkBidi(readFileSync(`fixtures/unicode/${name}`, 'utf8'));
    expect(failures).toEqual([]);
    expect(passed).toBeGreaterThanOrEqual(300);
  });
});

describe('levelsOf', () => {
  it.each(['1- ', '5% ', '+1 ', 'C++ '])('takes time in proportion to the text: %j over and over', token => {
    const text = token.repeat(20_000);
    expect(levelsOf(text, 'rtl', isolatesOf(text))).toHaveLength(text.length);
  });
});
