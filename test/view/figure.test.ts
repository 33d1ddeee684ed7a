import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/document/findings.ts';
import { formatFigure } from '../../src/view/figure.ts';

const figure = (parts: Partial<Figure>): Figure =>
  ({ value: 0, upper: null, modifier: 'exact', unit: null, ...parts }) as Figure;

describe('formatFigure', () => {
  it.each<[Partial<Figure>, string]>([
    [{ value: 12 }, '12'],
    [{ value: 500, modifier: 'more-than' }, '500+'],
    [{ value: 700, modifier: 'approximately' }, '~700'],
    [{ value: 3, modifier: 'at-least' }, '≥ 3'],
    [{ value: 10, modifier: 'less-than' }, '< 10'],
    [{ value: 10, modifier: 'at-most' }, '≤ 10'],
    [{ value: 5, upper: 10, modifier: 'range' }, '5–10'],
    [{ value: 4, upper: 2, kind: 'score' }, '4–2'],
    [{ value: 22, unit: '%' }, '22%'],
    [{ value: 3.4e9, unit: 'USD' }, '3.4bn USD'],
    [{ value: 2e6, modifier: 'approximately', unit: 'EUR' }, '~2m EUR'],
    [{ value: 999_999 }, '999999'],
    [{ value: 0.1 + 0.2 }, '0.3'],
  ])('%j → %s', (parts, sign) => {
    expect(formatFigure(figure(parts))).toBe(sign);
  });
});
