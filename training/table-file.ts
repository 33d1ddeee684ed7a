import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { COLUMNS, WIDE_COLUMNS } from '../src/language/arabic/words.ts';
import { BUCKETS, bucketOf, hashOf } from '../src/text/word-table.ts';
import { headLine } from './head-line.ts';

const PATH = 'src/language/arabic/data/words.bin';
const HEADER =
  'Counts, classes and contexts of the words of 18,000 news articles (ANT corpus v2.1, Chouigui et al. 2021; contexts judged by a model trained on ANERcorp) and words of names (Wikidata, CC0; AQMAR and WikiFANE, CC BY-SA 3.0; a sample of Wojood, MIT). CC BY-SA 4.0.';
const WIDTH = Object.keys(COLUMNS).length;
const NARROW = WIDTH - WIDE_COLUMNS;
const MOST = 65_535;

/** The numbers of a column, by word. */
export type Column = readonly [name: keyof typeof COLUMNS, values: Iterable<readonly [word: string, value: number]>];

/** Fills columns of words.bin anew and leaves the others. Numbers above 65,535 are cut. */
export function setColumns(...columns: readonly Column[]): void {
  const table = readTable();
  for (const [name, values] of columns) {
    for (const row of table.values()) row[COLUMNS[name]] = 0;
    for (const [word, value] of values) {
      const key = hashOf(word);
      const row = table.get(key) ?? new Uint16Array(WIDTH);
      row[COLUMNS[name]] = Math.min(MOST, value);
      table.set(key, row);
    }
  }
  writeTable(table);
}

/** The rows of the file that src/text/word-table.ts reads, by the hash of the word; none where there is no file. */
function readTable(): Map<number, Uint16Array> {
  const table = new Map<number, Uint16Array>();
  if (!existsSync(PATH)) return table;
  const bytes = readFileSync(PATH);
  const { buffer } = Uint8Array.from(bytes.subarray(bytes.indexOf('\n') + 1));
  const [rows = 0, , narrowColumns = 0] = new Uint32Array(buffer, 0, 3);
  const at = 12 + 4 * (BUCKETS + 1);
  const keys = new Uint32Array(buffer, at, rows);
  const wide = new Uint16Array(buffer, at + 4 * rows, WIDE_COLUMNS * rows);
  const narrow = new Uint8Array(buffer, at + 4 * rows + wide.byteLength, narrowColumns * rows);
  for (const [row, key] of keys.entries()) {
    const cellOf = (column: number): number | undefined =>
      column < WIDE_COLUMNS ? wide[column * rows + row] : narrow[(column - WIDE_COLUMNS) * rows + row];
    table.set(
      key,
      Uint16Array.from({ length: WIDTH }, (_, column) => cellOf(column) ?? 0),
    );
  }
  return table;
}

function writeTable(table: ReadonlyMap<number, Uint16Array>): void {
  const rows = [...table].filter(([, row]) => row.some(value => value !== 0)).sort(([a], [b]) => a - b);
  const keys = rows.map(([key]) => key);
  const head = Uint32Array.from([rows.length, WIDE_COLUMNS, NARROW, ...bucketStarts(keys), ...keys]);
  const wide = new Uint16Array(rows.length * WIDE_COLUMNS);
  const narrow = new Uint8Array(rows.length * NARROW);
  for (const [i, [, row]] of rows.entries()) {
    for (let column = 0; column < WIDTH; column++) {
      if (column < WIDE_COLUMNS) wide[column * rows.length + i] = row[column] as number;
      else narrow[(column - WIDE_COLUMNS) * rows.length + i] = row[column] as number;
    }
  }
  writeFileSync(
    PATH,
    Buffer.concat([headLine(HEADER), ...[head, wide, narrow].map(({ buffer }) => Buffer.from(buffer))]),
  );
  console.log(`${PATH}: ${rows.length} words`);
}

function bucketStarts(keys: readonly number[]): readonly number[] {
  const starts = new Array<number>(BUCKETS + 1).fill(0);
  for (const key of keys) starts[bucketOf(key) + 1] = (starts[bucketOf(key) + 1] as number) + 1;
  for (let bucket = 0; bucket < BUCKETS; bucket++)
    starts[bucket + 1] = (starts[bucket + 1] as number) + (starts[bucket] as number);
  return starts;
}
