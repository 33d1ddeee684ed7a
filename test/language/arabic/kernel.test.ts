import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleKernel, KERNEL } from '../../../scripts/kernel.ts';
import { countOf, rowsOf } from '../../../scripts/training/rows.ts';
import { FIRST_PASS_FEATURES, TEXT_FEATURES } from '../../../src/language/arabic/tagger/features.ts';
import { Kernel } from '../../../src/language/arabic/tagger/kernel.ts';
import { ROW } from '../../../src/language/arabic/tagger/model.ts';
import { VALUES } from '../../../src/language/arabic/tagger/values.ts';

const BITS = 6;
const weights = Int8Array.from({ length: 2 ** BITS * ROW }, (_, i) => ((i * 37) % 255) - 127);
const kernel = new Kernel(readFileSync(KERNEL), {
  bits: BITS,
  step: 1,
  transitions: [new Int32Array(), new Int32Array()],
  weights,
});
type Line = { readonly from: number; readonly to: number };

/** What the rows of training add up to. */
function sumsOf(cells: Int32Array, line: Line): Int16Array {
  const sums = new Int16Array((line.to - line.from) * ROW);
  const values = { cells, words: new Int32Array(), firsts: [] };
  for (const features of [TEXT_FEATURES, FIRST_PASS_FEATURES]) {
    const count = countOf(features);
    for (const [f, row] of rowsOf(values, line, features, BITS).entries())
      for (let k = 0; k < ROW; k++) {
        const at = Math.floor(f / count) * ROW + k;
        sums[at] = (sums[at] as number) + (weights[row * ROW + k] as number);
      }
  }
  return sums;
}

const text = kernel.place(TEXT_FEATURES);
const firstPass = kernel.place(FIRST_PASS_FEATURES);

describe('the kernel of the tagger', () => {
  it('is what its source says', async () => {
    expect(Buffer.from(await assembleKernel()).equals(readFileSync(KERNEL))).toBe(true);
  });

  it('adds the rows that training learns, of all features of both passes', () => {
    const tokens = fc.array(fc.array(fc.integer(), { minLength: VALUES, maxLength: VALUES }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(tokens, fc.nat(7), (values, start) => {
        const cells = Int32Array.from(values.flat());
        const line = { from: Math.min(start, values.length - 1), to: values.length };
        kernel.open(cells, values.length);
        for (let i = line.from; i < line.to; i++) {
          kernel.addFeatures(text, i, line, i);
          kernel.addFeatures(firstPass, i, line, i);
        }
        const found = kernel.sums(values.length).subarray(line.from * ROW);
        expect([...found]).toEqual([...sumsOf(cells, line)]);
      }),
    );
  });

  it('adds one sum to another and leaves nothing of the article before', () => {
    kernel.open(new Int32Array(VALUES), 2);
    kernel.addFeatures(text, 0, { from: 0, to: 1 }, 1);
    kernel.addSum(0, 1);
    kernel.addSum(0, 1);
    const [once, twice] = [kernel.sums(2).slice(ROW), kernel.sums(1)];
    expect([...twice]).toEqual([...once.map(sum => 2 * sum)]);
    expect(once.some(sum => sum !== 0)).toBe(true);
    kernel.open(new Int32Array(VALUES), 2);
    expect(kernel.sums(2).every(sum => sum === 0)).toBe(true);
  });

  it('grows for long articles', () => {
    const tokens = 50_000;
    kernel.open(new Int32Array(tokens * VALUES), tokens);
    kernel.addFeatures(text, tokens - 1, { from: 0, to: tokens }, tokens - 1);
    expect(
      kernel
        .sums(tokens)
        .subarray((tokens - 1) * ROW)
        .some(sum => sum !== 0),
    ).toBe(true);
  });

  it('never overflows a sum', () => {
    const most = 127 * (countOf(TEXT_FEATURES) + countOf(FIRST_PASS_FEATURES));
    expect(most).toBeLessThan(2 ** 15);
  });
});
