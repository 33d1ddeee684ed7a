import { describe, expect, it } from 'vitest';
import { findFacts } from '../../src/analysis/facts.ts';
import { mostTelling } from '../../src/analysis/telling.ts';
import { arabic, docOf } from '../doc.ts';

const tell = (count: number, ...paragraphs: readonly string[]): readonly string[] =>
  mostTelling(findFacts(docOf(...paragraphs), arabic), count).map(({ text }) => text);

describe('mostTelling', () => {
  it('puts what happens to people before durations and ages', () => {
    expect(tell(1, 'انتظر الأهالي 3 ساعات قبل أن يعلن مقتل 12 شخصا في المنجم')).toEqual(['12 شخصا']);
  });

  it('gives a figure that is said again once, before those that are said once', () => {
    const said = ['غرق 4 قوارب', 'أغلقت البلدية 7 مدارس', 'وعادت 7 مدارس إلى العمل'];
    expect(tell(9, ...said)).toEqual(['7 مدارس', '4 قوارب']);
  });

  it('gives no more than asked, and nothing of nothing', () => {
    expect(tell(1, 'باع المتجر 5 كتب و6 أقلام')).toHaveLength(1);
    expect(tell(3, 'لا شيء هنا')).toEqual([]);
  });
});
