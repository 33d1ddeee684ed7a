import { endOf, type Features, type Line, rowOf } from './features.ts';
import type { Kernel, Placed } from './kernel.ts';
import { LABELS, type Model, PARTS, PASS, ROW, toModel, toParts } from './model.ts';

/** A kernel in JavaScript, which does what kernel.wat does. */
export class PlainKernel implements Kernel {
  readonly model: Model;
  readonly #weights: Int8Array;
  #features: Int32Array = new Int32Array();
  #cells: Int32Array = new Int32Array();
  #sums: Int16Array = new Int16Array();

  constructor(bytes: Uint8Array) {
    this.model = toModel(bytes);
    this.#weights = new Int8Array(bytes.buffer, bytes.byteOffset + this.model.weights);
  }

  place(features: Features): Placed {
    const start = this.#features.length;
    this.#features = Int32Array.from([...this.#features, ...features]);
    return { start, end: this.#features.length };
  }

  open(cells: Int32Array, sums: number): void {
    this.#cells = cells;
    this.#sums = new Int16Array(sums * ROW);
  }

  setCells(cells: Int32Array): void {
    this.#cells = cells;
  }

  sums = (count: number): Int16Array => this.#sums.subarray(0, count * ROW);

  addFeatures({ start, end }: Placed, token: number, line: Line, sum: number): void {
    for (let at = start; at < end; at = endOf(this.#features, at)) {
      const row = rowOf(this.#features, at, this.#cells, token, line, this.model.bits);
      for (let k = 0; k < ROW; k++) this.#add(sum, k, this.#weights[row * ROW + k] as number);
    }
  }

  addSum(sum: number, other: number): void {
    for (let k = 0; k < ROW; k++) this.#add(sum, k, this.#sums[other * ROW + k] as number);
  }

  decode(pass: 0 | 1, { from, to }: Line, penalty: number, labels: Uint8Array): void {
    const moves = this.model.transitions[pass];
    const back = new Uint8Array((to - from) * LABELS);
    let last = new Int32Array(LABELS);
    for (let i = from; i < to; i++) {
      const best = new Int32Array(LABELS);
      for (let label = 0; label < LABELS; label++) {
        let most = i === from ? (moves[LABELS * PASS + label] as number) : Number.NEGATIVE_INFINITY;
        for (let before = 0; i > from && before < LABELS; before++) {
          const lead = (last[before] as number) - (last[0] as number);
          const sum = lead + (moves[before * PASS + label] as number);
          if (sum <= most) continue;
          most = sum;
          back[(i - from) * LABELS + label] = before;
        }
        const score = (this.#sums[i * ROW + pass * PASS + label] as number) * PARTS;
        best[label] = most + score - (label === 0 ? toParts(penalty, this.model.step) : 0);
      }
      last = best;
    }
    let label = last.indexOf(Math.max(...last));
    for (let i = to - 1; i >= from; i--) {
      labels[i] = label;
      label = back[(i - from) * LABELS + label] as number;
    }
  }

  #add(sum: number, k: number, amount: number): void {
    this.#sums[sum * ROW + k] = (this.#sums[sum * ROW + k] as number) + amount;
  }
}
