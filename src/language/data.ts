import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../text/fold.ts';
import { PhraseBook } from '../text/phrases.ts';

const pathOf = (pack: string, file: string): string => join(import.meta.dirname, '../language', pack, 'data', file);

/** The text of a file of a pack's `data` folder; the build puts all lexicons into one. */
const readText = (pack: string, file: string): string =>
  lexiconsOf(pack)[file] ?? readFileSync(pathOf(pack, file), 'utf8');

/** The bytes of a file of a pack's `data` folder. */
export const readBytes = (pack: string, file: string): Uint8Array => readFileSync(pathOf(pack, file));

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

/** The rows of a lexicon, each an array of its columns; lines that begin with # and empty lines are left out. */
export function readRows(pack: string, file: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const line of readText(pack, file).split('\n')) {
    if (line !== '' && line[0] !== '#') rows.push(line.split('\t'));
  }
  return rows;
}

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
  (pack, file) => new Set(foldedRows(pack, file).map(lastOf)),
);

/** The folded entries of a lexicon (last column) with what the first column says of them, in lower case. */
export const readMap: (pack: string, file: string) => ReadonlyMap<string, string> = oncePerFile(
  (pack, file) => new Map(foldedRows(pack, file).map(row => [lastOf(row), row.slice(0, row.indexOf('\t'))])),
);

/** Folded in one piece: much faster than word by word. */
const foldedRows = (pack: string, file: string): readonly string[] =>
  fold(readText(pack, file))
    .split('\n')
    .filter(row => row !== '' && row[0] !== '#');

/** A phrase book of a lexicon's last column; `value` makes what a row stands for. */
export function readPhrases<T>(pack: string, file: string, value: (row: readonly string[]) => T): PhraseBook<T> {
  const book = new PhraseBook<T>();
  const rows = readRows(pack, file);
  const folded = foldedRows(pack, file);
  for (let i = 0; i < rows.length; i++) book.add(lastOf(folded[i] as string), value(rows[i] as readonly string[]));
  return book;
}

/** A phrase book of a lexicon's last column, in which nothing stands for anything. */
export function readPhraseSet(pack: string, file: string): PhraseBook<true> {
  const book = new PhraseBook<true>();
  for (const row of foldedRows(pack, file)) book.add(lastOf(row), true);
  return book;
}

const lastOf = (row: string): string => row.slice(row.lastIndexOf('\t') + 1);
