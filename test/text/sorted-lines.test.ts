import { describe, expect, it } from 'vitest';
import { SortedLines } from '../../src/text/sorted-lines.ts';

describe('SortedLines', () => {
  const keys = ['ab', 'abc', 'b', 'ba', 'c', 'بيت', 'بيتنا', 'ورق'];
  const table = new SortedLines(`${keys.map((key, i) => `${key} ${i}`).join('\n')}\n`);

  it.each(keys)('finds %s', key => {
    expect(table.get(key)).toBe(String(keys.indexOf(key)));
  });

  it.each(['', 'a', 'abcd', 'zz', 'بي', 'يوم'])('does not find «%s»', key => {
    expect(table.get(key)).toBeNull();
  });

  it('finds nothing in an empty table', () => {
    expect(new SortedLines('').get('a')).toBeNull();
  });
});
