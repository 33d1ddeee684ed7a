import { once, readSet, readSortedLines } from '../data.ts';

const table = once(() => readSortedLines('arabic', 'words.txt'));
const wholeWords = once(() => readSet('arabic', 'whole-words.tsv'));

/** How often a folded word occurs in a large body of news; 0 below the table's cutoff. */
export const countOf = (folded: string): number => Number(table().get(folded) ?? 0);

/** Whether a folded word keeps its first letter, whatever it looks like. */
export const isWholeWord = (folded: string): boolean => wholeWords().has(folded);
