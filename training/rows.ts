import { endOf, type Features, type Line, rowOf } from '../src/language/arabic/tagger/features.ts';
import type { Values } from '../src/language/arabic/tagger/values.ts';

/** How many features there are. */
export const countOf = (features: Features): number => startsOf(features).length;

/** The rows of a model of 2^`bits` rows for the features of a line, as many for every token as there are features. */
export function rowsOf({ cells }: Values, line: Line, features: Features, bits: number): Int32Array {
  const starts = startsOf(features);
  const rows = new Int32Array((line.to - line.from) * starts.length);
  let next = 0;
  for (let i = line.from; i < line.to; i++)
    for (const at of starts) rows[next++] = rowOf(features, at, cells, i, line, bits);
  return rows;
}

function startsOf(features: Features): readonly number[] {
  const starts: number[] = [];
  for (let at = 0; at < features.length; at = endOf(features, at)) starts.push(at);
  return starts;
}
