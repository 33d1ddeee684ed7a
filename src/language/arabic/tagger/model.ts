/**
 * A linear-chain model in two passes: the second sees what the first said. The file: a line of text, padded with spaces to a multiple of
 * four bytes; how many rows and labels it has, as Uint32; what one step of a weight is, and for both passes the transitions from a label
 * (the last: from the beginning of a line) to a label, as Float32; the weights as Int8, in each row those of the first pass, then those of
 * the second. Little-endian.
 */
export type Model = {
  readonly labels: number;
  /** The weights of a row: those of both passes. */
  readonly stride: number;
  /** There are 2 to this power rows. */
  readonly bits: number;
  readonly step: number;
  /** In parts of a step. */
  readonly transitions: readonly [first: Int32Array, second: Int32Array];
  readonly weights: Int8Array;
};

const NEWLINE = 0x0a;
/** Scores are whole numbers of such parts of a step of the weights. */
const PARTS = 64;

const toParts = (value: number, step: number): number => Math.round((value / step) * PARTS);

/** Takes the bytes of a file as they are. Throws a RangeError when they are cut short. */
export function toModel(bytes: Uint8Array): Model {
  const { buffer } = bytes;
  const start = bytes.byteOffset + bytes.indexOf(NEWLINE) + 1;
  const [rows = 0, labels = 0] = new Uint32Array(buffer, start, 2);
  const [step = 0] = new Float32Array(buffer, start + 8, 1);
  const size = (labels + 1) * labels;
  const moves = new Float32Array(buffer, start + 12, 2 * size);
  const transitions = (pass: number): Int32Array =>
    Int32Array.from({ length: size }, (_, i) => toParts(moves[size * pass + i] as number, step));
  return {
    labels,
    stride: 2 * labels,
    bits: Math.log2(rows),
    step,
    transitions: [transitions(0), transitions(1)],
    weights: new Int8Array(buffer, start + 12 + 8 * size, rows * labels * 2),
  };
}

/**
 * The likeliest labels of a line (Viterbi) by its `scores`, `stride` for every token; `penalty` is taken from every score of label 0.
 * In whole numbers: until V8 has compiled a loop, it puts every other number on the heap.
 */
export function decode(
  { labels, stride, step, transitions }: Model,
  pass: 0 | 1,
  scores: Int32Array,
  penalty: number,
): Uint8Array {
  const length = scores.length / stride;
  const moves = transitions[pass];
  const cost = toParts(penalty, step);
  const back = new Uint8Array(length * labels);
  let best = new Int32Array(labels);
  let last = new Int32Array(labels);
  for (let i = 0; i < length; i++) {
    [best, last] = [last, best];
    for (let to = 0; to < labels; to++) {
      let from = 0;
      let most = i === 0 ? (moves[labels * labels + to] as number) : (last[0] as number) + (moves[to] as number);
      for (let label = 1; i > 0 && label < labels; label++) {
        const score = (last[label] as number) + (moves[label * labels + to] as number);
        if (score > most) {
          most = score;
          from = label;
        }
      }
      back[i * labels + to] = from;
      best[to] = most + (scores[i * stride + pass * labels + to] as number) * PARTS - (to === 0 ? cost : 0);
    }
  }
  const found = new Uint8Array(length);
  if (length > 0) found[length - 1] = best.indexOf(Math.max(...best));
  for (let i = length - 1; i > 0; i--) found[i - 1] = back[i * labels + (found[i] as number)] as number;
  return found;
}
