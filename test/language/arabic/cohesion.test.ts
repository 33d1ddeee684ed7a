import { describe, expect, it } from 'vitest';
import { contentWords, dependence } from '../../../src/language/arabic/cohesion.ts';
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
