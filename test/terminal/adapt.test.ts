import { describe, expect, it } from 'vitest';
import { AS_IS, adapt } from '../../src/terminal/adapt.ts';

describe('adapt', () => {
  it.each([
    ['a\x1b[31mb', 'a[31mb', 'an escape'],
    ['a\u009b31mb', 'a31mb', 'a C1 introducer'],
    ['a\x1b]0;title\x07b', 'a]0;titleb', 'an OSC'],
    ['قال\u202e مرحبا\u2066', 'قال مرحبا', 'overrides and isolates'],
    ['a\r\n\tb', 'a b', 'white space'],
    ['a\ud800b', 'a\ufffdb', 'half a character'],
    ['می\u200cخ', 'می\u200cخ', 'a non-joiner, which stays'],
  ])('makes %j harmless: %j (%s)', (text, safe) => {
    expect(adapt(text, AS_IS)).toBe(safe);
  });

  it('names the controls on demand', () => {
    expect(adapt('a\x1b[31m\u202eb\ufeff', { ...AS_IS, showsControls: true })).toBe('a<U+001B>[31m<U+202E>b<U+FEFF>');
  });

  it('strips vowel marks and keeps letters, hamza and tatweel', () => {
    expect(adapt('مُحَمَّدٌ قُرْآن هٰذا ـأ', { ...AS_IS, marks: 'strip' })).toBe('محمد قرآن هذا ـأ');
  });

  it.each([
    ['western', '٣٫٥ مليون و١٬٢٠٠ و۱۲٪', '3.5 مليون و1,200 و12٪'],
    ['arabic', 'عام 2024 بلغ 3.5 مليون، GPT-4 و4K و50%', 'عام ٢٠٢٤ بلغ ٣.٥ مليون، GPT-4 و4K و٥٠%'],
  ] as const)('writes %s digits: %s → %s', (digits, text, shown) => {
    expect(adapt(text, { ...AS_IS, digits })).toBe(shown);
  });

  it('takes time in proportion to the text', () => {
    const adaptAll = (text: string) => adapt(text, { marks: 'strip', digits: 'arabic', showsControls: true });
    expect(adaptAll('1'.repeat(300_000))).toHaveLength(300_000);
    expect(adaptAll(`a${'1'.repeat(100_000)}b`).length).toBeGreaterThan(100_000);
  });
});
