import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../text/fold.ts';
import { PhraseBook } from '../text/phrases.ts';

const pathOf = (pack: string, file: string): string => join(import.meta.dirname, '../language', pack, 'data', file);

/** The rows of a lexicon's text, without comments and empty lines; the last column, what is listed, is folded. */
export function packLexicon(text: string): string {
  const rows = text.split('\n').filter(row => row !== '' && row[0] !== '#');
  return rows.map(row => row.slice(0, row.lastIndexOf('\t') + 1) + fold(lastOf(row))).join('\n');
}

/** A packed lexicon; the build puts all of a pack into one file. */
const readPacked = (pack: string, file: string): string =>
  lexiconsOf(pack)[file] ?? packLexicon(readFileSync(pathOf(pack, file), 'utf8'));

/** The bytes of a file of a pack's `data` folder; `roomFor` gives where so many go. Throws when they cannot all be read. */
export function readBytes(
  pack: string,
  file: string,
  roomFor = (size: number): Uint8Array => new Uint8Array(size),
): Uint8Array {
  const opened = openSync(pathOf(pack, file), 'r');
  try {
    const bytes = roomFor(fstatSync(opened).size);
    const count = readSync(opened, bytes);
    if (count < bytes.length) throw new RangeError(`${file}: ${count} bytes of ${bytes.length}`);
    return bytes;
  } finally {
    closeSync(opened);
  }
}

/** The bytes of a file of a pack's `data` folder that only the build makes; null where it has not. */
export const readIfThere = (pack: string, file: string): Uint8Array | null =>
  existsSync(pathOf(pack, file)) ? readBytes(pack, file) : null;

/** A value that is computed on first use and kept. */
export function once<T>(compute: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => {
    kept ??= { value: compute() };
    return kept.value;
  };
}

/** What is computed of an object on first use and kept as long as the object. */
export function oncePer<K extends object, T>(compute: (key: K) => T): (key: K) => T {
  const kept = new WeakMap<K, { readonly value: T }>();
  return key => {
    const found = kept.get(key) ?? { value: compute(key) };
    kept.set(key, found);
    return found.value;
  };
}

/** What is computed of a name on first use and kept. */
function oncePerName<T>(compute: (name: string) => T): (name: string) => T {
  const kept = new Map<string, T>();
  return name => {
    const found = kept.get(name) ?? compute(name);
    kept.set(name, found);
    return found;
  };
}

const lexiconsOf = oncePerName((pack): Readonly<Record<string, string>> => {
  const path = pathOf(pack, 'lexicons.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : {};
});

const rowsOf = (pack: string, file: string): readonly string[] => readPacked(pack, file).split('\n');

/** The rows of a lexicon, each an array of its columns, of which the last is folded. */
export const readRows = (pack: string, file: string): readonly (readonly string[])[] =>
  rowsOf(pack, file).map(row => row.split('\t'));

/** Several rooms may read one lexicon: it is read once. */
function oncePerFile<T>(read: (pack: string, file: string) => T): (pack: string, file: string) => T {
  const kept = oncePerName<Map<string, T>>(() => new Map());
  return (pack, file) => {
    const files = kept(pack);
    const found = files.get(file) ?? read(pack, file);
    files.set(file, found);
    return found;
  };
}

/** The folded entries of a lexicon: its last column. */
export const readSet: (pack: string, file: string) => ReadonlySet<string> = oncePerFile(
  (pack, file) => new Set(rowsOf(pack, file).map(lastOf)),
);

/** The folded entries of a lexicon (last column) with what the first column says of them. */
export const readMap: (pack: string, file: string) => ReadonlyMap<string, string> = oncePerFile(
  (pack, file) => new Map(rowsOf(pack, file).map(row => [lastOf(row), row.slice(0, row.indexOf('\t'))])),
);

/** A phrase book of a lexicon's last column; `value` makes of the other columns what it stands for. */
export function readPhrases<T>(pack: string, file: string, value: (row: readonly string[]) => T): PhraseBook<T> {
  const book = new PhraseBook<T>();
  const valueFor = oncePerName(columns => value(columns.split('\t')));
  for (const row of rowsOf(pack, file)) {
    const last = row.lastIndexOf('\t');
    book.add(row.slice(last + 1), valueFor(row.slice(0, Math.max(0, last))));
  }
  return book;
}

/** A phrase book of a lexicon's last column, in which nothing stands for anything. */
export function readPhraseSet(pack: string, file: string): PhraseBook<true> {
  const book = new PhraseBook<true>();
  for (const row of rowsOf(pack, file)) book.add(lastOf(row), true);
  return book;
}

const lastOf = (row: string): string => row.slice(row.lastIndexOf('\t') + 1);
