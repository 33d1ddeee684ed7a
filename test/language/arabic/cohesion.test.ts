import { describe, expect, it } from 'vitest';
import { beginning, contentWords, dependence } from '../../../src/language/arabic/cohesion.ts';
import { docOf } from '../../doc.ts';
import { readFixture } from '../../fixtures.ts';

const strengthOf = (weight: number): string => (weight === 1 ? 'heavy' : weight > 0 ? 'light' : 'none');

describe('dependence', () => {
  it.each(readFixture('openers.tsv'))('is %s for «%s»', (strength, sentence) => {
    expect(strengthOf(dependence(docOf(sentence as string), 0))).toBe(strength);
  });

  it('is none for a sentence of marks', () => {
    expect(dependence(docOf('--- !'), 0)).toBe(0);
  });
});

describe('contentWords', () => {
  it('leaves particles, marks and the article out', () => {
    expect(contentWords(docOf('قرأ المدير كتابا في المكتبة، ثم خرج'), 0)).toEqual(
      expect.arrayContaining(['مدير', 'كتابا', 'مكتبه']),
    );
    expect(contentWords(docOf('في من إلى'), 0)).toEqual([]);
  });
});

describe('beginning', () => {
  it.each([
    ['القاهرة، مصر (رويترز) – قال الوزير إن العمل بدأ', 'قال الوزير إن العمل بدأ.'],
    ['(وكالات)-- بدأ العمل أمس', 'بدأ العمل أمس.'],
    ['قال الكاتب (1998 - 2010) إن العمل بدأ', 'قال الكاتب (1998 - 2010) إن العمل بدأ.'],
    ['دبي (CNN) –', 'دبي (CNN) –.'],
  ])('%s', (sentence, rest) => {
    const doc = docOf(sentence);
    expect(doc.text.slice(beginning(doc, 0), doc.sentences[0]?.end)).toBe(rest);
  });
});
