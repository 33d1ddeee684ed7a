import type { Features, Line } from '../../src/language/arabic/tagger/features.ts';
import { VALUES, type Values } from '../../src/language/arabic/tagger/values.ts';

const HEAD = 2;
const PART = 2;
const BYTES = Int32Array.BYTES_PER_ELEMENT;

/** How many features there are. */
export const countOf = (features: Features): number => startsOf(features).length;

/** The rows of a model of 2^`bits` rows for the features of a line, as many for every token as there are features: as kernel.wat finds them. */
export function rowsOf({ cells }: Values, { from, to }: Line, features: Features, bits: number): Int32Array {
  const starts = startsOf(features);
  const rows = new Int32Array((to - from) * starts.length);
  let next = 0;
  for (let i = from; i < to; i++)
    for (const at of starts) {
      let hash = features[at] as number;
      for (let part = at + HEAD; part < endOf(features, at); part += PART) {
        const offset = features[part + 1] as number;
        const j = i + offset;
        const column = (features[part] as number) / BYTES;
        hash = mix(hash, j < from || j >= to ? ~offset : (cells[j * VALUES + column] as number));
      }
      rows[next++] = hash >>> (32 - bits);
    }
  return rows;
}

function startsOf(features: Features): readonly number[] {
  const starts: number[] = [];
  for (let at = 0; at < features.length; at = endOf(features, at)) starts.push(at);
  return starts;
}

const endOf = (features: Features, at: number): number => at + HEAD + PART * (features[at + 1] as number);

function mix(hash: number, value: number): number {
  const product = Math.imul(hash ^ value, 0x9e3779b1);
  return product ^ (product >>> 15);
}
