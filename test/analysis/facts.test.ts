import { describe, expect, it } from 'vitest';
import { findFacts } from '../../src/analysis/facts.ts';
import { textOf } from '../../src/document/span.ts';
import { arabic, docOf } from '../doc.ts';
import { readFixture } from '../fixtures.ts';

const show = (value: unknown): string => (value === null ? '-' : String(value));

/** So long that a rule that is not linear does not come to an end. */
const LONG = 5000;

describe('findFacts', () => {
  it.each(readFixture('figures.tsv'))('%s → %s', (phrase, ...wanted) => {
    const figures = findFacts(docOf(phrase as string), arabic).flatMap(
      ({ text, value, upper, modifier, kind, unit, counted, category }) =>
        [text, value, upper, modifier, kind, unit, counted, category].map(show),
    );
    expect(figures).toEqual(wanted);
  });

  it.each(readFixture('figures.not.tsv'))('finds no figure in %s', phrase => {
    expect(findFacts(docOf(phrase as string), arabic).map(({ text }) => text)).toEqual([]);
  });

  it('gives the place of the figure and of its sentence', () => {
    const doc = docOf('وصل الوفد. ضم 12 طالبا من المدينة');
    const [fact] = findFacts(doc, arabic);
    expect(fact && textOf(doc.text, fact)).toBe('12 طالبا');
    expect(fact && textOf(doc.text, fact.sentence)).toBe('ضم 12 طالبا من المدينة.');
  });

  it.each<[family: string, text: string, figures: number]>([
    ['digits', '9'.repeat(50_000), 0],
    ['groups of digits', `1 ${'250 '.repeat(LONG)}`, 0],
    ['scales', 'مليون '.repeat(LONG), 0],
    ['joined number words', 'وخمسة '.repeat(LONG), 0],
    ['parts', 'ونصف '.repeat(LONG), 0],
    ['vague numbers', 'مئات آلاف '.repeat(LONG), 0],
    ['dashes', '5-'.repeat(LONG), 0],
    ['alternatives', '5 أو '.repeat(LONG), 0],
    ['lower bounds', 'بين 5 '.repeat(LONG), 0],
    ['days of a month', '3 و '.repeat(LONG), 0],
    ['dates', '5 مايو '.repeat(LONG), 0],
    ['labels', 'المادة 5 و 6 و 7 '.repeat(LONG), 0],
    ['modifiers', 'أكثر من '.repeat(LONG), 0],
    ['heads of counts', 'عدد '.repeat(LONG), 0],
    ['goals', 'هدف مقابل '.repeat(LONG), LONG / 2],
    ['percentages', '5% '.repeat(LONG), LONG],
    ['sums without a country', '5 ريالات '.repeat(LONG), LONG],
    ['shared currencies', `5 مليار دولار ${'ثم 4 مليار '.repeat(LONG)}`, 9],
    ['shared nouns', `5 أشخاص ${'مقابل 3 '.repeat(LONG)}`, 9],
    ['nouns and contexts', 'قتل 5 أشخاص '.repeat(LONG), LONG],
  ])('reads long runs of %s', (_, text, count) => {
    expect(findFacts(docOf(text), arabic)).toHaveLength(count);
  });
});
