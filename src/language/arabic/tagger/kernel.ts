import type { Features, Line } from './features.ts';
import { type Model, ROW } from './model.ts';
import { VALUES } from './values.ts';

/** What kernel.wat gives; places are bytes of its memory. */
type Exports = {
  readonly addFeatures: (
    features: number,
    end: number,
    cells: number,
    token: number,
    from: number,
    to: number,
    sums: number,
  ) => void;
  readonly addSums: (sums: number, others: number) => void;
};

/** Where features stand in the memory of a kernel. */
export type Placed = { readonly start: number; readonly end: number };

const PAGE = 65_536;
const WIDTH = VALUES * Int32Array.BYTES_PER_ELEMENT;
const SUMS = ROW * Int16Array.BYTES_PER_ELEMENT;

/** The inner loops of the tagger (kernel.wat), with the weights of a model, its features, and the values and sums of one article. */
export class Kernel {
  readonly #memory = new WebAssembly.Memory({ initial: 1 });
  readonly #exports: Exports;
  #features = 0;
  #cells = 0;
  #sums = 0;

  constructor(code: Uint8Array, { weights, bits }: Model) {
    const tagger = { memory: this.#memory, width: WIDTH, shift: 32 - bits };
    this.#exports = new WebAssembly.Instance(new WebAssembly.Module(code), { tagger }).exports as Exports;
    this.#reserve(weights.length);
    new Int8Array(this.#memory.buffer).set(weights);
    this.#features = weights.length;
  }

  /** Takes features, before the first article. */
  place(features: Features): Placed {
    const start = this.#features;
    const end = start + features.byteLength;
    this.#reserve(end);
    new Int32Array(this.#memory.buffer, start).set(features);
    this.#features = end;
    return { start, end };
  }

  /** Makes room for an article, instead of the one before: the values of its tokens, and so many sums, which are 0. */
  open(cells: Int32Array, sums: number): void {
    this.#cells = Math.ceil(this.#features / ROW) * ROW;
    this.#sums = this.#cells + Math.ceil(cells.byteLength / ROW) * ROW;
    const end = this.#sums + sums * SUMS;
    this.#reserve(end);
    this.setCells(cells);
    new Uint8Array(this.#memory.buffer, this.#sums, sums * SUMS).fill(0);
  }

  setCells(cells: Int32Array): void {
    new Int32Array(this.#memory.buffer, this.#cells).set(cells);
  }

  /** The sums from the first on, `ROW` numbers each. */
  sums(count: number): Int16Array {
    return new Int16Array(this.#memory.buffer, this.#sums, count * ROW);
  }

  /** Adds the weights of the features of a token of a line to a sum. */
  addFeatures({ start, end }: Placed, token: number, { from, to }: Line, sum: number): void {
    this.#exports.addFeatures(start, end, this.#cells, token, from, to, this.#sums + sum * SUMS);
  }

  addSum(sum: number, other: number): void {
    this.#exports.addSums(this.#sums + sum * SUMS, this.#sums + other * SUMS);
  }

  #reserve(bytes: number): void {
    const missing = bytes - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE));
  }
}
