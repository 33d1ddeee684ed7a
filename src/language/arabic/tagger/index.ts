import type { Doc } from '../../../document/doc.ts';
import type { NameType } from '../../../document/findings.ts';
import { once, oncePer } from '../../data.ts';
import { setElsewhere } from './elsewhere.ts';
import { addFirstPass, addText, openScorer } from './scores.ts';
import { valuesOf } from './values.ts';

const scorer = once(openScorer);

/** The types of names, in the order of their labels. */
export const TYPES: readonly NameType[] = ['person', 'place', 'organization'];

/** Where a name stands among the tokens: `from` (included) to `to` (excluded). */
export type Tagged = { readonly from: number; readonly to: number; readonly type: NameType };

/** The names that the model sees in an article. Linear. */
export const tag = oncePer(({ tokens, parts }: Doc): readonly Tagged[] => {
  const values = valuesOf(tokens);
  const labels = new Uint8Array(tokens.length);
  const decode = (pass: 0 | 1): void => {
    for (const part of parts) scorer().kernel.decode(pass, part, 0, labels);
  };
  addText(scorer(), values, parts);
  decode(0);
  setElsewhere(tokens, labels, values);
  addFirstPass(scorer(), values, parts);
  decode(1);
  return parts.flatMap(({ from, to }) => namesIn(labels, from, to));
});

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
