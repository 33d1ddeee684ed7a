import { describe, expect, it } from 'vitest';
import { toArticle } from '../../src/analysis/article.ts';
import { toDoc } from '../../src/analysis/doc.ts';
import { foldPattern, type GrepOptions, grep } from '../../src/analysis/grep.ts';
import type { Doc } from '../../src/document/doc.ts';
import { parseText } from '../../src/source/formats/text.ts';
import { arabic } from '../doc.ts';
import { readFixture } from '../fixtures.ts';

const docOf = (text: string): Doc => toDoc(toArticle(parseText(text), arabic), arabic);
const usual = { byWords: false, bySentences: false, isInverted: false };
const find = (text: string, options: Partial<GrepOptions> & { readonly pattern: string }) =>
  grep(docOf(text).article, () => ({ doc: docOf(text), language: arabic }), { ...usual, ...options });

/** The text with signs around its matches. */
function marked(text: string, pattern: string, byWords: boolean): string {
  const matches = find(text, { pattern, byWords }).flatMap(hit => hit.matches);
  return matches.reduceRight(
    (marks, { start, end }) => `${marks.slice(0, start)}⟦${marks.slice(start, end)}⟧${marks.slice(end)}`,
    text,
  );
}

describe('grep', () => {
  it.each(readFixture('grep.tsv'))('knows %s by %s', (_, how, pattern, paragraph) => {
    const expected = (paragraph as string).replaceAll('⏎', '\n');
    const text = expected.replace(/[⟦⟧]/gu, '');
    expect(marked(text, pattern as string, how === 'words')).toBe(expected);
  });

  const ARTICLE = 'عنوان عن القطار\n\nوصل القطار. نزل الركاب.\n\nنام الجميع بعد سفر طويل.\n';

  it('numbers paragraphs from the title on', () => {
    expect(find(ARTICLE, { pattern: 'قطار' }).map(({ number, text }) => [number, text])).toEqual([
      [1, 'عنوان عن القطار'],
      [2, 'وصل القطار. نزل الركاب.'],
    ]);
  });

  it('gives what does not match', () => {
    expect(find(ARTICLE, { pattern: 'قطار', isInverted: true })).toMatchObject([{ number: 3, matches: [] }]);
  });

  it('gives sentences', () => {
    expect(find(ARTICLE, { pattern: 'ركاب', bySentences: true })).toMatchObject([{ number: 3, text: 'نزل الركاب.' }]);
  });

  it('finds nothing to seek in marks and white space', () => {
    expect(foldPattern(' \u064e\u0640 ')).toBe('');
  });

  it('is not slowed by a pattern that nearly matches everywhere', () => {
    const text = `عنوان\n\n${'ا'.repeat(200_000)}\n`;
    expect(find(text, { pattern: `${'ا'.repeat(999)}ب` })).toEqual([]);
    expect(find(`عنوان\n\n${'لا '.repeat(50_000)}\n`, { pattern: `${'لا '.repeat(300)}نعم`, byWords: true })).toEqual(
      [],
    );
  });
});
