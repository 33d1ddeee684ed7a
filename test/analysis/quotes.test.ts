import { describe, expect, it } from 'vitest';
import { findNames } from '../../src/analysis/names.ts';
import { findQuotes } from '../../src/analysis/quotes.ts';
import type { Quote } from '../../src/document/findings.ts';
import { textOf } from '../../src/document/span.ts';
import { arabic, docOf } from '../doc.ts';
import { readFixture } from '../fixtures.ts';

function quotesIn(text: string): readonly Quote[] {
  const doc = docOf(...text.split('|').map(paragraph => paragraph.replace(/\.$/u, '')));
  const quotes = findQuotes(doc, arabic, findNames(doc, arabic));
  for (const quote of quotes) expect(textOf(doc.text, quote)).toBe(quote.text);
  return quotes;
}

describe('findQuotes', () => {
  it.each(readFixture('quotes.tsv'))('%s', (text, ...wanted) => {
    const found = quotesIn(text as string).flatMap(({ text, speaker }) => [
      text.replaceAll('\n\n', '|'),
      speaker ?? '-',
    ]);
    expect(found).toEqual(wanted);
  });

  it.each(readFixture('quotes.not.tsv'))('finds no quotation in %s', text => {
    expect(quotesIn(text as string).map(quote => quote.text)).toEqual([]);
  });

  it('gives the verb and takes an outer quotation whole', () => {
    const [quote, ...rest] = quotesIn('كتب الشاعر نزار سلامة: «قلت له "لا تذهب بعيدا عنا" فلم يسمع»');
    expect(quote).toMatchObject({ text: 'قلت له "لا تذهب بعيدا عنا" فلم يسمع', verb: 'كتب' });
    expect(rest).toEqual([]);
  });

  it('reads thousands of opening marks', () => {
    expect(quotesIn('«كلمة '.repeat(20_000))).toHaveLength(1);
  });
});
