import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitClusters } from '../../src/terminal/clusters.ts';
import { shapeClusters } from '../../src/terminal/shape.ts';

const shape = (text: string): string =>
  shapeClusters(splitClusters(text))
    .map(cluster => cluster.text)
    .join('');

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
  ])('%s → %s (%s)', (text, forms) => {
    expect(codes(shape(text))).toBe(forms);
  });

  it('never writes a byte order mark and keeps the number of clusters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('ل', 'ا', 'أ', 'ب', 'ء', 'َ', 'ـ', ' ', 'a', '\u200c', '\u200d') }),
        text => {
          const clusters = splitClusters(text);
          const shaped = shapeClusters(clusters);
          expect(shaped).toHaveLength(clusters.length);
          expect(shaped.some(cluster => cluster.text.includes('\ufeff'))).toBe(false);
        },
      ),
    );
  });
});
