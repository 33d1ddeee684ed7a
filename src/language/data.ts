import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../text/fold.ts';
import { PhraseBook } from '../text/phrases.ts';

const pathOf = (pack: string, file: string): string => join(import.meta.dirname, '../language', pack, 'data', file);

/** The text of a file of a pack's `data` folder. */
const readText = (pack: string, file: string): string => readFileSync(pathOf(pack, file), 'utf8');

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

/** The rows of a lexicon, each an array of its columns; lines that begin with # and empty lines are left out. */
export function readRows(pack: string, file: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const line of readText(pack, file).split('\n')) {
    if (line !== '' && line[0] !== '#') rows.push(line.split('\t'));
  }
  return rows;
}

/** The folded entries of a lexicon column (the last, unless told). */
export const readSet = (pack: string, file: string, column = -1): ReadonlySet<string> =>
  new Set(readRows(pack, file).map(row => fold(row.at(column) ?? '')));

/** Folded word (last column) → first column. */
export const readMap = (pack: string, file: string): ReadonlyMap<string, string> =>
  new Map(readRows(pack, file).map(row => [fold(row.at(-1) ?? ''), row[0] ?? '']));

/** A phrase book of a lexicon's last column; `value` makes what a row stands for. */
export function readPhrases<T>(pack: string, file: string, value: (row: readonly string[]) => T): PhraseBook<T> {
  const book = new PhraseBook<T>();
  for (const row of readRows(pack, file)) book.add(fold(row.at(-1) ?? '').split(' '), value(row));
  return book;
}
