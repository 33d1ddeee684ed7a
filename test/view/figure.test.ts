import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/document/findings.ts';
import { formatFigure, labelOf } from '../../src/view/figure.ts';
import { LABELS } from '../../src/view/labels/index.ts';

const figure = (parts: Partial<Figure>): Figure =>
  ({
    value: 0,
    upper: null,
    modifier: 'exact',
    kind: 'count',
    unit: null,
    category: null,
    counted: null,
    ...parts,
  }) as Figure;

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
    [{ value: 3.4e9, kind: 'money', unit: 'USD' }, '3.4bn USD'],
    [{ value: 2e6, modifier: 'approximately', kind: 'money', unit: 'EUR' }, '~2m EUR'],
    [{ value: 999_999 }, '999999'],
    [{ value: 0.1 + 0.2 }, '0.3'],
  ])('%j → %s', (parts, sign) => {
    expect(formatFigure(figure(parts), LABELS.en)).toBe(sign);
  });

  it.each<[Partial<Figure>, string, string]>([
    [{ value: 500, modifier: 'more-than' }, '500+', 'أكثر من 500'],
    [{ value: 10, upper: 100, modifier: 'approximately' }, '~10–100', 'نحو 10–100'],
    [{ value: 3.4e9, kind: 'money', unit: 'USD' }, '3.4bn USD', '3.4 مليار دولار أمريكي'],
    [{ value: 1, kind: 'distance', unit: 'kilometre' }, '1 kilometre', 'كيلومتر'],
    [{ value: 1, modifier: 'more-than', kind: 'duration', unit: 'hour' }, '1+ hour', 'أكثر من ساعة'],
    [{ value: 2, kind: 'area', unit: 'square metre' }, '2 square metres', 'متران مربعان'],
    [{ value: 2, modifier: 'approximately', kind: 'duration', unit: 'hour' }, '~2 hours', 'نحو ساعتين'],
    [{ value: 2, kind: 'other', unit: 'gigabyte' }, '2 gigabytes', '2 غيغابايت'],
    [{ value: 1, upper: 2, modifier: 'range', kind: 'duration', unit: 'hour' }, '1–2 hours', '1–2 ساعة'],
    [{ value: 9e6, kind: 'money', unit: 'EUR' }, '9m EUR', '9 ملايين يورو'],
    [{ value: 4, kind: 'distance', unit: 'kilometre' }, '4 kilometres', '4 كيلومترات'],
    [{ value: 40, kind: 'distance', unit: 'kilometre' }, '40 kilometres', '40 كيلومترا'],
    [{ value: 6, kind: 'distance', unit: 'foot' }, '6 feet', '6 أقدام'],
  ])('%j → %s, %s', (parts, english, arabic) => {
    expect(formatFigure(figure(parts), LABELS.en)).toBe(english);
    expect(formatFigure(figure(parts), LABELS.ar)).toBe(arabic);
  });
});

describe('labelOf', () => {
  it.each<[Partial<Figure>, string, string]>([
    [{ value: 1, category: 'deaths' }, 'death', 'قتيل'],
    [{ value: 5, category: 'deaths' }, 'deaths', 'قتلى'],
    [{ value: 12, category: 'deaths' }, 'deaths', 'قتيلا'],
    [{ value: 100, category: 'deaths' }, 'deaths', 'قتيل'],
    [{ value: 5, counted: 'خيام' }, 'خيام', 'خيام'],
    [{ value: 5 }, '', ''],
  ])('%j → %s, %s', (parts, english, arabic) => {
    expect(labelOf(figure(parts), LABELS.en)).toBe(english);
    expect(labelOf(figure(parts), LABELS.ar)).toBe(arabic);
  });
});
