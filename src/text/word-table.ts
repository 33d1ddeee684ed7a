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
    return this.rowOfHash(hashOf(word));
  }

  /** The row of the word that has a hash. */
  rowOfHash(key: number): number {
    const keys = this.#keys;
    const bucket = bucketOf(key);
    const end = this.#starts[bucket + 1] as number;
    let row = this.#starts[bucket] as number;
    while (row < end && (keys[row] as number) < key) row++;
    return row < end && keys[row] === key ? row : -1;
  }

  /** The hashes of the words, in order of their rows. */
  hashes(): Uint32Array {
    return this.#keys;
  }

  /** A number of a row; 0 for row -1. */
  at(row: number, column: number): number {
    return this.#columns[column]?.[row] ?? 0;
  }
}

const NEWLINE = 0x0a;
const BUCKET_BITS = 14;
const BUCKETS = 1 << BUCKET_BITS;

/** The bucket of a hash: its first bits. */
const bucketOf = (hash: number): number => hash >>> (32 - BUCKET_BITS);

/** A 32-bit hash of a word: FNV-1a over its UTF-16 units, then a mix of the bits (Murmur 3). */
export function hashOf(word: string, from = 0, to = word.length): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The bytes of a table: of every word by its hash the numbers of its `wide` columns, then of the others. `head`: its line of text, of a multiple of four bytes. */
export function toWordTable(head: Uint8Array, wide: number, rows: ReadonlyMap<number, ArrayLike<number>>): Uint8Array {
  const sorted = [...rows].sort(([a], [b]) => a - b);
  const width = sorted[0]?.[1].length ?? 0;
  const cells = (from: number, to: number): number[] =>
    Array.from({ length: to - from }, (_, i) => sorted.map(([, row]) => row[from + i] as number)).flat();
  const starts = bucketStarts(sorted.map(([key]) => key));
  const parts = [
    head,
    Uint32Array.from([sorted.length, wide, width - wide, ...starts, ...sorted.map(([key]) => key)]),
    Uint16Array.from(cells(0, wide)),
    Uint8Array.from(cells(wide, width)),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
}

function bucketStarts(keys: readonly number[]): readonly number[] {
  const starts = new Array<number>(BUCKETS + 1).fill(0);
  for (const key of keys) starts[bucketOf(key) + 1] = (starts[bucketOf(key) + 1] as number) + 1;
  for (let bucket = 0; bucket < BUCKETS; bucket++)
    starts[bucket + 1] = (starts[bucket + 1] as number) + (starts[bucket] as number);
  return starts;
}
