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
  /** A pass's transitions in `PARTS` of a step, `PASS` rows of `PASS`. */
  readonly transitions: readonly [first: Int32Array, second: Int32Array];
  /** The byte of the file where the rows begin. */
  readonly weights: number;
};

const NEWLINE = 0x0a;
/** The scores of lines are whole numbers of such parts of a step, as kernel.wat knows. */
export const PARTS = 64;

export const toParts = (value: number, step: number): number => Math.round((value / step) * PARTS);

/** Reads what stands in a file before the rows. Throws a RangeError when it is cut short. */
export function toModel(bytes: Uint8Array): Model {
  const { buffer, byteOffset } = bytes;
  const start = bytes.indexOf(NEWLINE) + 1;
  const [rows = 0] = new Uint32Array(buffer, byteOffset + start, 1);
  const [step = 0] = new Float32Array(buffer, byteOffset + start + 4, 1);
  const size = (LABELS + 1) * LABELS;
  const moves = new Float32Array(buffer, byteOffset + start + 8, 2 * size);
  const weights = start + 8 + moves.byteLength;
  if (bytes.length < weights + rows * ROW) throw new RangeError('a model without all of its rows');
  const transitions = (pass: number): Int32Array => {
    const padded = new Int32Array(PASS * PASS);
    for (let i = 0; i < size; i++)
      padded[Math.floor(i / LABELS) * PASS + (i % LABELS)] = toParts(moves[size * pass + i] as number, step);
    return padded;
  };
  return { bits: Math.log2(rows), step, transitions: [transitions(0), transitions(1)], weights };
}
