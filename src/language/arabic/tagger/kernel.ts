import type { Features, Line } from './features.ts';
import type { Model } from './model.ts';

/** Where a kernel keeps features. */
export type Placed = { readonly start: number; readonly end: number };

/** The inner loops of the tagger, with the weights of a model, its features, and the values and sums of one article. */
export type Kernel = {
  readonly model: Model;
  /** Takes features, one at least, before the first article. */
  readonly place: (features: Features) => Placed;
  /** Makes room for an article, instead of the one before: the values of its tokens, and so many sums, which are 0. */
  readonly open: (cells: Int32Array, sums: number) => void;
  readonly setCells: (cells: Int32Array) => void;
  /** The sums from the first on, `ROW` numbers each. */
  readonly sums: (count: number) => Int16Array;
  /** Adds the weights of the features of a token of a line to a sum. */
  readonly addFeatures: (features: Placed, token: number, line: Line, sum: number) => void;
  readonly addSum: (sum: number, other: number) => void;
  /** Writes the likeliest labels of a line (Viterbi) by its sums; `penalty` is taken from every score of label 0. */
  readonly decode: (pass: 0 | 1, line: Line, penalty: number, labels: Uint8Array) => void;
};
