import { describe, expect, it } from 'vitest';
import { parseNumeral, toWesternDigits } from '../../src/text/digits.ts';

describe('parseNumeral', () => {
  it.each([
    ['7', 7],
    ['٣٢١', 321],
    ['۴۵', 45],
    ['1,250', 1250],
    ['1.250.000', 1250000],
    ['1,250,000.5', 1250000.5],
    ['١٬٢٥٠٫٥', 1250.5],
    ['1 250'.replace(' ', '\u00a0'), 1250],
    ['1.25', 1.25],
    ['3,4', 3.4],
    ['0,250', 0.25],
    ['1.2.3', null],
    ['12.5.2020', null],
    ['1,25,000', null],
  ])('%s → %s', (numeral, value) => {
    expect(parseNumeral(numeral, false)).toBe(value);
  });

  it('reads one group behind a point as it is told', () => {
    expect(parseNumeral('10.000', true)).toBe(10_000);
    expect(parseNumeral('1.250', false)).toBe(1.25);
    expect(parseNumeral('0.250', true)).toBe(0.25);
  });
});

describe('toWesternDigits', () => {
  it('keeps everything else and the length', () => {
    expect(toWesternDigits('عام ١٩٩٩ و۲۰۰۰')).toBe('عام 1999 و2000');
  });
});
