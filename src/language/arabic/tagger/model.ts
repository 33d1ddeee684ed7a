/** Label 0 is no name; each type of names has a label for the first word of a name and one for the words behind it. */
export const LABELS = 7;
/** The numbers of a row for one pass, of which the last is not used, and for both. */
export const PASS = 8;
export const ROW = 2 * PASS;

/**
 * A linear-chain model in two passes: the second sees what the first said. The file: a line of text, padded with spaces to a multiple of
 * four bytes; how many rows it has, as Uint32; what one step of a weight is, and for both passes the transitions from a label (the last:
 * from the beginning of a line) to a label, as Float32; the rows of weights, as Int8. Little-endian.
 */
export type Model = {
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
  const [rows = 0] = new Uint32Array(buffer, start, 1);
  const [step = 0] = new Float32Array(buffer, start + 4, 1);
  const size = (LABELS + 1) * LABELS;
  const moves = new Float32Array(buffer, start + 8, 2 * size);
  const transitions = (pass: number): Int32Array =>
    Int32Array.from({ length: size }, (_, i) => toParts(moves[size * pass + i] as number, step));
  return {
    bits: Math.log2(rows),
    step,
    transitions: [transitions(0), transitions(1)],
    weights: new Int8Array(buffer, start + 8 + moves.byteLength, rows * ROW),
  };
}

/**
 * The likeliest labels of a line (Viterbi) by its `scores`, `ROW` for every token; `penalty` is taken from every score of label 0.
 * In whole numbers: until V8 has compiled a loop, it puts every other number on the heap.
 */
export function decode({ step, transitions }: Model, pass: 0 | 1, scores: Int16Array, penalty: number): Uint8Array {
  const length = scores.length / ROW;
  const moves = transitions[pass];
  const cost = toParts(penalty, step);
  const back = new Uint8Array(length * LABELS);
  let best = new Int32Array(LABELS);
  let last = new Int32Array(LABELS);
  for (let i = 0; i < length; i++) {
    [best, last] = [last, best];
    for (let to = 0; to < LABELS; to++) {
      let from = 0;
      let most = i === 0 ? (moves[LABELS * LABELS + to] as number) : (last[0] as number) + (moves[to] as number);
      for (let label = 1; i > 0 && label < LABELS; label++) {
        const score = (last[label] as number) + (moves[label * LABELS + to] as number);
        if (score > most) {
          most = score;
          from = label;
        }
      }
      back[i * LABELS + to] = from;
      best[to] = most + (scores[i * ROW + pass * PASS + to] as number) * PARTS - (to === 0 ? cost : 0);
    }
  }
  const found = new Uint8Array(length);
  if (length > 0) found[length - 1] = best.indexOf(Math.max(...best));
  for (let i = length - 1; i > 0; i--) found[i - 1] = back[i * LABELS + (found[i] as number)] as number;
  return found;
}
