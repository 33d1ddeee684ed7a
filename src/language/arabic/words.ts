import { WordTable } from '../../text/word-table.ts';
import { once, readBytes, readSet } from '../data.ts';

/** The columns of words.bin, the wide ones first. */
export const COLUMNS = {
  /** How often the word occurs in a large body of news; 0 below a cutoff, at most 65,535. */
  count: 0,
  /** Classes of words with the same neighbours, from 1 on. */
  manyClasses: 1,
  /** Clusters of words with vectors alike, from 1 on. */
  manyClusters: 2,
  /** How surely it belongs to people's names: 0 not known, 1 maybe, 2 surely. */
  strength: 3,
  fewClasses: 4,
  fewClusters: 5,
  /** How often the words around it speak for a person, place, organisation, and for a later word of a person's name: 0 (not known) to 7. */
  likePerson: 6,
  likePlace: 7,
  likeOrganization: 8,
  likeLaterName: 9,
} as const;
export const WIDE_COLUMNS = 3;

const table = once(() => new WordTable(readBytes('arabic', 'words.bin')));
const wholeWords = once(() => readSet('arabic', 'whole-words.tsv'));

/** The row of a folded word in the table, -1 if it has none. */
export const rowOf = (folded: string): number => table().rowOf(folded);

/** A number of a row of the table, by `COLUMNS`. */
export const wordNumber = (row: number, column: number): number => table().at(row, column);

/** How often a folded word occurs in a large body of news; 0 below the table's cutoff. */
export const countOf = (folded: string): number => wordNumber(rowOf(folded), COLUMNS.count);

/** Whether a folded word keeps its first letter, whatever it looks like. */
export const isWholeWord = (folded: string): boolean => wholeWords().has(folded);
