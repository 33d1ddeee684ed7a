import type { Doc } from '../../../document/doc.ts';
import type { NameType } from '../../../document/findings.ts';
import { once, readBytes } from '../../data.ts';
import { setElsewhere } from './elsewhere.ts';
import { FIRST_PASS_FEATURES, rowsOf, TEXT_FEATURES } from './features.ts';
import { addScores, decode, toModel } from './model.ts';
import { valuesOf } from './values.ts';

const model = once(() => toModel(readBytes('arabic', 'tagger.bin')));

/** Label 0 is no name; each type has a label for the first word of a name and one for the words behind it. */
export const TYPES: readonly NameType[] = ['person', 'place', 'organization'];

/** What is taken from the score of «no name»: names that are missed are worse than words too many. */
const PENALTY = [1, 1] as const;

/** Where a name stands among the tokens: `from` (included) to `to` (excluded). */
export type Tagged = { readonly from: number; readonly to: number; readonly type: NameType };

/** The names that the model sees in an article. Linear. */
export function tag({ tokens, parts }: Doc): readonly Tagged[] {
  const lines = parts.filter(({ from, to }) => to > from);
  const values = valuesOf(tokens);
  const { bits, labels: size } = model();
  const labels = new Uint8Array(tokens.length);
  const scores = lines.map(({ from, to }) => {
    const rows = rowsOf(values, from, to, TEXT_FEATURES, bits);
    const first = new Int32Array((to - from) * size);
    const second = new Int32Array((to - from) * size);
    addScores(model(), 0, rows, TEXT_FEATURES.width, first);
    addScores(model(), 1, rows, TEXT_FEATURES.width, second);
    labels.set(decode(model(), 0, first, PENALTY[0]), from);
    return second;
  });
  setElsewhere(tokens, labels, values);
  for (const [i, { from, to }] of lines.entries()) {
    const second = scores[i] as Int32Array;
    addScores(model(), 1, rowsOf(values, from, to, FIRST_PASS_FEATURES, bits), FIRST_PASS_FEATURES.width, second);
    labels.set(decode(model(), 1, second, PENALTY[1]), from);
  }
  return lines.flatMap(({ from, to }) => namesIn(labels, from, to));
}

/** The names that the labels of a line tell of. */
export function namesIn(labels: Uint8Array, from: number, to: number): readonly Tagged[] {
  const found: Tagged[] = [];
  for (let at = from; at < to; ) {
    const type = typeOf(labels[at] as number);
    let end = at + 1;
    while (type && end < to && (labels[end] as number) % 2 === 0 && typeOf(labels[end] as number) === type) end++;
    if (type) found.push({ from: at, to: end, type });
    at = end;
  }
  return found;
}

const typeOf = (label: number): NameType | undefined => TYPES[((label + 1) >> 1) - 1];
