/**
 * Numbers by word, kept as the bytes of their file: nothing is parsed, so a large table costs no more than reading it. A word is kept as
 * its 32-bit hash: of words that the table lacks, one in fifty thousand is taken for one that it has.
 *
 * The file: a line of text, padded with spaces to a multiple of four bytes; how many rows, wide and narrow columns it has, for every value
 * of the first `BUCKET_BITS` bits of a hash the first row that has it or a greater one, then how many rows there are, and the hashes in
 * ascending order, as Uint32; then each wide column as Uint16, each narrow one as Uint8. Little-endian.
 */
export class WordTable {
  readonly #starts: Uint32Array;
  readonly #keys: Uint32Array;
  readonly #columns: readonly (Uint16Array | Uint8Array)[];

  /** Throws a RangeError when the bytes are cut short. */
  constructor(bytes: Uint8Array) {
    const { buffer } = bytes;
    const start = bytes.byteOffset + bytes.indexOf(NEWLINE) + 1;
    const [rows = 0, wide = 0, narrow = 0] = new Uint32Array(buffer, start, 3);
    this.#starts = new Uint32Array(buffer, start + 12, BUCKETS + 1);
    const keys = start + 12 + 4 * (BUCKETS + 1);
    this.#keys = new Uint32Array(buffer, keys, rows);
    const cells = keys + 4 * rows;
    this.#columns = Array.from({ length: wide + narrow }, (_, i) =>
      i < wide
        ? new Uint16Array(buffer, cells + 2 * rows * i, rows)
        : new Uint8Array(buffer, cells + rows * (wide + i), rows),
    );
  }

  /** The row of a word, -1 if the table lacks it. */
  rowOf(word: string): number {
    const keys = this.#keys;
    const key = hashOf(word);
    const bucket = bucketOf(key);
    const end = this.#starts[bucket + 1] as number;
    let row = this.#starts[bucket] as number;
    while (row < end && (keys[row] as number) < key) row++;
    return row < end && keys[row] === key ? row : -1;
  }

  /** A number of a row; 0 for row -1. */
  at(row: number, column: number): number {
    return this.#columns[column]?.[row] ?? 0;
  }
}

const NEWLINE = 0x0a;
const BUCKET_BITS = 14;
export const BUCKETS = 1 << BUCKET_BITS;

/** The bucket of a hash: its first bits. */
export const bucketOf = (hash: number): number => hash >>> (32 - BUCKET_BITS);

/** A 32-bit hash of a word: FNV-1a over its UTF-16 units, then a mix of the bits (Murmur 3). */
export function hashOf(word: string, from = 0, to = word.length): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
