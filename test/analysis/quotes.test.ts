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

/** So long that a rule that is not linear does not come to an end. */
const LONG = 5000;

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

  it.each<[family: string, text: string, quotes: number]>([
    ['opening marks', '«كلمة '.repeat(LONG), 0],
    ['straight marks that only open', '"كلمة '.repeat(LONG), 0],
    ['straight marks that nest', '"كلمة "كلمة" كلمة" '.repeat(LONG), 0],
    ['doubled marks', "''كلمة ".repeat(LONG), 0],
    ['verbs of speech', 'قال '.repeat(LONG), 0],
    ['verbs and colons', 'وقال: '.repeat(LONG), 0],
    ['quotations in a sentence', 'قال «كلمة كلمة كلمة» '.repeat(LONG), LONG],
    ['participles', 'مؤكدا «كلمة كلمة كلمة» '.repeat(LONG), LONG],
    ['reported speech', 'عن قوله «كلمة كلمة كلمة» '.repeat(LONG), LONG],
    ['sources', 'بحسب «كلمة كلمة كلمة» '.repeat(LONG), 0],
    ['titles', 'فيلم «كلمة كلمة كلمة» و'.repeat(LONG), 0],
  ])('reads long runs of %s', (_, text, count) => {
    expect(findQuotes(docOf(text), arabic, [])).toHaveLength(count);
  });

  it('reads long runs of paragraphs that leave a quotation open', () => {
    expect(findQuotes(docOf(...Array.from({ length: LONG }, () => 'قال: «كلمة كلمة كلمة')), arabic, [])).toHaveLength(
      LONG,
    );
  });
});
