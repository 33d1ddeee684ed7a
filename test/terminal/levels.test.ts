import bidiFactory from 'bidi-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelsOf } from '../../src/terminal/bidi.ts';

const bidi = bidiFactory();

const part = fc.constantFrom(
  ...[
    'نعم',
    'ب',
    'א',
    'a',
    'Acme',
    '1',
    '25',
    '٣',
    '-',
    '+',
    '%',
    '$',
    ',',
    '.',
    '/',
    ':',
    ' ',
    '!',
    '(',
    ')',
    '[',
    ']',
  ],
  ...['\u0300', '\u064b', '«', '»', '\u200c', '\u2329', '\u3009', '\t', '…'],
);

describe('levels', () => {
  it.each(['rtl', 'ltr'] as const)('are those of the algorithm: %s', base => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 24 }), parts => {
        const text = `${parts.join('')}x`;
        const seen = (levels: Uint8Array) => [...levels].filter((_, i) => text[i] !== '\u200c');
        expect(seen(levelsOf(text, base))).toEqual(seen(bidi.getEmbeddingLevels(text, base).levels));
      }),
      { numRuns: 3000 },
    );
  });

  it('of an isolate are its own', () => {
    const text = 'قال (ب) 5-7 و١-٢';
    const isolates = [
      { start: 8, end: 11 },
      { start: 13, end: 16 },
    ];
    expect([...levelsOf(text, 'rtl', isolates)].slice(8)).toEqual([2, 2, 2, 1, 1, 2, 2, 2]);
  });

  it('of an isolate that reads its own way follow its first letter', () => {
    expect([...levelsOf('a, نعم, b', 'ltr', [{ start: 3, end: 6, isOwnWay: true }])]).toEqual([
      0, 0, 0, 1, 1, 1, 0, 0, 0,
    ]);
    expect([...levelsOf('نعم، C#', 'rtl', [{ start: 5, end: 7, isOwnWay: true }])]).toEqual([1, 1, 1, 1, 1, 2, 2]);
  });

  it('knows characters of two code units', () => {
    expect([...levelsOf('ب🙂ب', 'ltr')]).toEqual([1, 1, 1, 1]);
    expect([...levelsOf('a𞤀', 'ltr')]).toEqual([0, 1, 1]);
  });
});
