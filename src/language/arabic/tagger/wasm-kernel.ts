import { readBytes } from '../../data.ts';
import type { Line } from './features.ts';
import type { Kernel, Placed } from './kernel.ts';
import { type Model, PASS, ROW, toModel, toParts } from './model.ts';
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
  readonly decode: (scores: number, count: number, moves: number, cost: number, room: number) => void;
};

const PAGE = 65_536;
const WIDTH = VALUES * Int32Array.BYTES_PER_ELEMENT;
const SUMS = ROW * Int16Array.BYTES_PER_ELEMENT;
const SUMS_OF_PASS = PASS * Int16Array.BYTES_PER_ELEMENT;
/** What decoding takes: the sums of the labels so far, then of every token where its labels came from and, last, the answer. */
const BEST = PASS * Int32Array.BYTES_PER_ELEMENT;

/** A kernel in WebAssembly (kernel.wat). */
export class WasmKernel implements Kernel {
  readonly model: Model;
  readonly #memory = new WebAssembly.Memory({ initial: 1 });
  readonly #exports: Exports;
  readonly #moves: readonly Placed[];
  /** The first byte that is free behind what stays, and where the parts of the article begin. */
  #end = 0;
  #cells = 0;
  #sums = 0;
  #room = 0;

  /** `readModel` puts the bytes of a model into the room that it asks for. Throws where WebAssembly, its memory or its SIMD is missing. */
  constructor(readModel: (roomFor: (size: number) => Uint8Array) => Uint8Array) {
    this.model = toModel(readModel(size => this.#take(size)));
    const { bits, weights, transitions } = this.model;
    const tagger = { memory: this.#memory, weights, width: WIDTH, shift: 32 - bits };
    this.#exports = new WebAssembly.Instance(new WebAssembly.Module(readBytes('arabic', 'kernel.wasm')), { tagger })
      .exports as Exports;
    this.#moves = transitions.map(moves => this.place(moves));
  }

  place(numbers: Int32Array): Placed {
    const start = this.#end;
    const bytes = new Uint8Array(numbers.buffer);
    this.#take(bytes.length).set(bytes);
    return { start, end: start + bytes.length };
  }

  open(cells: Int32Array, sums: number): void {
    this.#cells = this.#end;
    this.#sums = this.#cells + cells.byteLength;
    this.#room = this.#sums + sums * SUMS;
    this.#reserve(this.#room + BEST + sums * PASS);
    this.setCells(cells);
    new Uint8Array(this.#memory.buffer, this.#sums, sums * SUMS).fill(0);
  }

  setCells(cells: Int32Array): void {
    new Int32Array(this.#memory.buffer, this.#cells).set(cells);
  }

  sums(count: number): Int16Array {
    return new Int16Array(this.#memory.buffer, this.#sums, count * ROW);
  }

  addFeatures({ start, end }: Placed, token: number, { from, to }: Line, sum: number): void {
    this.#exports.addFeatures(start, end, this.#cells, token, from, to, this.#sums + sum * SUMS);
  }

  addSum(sum: number, other: number): void {
    this.#exports.addSums(this.#sums + sum * SUMS, this.#sums + other * SUMS);
  }

  decode(pass: 0 | 1, { from, to }: Line, penalty: number, labels: Uint8Array): void {
    if (from === to) return;
    const scores = this.#sums + from * SUMS + pass * SUMS_OF_PASS;
    const { start } = this.#moves[pass] as Placed;
    this.#exports.decode(scores, to - from, start, toParts(penalty, this.model.step), this.#room);
    const answers = new Uint8Array(this.#memory.buffer, this.#room + BEST, (to - from) * PASS);
    for (let i = from; i < to; i++) labels[i] = answers[(i - from) * PASS + PASS - 1] as number;
  }

  /** The next free bytes, as many as asked for and a few more, so that all begins at multiples of `ROW`. */
  #take(size: number): Uint8Array {
    const start = this.#end;
    this.#end += Math.ceil(size / ROW) * ROW;
    this.#reserve(this.#end);
    return new Uint8Array(this.#memory.buffer, start, size);
  }

  #reserve(bytes: number): void {
    const missing = bytes - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE));
  }
}
