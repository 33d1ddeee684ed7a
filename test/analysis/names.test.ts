import { describe, expect, it } from 'vitest';
import { findNames } from '../../src/analysis/names.ts';
import { textOf } from '../../src/document/span.ts';
import { arabic, docOf } from '../doc.ts';
import { readFixture } from '../fixtures.ts';

const namesIn = (...paragraphs: readonly string[]) => {
  const doc = docOf(...paragraphs);
  const names = findNames(doc, arabic);
  for (const { text, start, end } of names.flatMap(({ mentions }) => mentions))
    expect(textOf(doc.text, { start, end })).toBe(text);
  return names;
};

describe('findNames', () => {
  it.each(readFixture('names.tsv'))('%s', (text, ...wanted) => {
    const names = namesIn(...(text as string).split('|').map(paragraph => paragraph.replace(/\.$/u, '')));
    expect(
      names.flatMap(({ type, name, mentions, role }) => [type, name, String(mentions.length), role ?? '-']),
    ).toEqual(wanted);
  });

  it('leaves attached particles out of mentions and gives back what they swallowed', () => {
    const [name] = namesIn('قدمت الدول مساعدة للأمم المتحدة');
    expect(name).toMatchObject({ name: 'الأمم المتحدة', type: 'organization', mentions: [{ text: 'لأمم المتحدة' }] });
  });

  it('finds a short name as a whole word only', () => {
    const [name] = namesIn('قالت الكاتبة هدى شير إن الرواية جاهزة', 'وهذا يشير إلى أن شير تعمل بسرعة');
    expect(name?.mentions.map(({ text }) => text)).toEqual(['هدى شير', 'شير']);
  });

  it('keeps two people of one family apart', () => {
    const names = namesIn('التقى الرئيس سليم حداد والوزيرة منى حداد في القصر');
    expect(names.map(({ name }) => name).sort()).toEqual(['سليم حداد', 'منى حداد']);
  });

  it('puts who is in the first paragraph and named often before the others', () => {
    const names = namesIn('قال كريم منصور إن المشروع جاهز', 'وأضاف منصور أن سامي خوري ساعده', 'وشكر منصور الجميع');
    expect(names.map(({ name }) => name)).toEqual(['كريم منصور', 'سامي خوري']);
  });

  it('reads a long run of names', () => {
    expect(namesIn('أحمد محمود '.repeat(5000)).length).toBeGreaterThan(0);
  });
});
