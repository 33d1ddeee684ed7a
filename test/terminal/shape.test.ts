import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitClusters } from '../../src/terminal/clusters.ts';
import { drawnAt, shapeClusters } from '../../src/terminal/shape.ts';

const shape = (text: string): string => {
  const shaped = shapeClusters(splitClusters(text));
  return Array.from({ length: shaped.count }, (_, i) => drawnAt(shaped, i)).join('');
};

const codes = (text: string): string => [...text].map(character => character.codePointAt(0)?.toString(16)).join(' ');

describe('shapeClusters', () => {
  it.each([
    ['بيت', 'fe91 fef4 fe96', 'initial, medial, final'],
    ['دار', 'fea9 fe8d fead', 'letters that reach for nothing'],
    ['ب', 'fe8f', 'a letter alone'],
    ['لا', 'fefb', 'lam-alef'],
    ['بلا', 'fe91 fefc', 'lam-alef behind a letter'],
    ['لَا', 'fefb 64e', 'lam-alef with a mark between'],
    ['لاب', 'fefb fe8f', 'nothing joins a lam-alef from behind'],
    ['بـت', 'fe91 640 fe96', 'tatweel'],
    ['بَيت', 'fe91 64e fef4 fe96', 'marks are transparent'],
    ['ماء', 'fee3 fe8e 621', 'hamza stands apart'],
    ['پچگ', 'fb58 fb7d fb93', 'Persian letters'],
    ['ہے', 'fba8 fbaf', 'Urdu letters'],
    ['می\u200cخ', 'fee3 fbfd fea5', 'a non-joiner parts'],
    ['ه\u200d', 'feeb', 'a joiner joins'],
    ['ل\u200dا', 'fedf fe8e', 'a joiner keeps lam and alef apart'],
    ['د\u200dب', 'fea9 fe90', 'a joiner reaches on behind a letter that does not'],
    ['ب\u0695', 'fe91 695', 'a letter without forms stays, its neighbour joins it'],
    ['\u0695ب', '695 fe8f', 'a letter without forms that joins to the right alone'],
    ['لَٔأُ', 'fef7 64e 654 64f', 'lam-alef with marks on both'],
  ])('%s → %s (%s)', (text, forms) => {
    expect(codes(shape(text))).toBe(forms);
  });

  it('keeps every letter and mark, and writes no byte order mark', () => {
    const bare = (text: string): string => text.replace(/[\u200c\u200d]/gu, '').normalize('NFKC');
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('ل', 'ا', 'أ', 'ب', 'ء', 'َ', 'ـ', ' ', 'a', '\u200c', '\u200d') }),
        text => {
          expect(shape(text)).not.toContain('\ufeff');
          expect([...bare(shape(text))].sort().join('')).toBe([...bare(text)].sort().join(''));
        },
      ),
    );
  });
});
