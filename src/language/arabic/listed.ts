import type { Token } from '../../document/doc.ts';
import type { NameType } from '../../document/findings.ts';
import { hashOf, toWordTable, WordTable } from '../../text/word-table.ts';
import { once, readIfThere, readRows } from '../data.ts';
import { isArabicAt } from './letters.ts';

/** What a list holds; products, works and events are named but are nobody. */
export type ListType = NameType | 'product';

/** The lists of names, in the order of their bits in a row. */
export const LISTS: readonly ListType[] = ['person', 'place', 'organization', 'product'];
export const LIST_FILES = ['people.tsv', 'places.tsv', 'organizations.tsv', 'products.tsv'] as const;

/** The columns of listed.bin: what a phrase names, the lists that have it (2 bits each: 1 maybe, 2 surely), and how many words the longest phrase has that begins with it. */
const COLUMN = { thing: 0, lists: 1, longest: 2 } as const;
/** Several things have this name. */
const SEVERAL = 0xffff;
const WORDS = /[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}'’&._]*/gu;
/** Marks that may stand inside of a name without being a part of its entry. */
const JOINTS = '-–ـ.';

/** The table of all listed names, made of their lists: what the build keeps as listed.bin. */
export function packListed(): Uint8Array {
  const rows = new Map<number, number[]>();
  const rowOf = (phrase: string): number[] => {
    const key = hashOf(phrase);
    const row = rows.get(key) ?? [0, 0, 0];
    rows.set(key, row);
    return row;
  };
  let thing = 0;
  for (const [list, file] of LIST_FILES.entries())
    for (const [sure, , names = ''] of readRows('arabic', file)) {
      thing++;
      for (const name of names.split('|')) addName(rowOf, name.match(WORDS) ?? [], list, sure === '1', thing);
    }
  return toWordTable(Buffer.from('#  \n'), 1, rows);
}

function addName(
  rowOf: (phrase: string) => number[],
  words: readonly string[],
  list: number,
  isSure: boolean,
  thing: number,
): void {
  if (words.length === 0) return;
  const row = rowOf(words.join(' '));
  row[COLUMN.lists] = (row[COLUMN.lists] as number) | ((isSure ? 2 : 1) << (2 * list));
  row[COLUMN.thing] = row[COLUMN.thing] === 0 || row[COLUMN.thing] === thing ? thing : SEVERAL;
  const first = rowOf(words[0] as string);
  first[COLUMN.longest] = Math.max(first[COLUMN.longest] as number, words.length);
}

const table = once(() => new WordTable(readIfThere('arabic', 'listed.bin') ?? packListed()));

/** A listed phrase: the token behind it, and the lists that have it (see `inList`). */
export type Listed = { readonly to: number; readonly lists: number };

/** How surely a list has a phrase: 0 not at all, 1 maybe, 2 surely. */
export const inList = ({ lists }: Listed, list: number): 0 | 1 | 2 => {
  const bits = (lists >> (2 * list)) & 3;
  return bits > 1 ? 2 : (bits as 0 | 1);
};

/** The listed phrases that begin at a token, of which `first` is the folded reading, the shortest first. */
export function listedFrom(first: string, tokens: readonly Token[], at: number): readonly Listed[] {
  const names = table();
  const start = names.rowOf(first);
  if (start < 0) return [];
  const found: Listed[] = [];
  const add = (row: number, to: number): void => {
    const lists = names.at(row, COLUMN.lists);
    if (lists > 0) found.push({ to, lists });
  };
  add(start, at + 1);
  let phrase = first;
  let missing = names.at(start, COLUMN.longest) - 1;
  for (let i = at + 1; missing > 0 && i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'mark' && JOINTS.includes(token.text)) continue;
    if (token.kind === 'mark') break;
    phrase += ` ${token.folded}`;
    missing--;
    add(names.rowOf(phrase), i + 1);
  }
  return found;
}

/** What a name of folded words stands for, if just one thing is listed by it: a number; 0 where none or several are. */
export function thingOf(words: readonly string[]): number {
  const thing = table().at(table().rowOf(words.join(' ')), COLUMN.thing);
  return thing === SEVERAL ? 0 : thing;
}

const PLACE = LISTS.indexOf('place');

/** Whether a folded word alone is listed as a place. */
export const isListedPlace = (word: string): boolean =>
  inList({ to: 0, lists: table().at(table().rowOf(word), COLUMN.lists) }, PLACE) > 0;

/** How surely a name of folded words is listed as of a type: 0 not at all, 1 maybe, 2 surely. */
export const listedAs = (words: readonly string[], type: ListType): 0 | 1 | 2 =>
  inList({ to: 0, lists: table().at(table().rowOf(words.join(' ')), COLUMN.lists) }, LISTS.indexOf(type));

/** The letters that may be attached to a word. */
const ATTACHED = 'وفبلكس';

/** How a token may be read as the first word of a listed name: as it is parted, whole, without a first letter that may be attached. */
export function readingsAt({ folded, stem, prefix, text }: Token): readonly string[] {
  if (prefix > 0) return [folded, stem];
  const mayBeAttached = folded.length > 3 && ATTACHED.includes(folded[0] as string) && isArabicAt(text, 0);
  return mayBeAttached ? [folded, folded.slice(1)] : [folded];
}

/** The longest listed place that begins at a token, in tokens; 0 where none does. */
export function placeAt(tokens: readonly Token[], at: number): number {
  let longest = 0;
  for (const first of readingsAt(tokens[at] as Token))
    for (const listed of listedFrom(first, tokens, at))
      if (inList(listed, PLACE) > 0) longest = Math.max(longest, listed.to - at);
  return longest;
}
