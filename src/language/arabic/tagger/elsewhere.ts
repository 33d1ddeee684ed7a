import type { Token } from '../../../document/doc.ts';
import { VALUE, VALUES, type Values } from './values.ts';

/** Codes of what the first pass says of a word elsewhere in the article: nothing, since it stands nowhere else; never a name; no word. */
const NOWHERE = 40;
const NEVER = 30;
const NO_WORD = 50;
const TYPES = 3;

/** Writes what the first pass found into the values: the label of every token, and the labels of its word in the rest of the article. */
export function setElsewhere(tokens: readonly Token[], labels: Uint8Array, { cells }: Values): void {
  const counts = countLabels(tokens, labels);
  for (const [i, { kind, stem }] of tokens.entries()) {
    const at = i * VALUES;
    const own = labels[i] as number;
    const [elsewhere, part] = kind === 'word' ? judge(counts.get(stem) as Int32Array, own) : [NO_WORD, 0];
    cells[at + VALUE.label] = own;
    cells[at + VALUE.elsewhere] = elsewhere;
    cells[at + VALUE.elsewherePart] = part;
  }
}

/** How often each word has each label. */
function countLabels(tokens: readonly Token[], labels: Uint8Array): ReadonlyMap<string, Int32Array> {
  const counts = new Map<string, Int32Array>();
  for (const [i, { kind, stem }] of tokens.entries()) {
    if (kind !== 'word') continue;
    const found = counts.get(stem) ?? new Int32Array(1 + 2 * TYPES);
    counts.set(stem, found);
    const label = labels[i] as number;
    found[label] = (found[label] as number) + 1;
  }
  return counts;
}

/** The commonest type of the other places and how surely, and whether the word begins names or goes on with them. */
function judge(counts: Int32Array, own: number): readonly [elsewhere: number, part: number] {
  const others = counts.map((count, label) => (label === own ? count - 1 : count));
  const total = others.reduce((sum, count) => sum + count, 0);
  if (total === 0) return [NOWHERE, 0];
  const types = Array.from(
    { length: TYPES },
    (_, type) => (others[1 + 2 * type] as number) + (others[2 + 2 * type] as number),
  );
  const most = Math.max(...types);
  if (most === 0) return [total > 2 ? NEVER : NEVER + 1, 0];
  const type = 1 + types.indexOf(most);
  const share = most / total > 0.9 ? 3 : most / total > 0.5 ? 2 : 1;
  const begins = (others[1] as number) + (others[3] as number) + (others[5] as number);
  const isLater = types.reduce((sum, count) => sum + count, 0) > 2 * begins;
  return [type * 8 + share + (most > 1 ? 4 : 0), type * 4 + (isLater ? 1 : 2)];
}
