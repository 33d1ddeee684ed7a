import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleKernel, KERNEL } from '../../../scripts/kernel.ts';
import { FIRST_PASS_FEATURES, type Line, TEXT_FEATURES } from '../../../src/language/arabic/tagger/features.ts';
import { LABELS, PASS, ROW } from '../../../src/language/arabic/tagger/model.ts';
import { PlainKernel } from '../../../src/language/arabic/tagger/plain-kernel.ts';
import { VALUES } from '../../../src/language/arabic/tagger/values.ts';
import { WasmKernel } from '../../../src/language/arabic/tagger/wasm-kernel.ts';
import { countOf, rowsOf } from '../../../training/rows.ts';

const BITS = 6;
const STEP = 0.5;
const weights = Int8Array.from({ length: 2 ** BITS * ROW }, (_, i) => ((i * 37) % 255) - 127);
/** What it takes to get from a label (the last: from the beginning) to a label, in a pass. */
const moveOf = (pass: number, from: number, to: number): number => ((from * 5 + to * 3 + pass) % 11) - 8;

const moves = [0, 1].flatMap(pass =>
  Array.from({ length: (LABELS + 1) * LABELS }, (_, i) => moveOf(pass, Math.floor(i / LABELS), i % LABELS)),
);
const file = Buffer.concat([
  Buffer.from('# A model. \n'),
  Buffer.from(Uint32Array.of(2 ** BITS).buffer),
  Buffer.from(Float32Array.of(STEP, ...moves).buffer),
  Buffer.from(weights.buffer),
]);
const KERNELS = {
  WebAssembly: new WasmKernel(roomFor => {
    const room = roomFor(file.length);
    room.set(file);
    return room;
  }),
  JavaScript: new PlainKernel(Uint8Array.from(file)),
};
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

/** All ways to label so many tokens. */
const pathsOf = (length: number): readonly (readonly number[])[] =>
  length === 0
    ? [[]]
    : pathsOf(length - 1).flatMap(path => Array.from({ length: LABELS }, (_, label) => [...path, label]));

it('kernel.wasm is what its source says', async () => {
  expect(Buffer.from(await assembleKernel()).equals(readFileSync(KERNEL))).toBe(true);
});

it('no sum overflows', () => {
  const most = 127 * (countOf(TEXT_FEATURES) + countOf(FIRST_PASS_FEATURES));
  expect(most).toBeLessThan(2 ** 15);
});

describe.each(Object.entries(KERNELS))('the kernel of the tagger in %s', (_, kernel) => {
  const text = kernel.place(TEXT_FEATURES);
  const firstPass = kernel.place(FIRST_PASS_FEATURES);

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

  it('decodes the likeliest labels of a whole line', () => {
    const sums = fc.array(fc.array(fc.integer({ min: -90, max: 90 }), { minLength: LABELS, maxLength: LABELS }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        sums,
        fc.constantFrom(0 as const, 1 as const),
        fc.integer({ min: 0, max: 20 }),
        (rows, pass, penalty) => {
          kernel.open(new Int32Array(VALUES * (rows.length + 1)), rows.length + 1);
          const all = kernel.sums(rows.length + 1);
          for (const [i, row] of rows.entries()) all.set(row, (i + 1) * ROW + pass * PASS);
          const labels = new Uint8Array(rows.length + 1);
          kernel.decode(pass, { from: 1, to: rows.length + 1 }, penalty, labels);
          const total = (path: readonly number[]): number =>
            path.reduce((sum, to, i) => {
              const score = STEP * (rows[i]?.[to] as number) - (to === 0 ? penalty : 0);
              return sum + moveOf(pass, path[i - 1] ?? LABELS, to) + score;
            }, 0);
          const best = Math.max(...pathsOf(rows.length).map(total));
          expect(total([...labels.subarray(1)])).toBeCloseTo(best, 6);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('decodes nothing of an empty line, and lines that are long', () => {
    const long = 100_000;
    kernel.open(new Int32Array(long * VALUES), long);
    kernel.sums(long).fill(10_000);
    kernel.sums(long).set(new Array(PASS).fill(20_000), (long - 1) * ROW);
    kernel.sums(long)[(long - 1) * ROW + 3] = 30_000;
    const labels = new Uint8Array(long);
    kernel.decode(0, { from: 0, to: 0 }, 0, labels);
    expect(labels.every(label => label === 0)).toBe(true);
    kernel.decode(0, { from: 0, to: long }, 0, labels);
    expect(labels[long - 1]).toBe(3);
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
});
