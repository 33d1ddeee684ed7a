import { describe, expect, it } from 'vitest';
import { findFacts } from '../../src/analysis/facts.ts';
import { textOf } from '../../src/document/span.ts';
import { arabic, docOf } from '../doc.ts';
import { readFixture } from '../fixtures.ts';

const show = (value: unknown): string => (value === null ? '-' : String(value));

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

  it('reads long runs of digits, number words and dashes', () => {
    expect(findFacts(docOf('9'.repeat(50_000)), arabic)).toEqual([]);
    expect(findFacts(docOf('مليون '.repeat(20_000)), arabic)).toEqual([]);
    expect(findFacts(docOf('وخمسة '.repeat(20_000)), arabic)).toEqual([]);
    expect(findFacts(docOf('5-'.repeat(20_000)), arabic)).toEqual([]);
  });
});
