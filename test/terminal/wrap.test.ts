import { Rules } from '@cto.af/linebreak';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitClusters } from '../../src/terminal/clusters.ts';
import { isolatesOf } from '../../src/terminal/isolate.ts';
import { wrapClusters } from '../../src/terminal/wrap.ts';

function wrap(text: string, width: number): readonly string[] {
  const clusters = splitClusters(text);
  return wrapClusters(clusters, width, isolatesOf(text)).map(({ start, end }) =>
    text.slice(clusters.starts[start], clusters.starts[end]),
  );
}

describe('wrapClusters', () => {
  it.each([
    ['واحد اثنان ثلاثة', 12, ['واحد اثنان', 'ثلاثة']],
    ['قال نعم ، ثم', 8, ['قال', 'نعم ، ثم']],
    ['قال نعم ؟ ثم', 7, ['قال', 'نعم ؟', 'ثم']],
    ['قال « نعم » ثم', 7, ['قال', '« نعم »', 'ثم']],
    ['قال (نعم) ثم', 5, ['قال', '(نعم)', 'ثم']],
    ['من 10–20 شخصا', 6, ['من', '10–20', 'شخصا']],
    ['بلغ 1,200.50 دينار', 9, ['بلغ', '1,200.50', 'دينار']],
    ['ابجدهوزحطي كلمن', 4, ['ابجد', 'هوزح', 'طي', 'كلمن']],
    ['نعم ابجدهوزح لا', 5, ['نعم', 'ابجده', 'وزح', 'لا']],
    ['قال "Royal Bank of Delta" نعم', 12, ['قال "Royal', 'Bank of', 'Delta" نعم']],
    ['لغة C++ Builder Pro', 10, ['لغة C++', 'Builder', 'Pro']],
    ['رقم +963 11 222', 8, ['رقم', '+963 11', '222']],
    ['中文没有空格', 4, ['中文', '没有', '空格']],
    ['', 5, []],
    ['   ', 2, []],
  ])('%j in %i cells: %j', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it('begins no line with closing punctuation and ends none with opening punctuation', () => {
    const word = fc.constantFrom(
      'نعم',
      '«نعم»',
      '(لا)',
      '« قال',
      'قال »',
      '25',
      '3.5%',
      'Acme',
      '،',
      '.',
      '؟',
      'قال،',
      ':',
      '؛',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 20 }), fc.integer({ min: 30, max: 50 }), (words, width) => {
        for (const line of wrap(['قال', ...words].join(' '), width).slice(1)) expect(line).not.toMatch(/^[،.»؟؛:)]/u);
        for (const line of wrap([...words, 'قال'].join(' '), width).slice(0, -1)) expect(line).not.toMatch(/[«(]$/u);
      }),
    );
  });

  it('loses nothing but spaces at breaks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 12 }), (text, width) => {
        const bare = (line: string): string => line.replaceAll(' ', '');
        expect(bare(wrap(text, width).join(''))).toBe(bare(text));
      }),
    );
  });
});

describe('lines', () => {
  /** The same by all breaks of the whole text; null where a word is wider than a line. */
  function byAllBreaks(text: string, width: number): readonly string[] | null {
    const lines: string[] = [];
    let line = '';
    let at = 0;
    for (const { position } of new Rules({ example7: true }).breaks(text)) {
      const word = text.slice(at, position);
      at = position;
      if (word.trimEnd().length > width) return null;
      if ((line + word).trimEnd().length > width) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += word;
    }
    return [...lines, line.trimEnd()].filter(line => line !== '');
  }

  it('end where the breaks of the whole text have them end', () => {
    const part = fc.constantFrom(
      'نعم',
      'قال',
      '«',
      '»',
      '(',
      ')',
      '-',
      '، ',
      '. ',
      ' ',
      ' ',
      ' ',
      '25',
      '%',
      '$',
      'Acme',
      '/',
      '?',
      '中',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), fc.integer({ min: 14, max: 30 }), (parts, width) => {
        const text = parts.join('').trim().replaceAll('中', 'و');
        const expected = byAllBreaks(text, width);
        fc.pre(expected !== null);
        const clusters = splitClusters(text);
        const lines = wrapClusters(clusters, width).map(({ start, end }) => text.slice(start, end));
        expect(lines).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});
