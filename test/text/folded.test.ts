import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { foldInPlace } from '../../src/text/folded.ts';

const letters = fc.string({
  unit: fc.constantFrom(...'أإآىةكتابمل٣5Zé\u0301\u064e\u0654ـ\u200cﻼ😀 \n.«'),
  maxLength: 40,
});

describe('foldInPlace', () => {
  it('folds as fold does, white space as single spaces', () => {
    fc.assert(
      fc.property(letters, text => {
        expect(foldInPlace(text).text).toBe(fold(text).replace(/\s+/gu, ' '));
      }),
    );
  });

  it('knows of every unit where it comes from', () => {
    fc.assert(
      fc.property(letters, text => {
        const { text: folded, starts, ends } = foldInPlace(text);
        expect(starts).toHaveLength(folded.length);
        for (let i = 0; i < folded.length; i++) {
          const origin = text.slice(starts[i], ends[i]);
          expect(fold(origin).replace(/\s+/gu, ' ')).toContain(folded[i]);
          expect(starts[i]).toBeGreaterThanOrEqual(i === 0 ? 0 : (starts[i - 1] as number));
        }
      }),
    );
  });
});
