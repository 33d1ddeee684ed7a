import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { COLUMNS, WIDE_COLUMNS } from '../src/language/arabic/words.ts';
import { hashOf, toWordTable, WordTable } from '../src/text/word-table.ts';
import { headLine } from './head-line.ts';

const PATH = 'src/language/arabic/data/words.bin';
const HEADER =
  'Counts, classes and contexts of the words of 18,000 news articles (ANT corpus v2.1, Chouigui et al. 2021; contexts judged by a model trained on ANERcorp) and words of names (Wikidata, CC0; AQMAR and WikiFANE, CC BY-SA 3.0; a sample of Wojood, MIT). CC BY-SA 4.0.';
const WIDTH = Object.keys(COLUMNS).length;
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
  const file = new WordTable(Uint8Array.from(readFileSync(PATH)));
  for (const [row, key] of file.hashes().entries())
    table.set(
      key,
      Uint16Array.from({ length: WIDTH }, (_, column) => file.at(row, column)),
    );
  return table;
}

function writeTable(table: ReadonlyMap<number, Uint16Array>): void {
  const rows = new Map([...table].filter(([, row]) => row.some(value => value !== 0)));
  writeFileSync(PATH, toWordTable(headLine(HEADER), WIDE_COLUMNS, rows));
  console.log(`${PATH}: ${rows.size} words`);
}
