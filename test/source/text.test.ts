import { describe, expect, it } from 'vitest';
import { parseText } from '../../src/source/formats/text.ts';

const blocksOf = (text: string): readonly string[] =>
  parseText(text).blocks.map(({ start, end }) => text.slice(start, end));

describe('parseText', () => {
  it('parts blocks at blank lines and leaves the text alone', () => {
    const text = '\n  عنوان \r\n\r\nفقرة أولى.\n \nفقرة ثانية.';
    expect(parseText(text).text).toBe(text);
    expect(blocksOf(text)).toEqual(['عنوان', 'فقرة أولى.', 'فقرة ثانية.']);
  });

  it('takes each line for a paragraph when the lines end sentences', () => {
    const text = 'جملة أولى تنتهي هنا.\nجملة ثانية تنتهي هنا.\nجملة ثالثة تنتهي هنا.';
    expect(blocksOf(text)).toHaveLength(3);
    expect(parseText(text).blocks.map(({ apart }) => apart)).toEqual([true, false, false]);
  });

  it('joins lines that were wrapped by hand', () => {
    const text =
      'هذا نص كسر صاحبه سطوره بيده عند عرض\nواحد تقريبا كما كان يفعل أهل البريد\nالقديم حين كانت الشاشات ضيقة جدا\nفي ذلك الزمن.';
    expect(blocksOf(text)).toEqual([text]);
  });

  it('finds no block in white space', () => {
    expect(blocksOf(' \n\t\n')).toEqual([]);
  });
});
