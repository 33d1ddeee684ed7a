import type { Doc, Token } from '../../../document/doc.ts';
import { once, readPhraseSet } from '../../data.ts';
import { phraseAt } from '../phrase.ts';
import { type Quantity, quantitiesOf } from './quantities.ts';

const joints = once(() => readPhraseSet('arabic', 'elision-words.tsv'));

/** The longest phrase before a number that leaves out its noun. */
const LONGEST = 3;
/** So many numbers before one are looked at for what it leaves out: a sentence may be a table. */
const MOST_BEFORE = 8;

/** The quantities before one in its sentence, the last few. */
export function earlierThan(doc: Doc, { sentence, first }: Quantity): readonly Quantity[] {
  const all = quantitiesOf(doc);
  let at = all.length;
  let low = 0;
  while (low < at) {
    const middle = (low + at) >> 1;
    if ((all[middle] as Quantity).first < first) low = middle + 1;
    else at = middle;
  }
  let from = low;
  while (from > 0 && (all[from - 1] as Quantity).sentence === sentence && low - from < MOST_BEFORE) from--;
  return all.slice(from, low);
}

/** Whether a number may leave out what an earlier one has said: «بينهم 12», «مقابل 35». */
export const isBehindJoint = (tokens: readonly Token[], first: number): boolean =>
  Array.from({ length: LONGEST }, (_, i) => i + 1).some(
    length => first >= length && phraseAt(joints(), tokens, first - length, first)?.length === length,
  );
