import type { Doc, Token } from '../../../document/doc.ts';
import type { NameCandidate } from '../../language.ts';
import { WAW } from '../letters.ts';
import { type Tagged, tag } from '../tagger/index.ts';
import { rawLength } from '../tokens.ts';
import { lettersAt } from './start.ts';

/** The names that the tagger sees: without marks around them, parted where «و» joins two, each from where it begins in its first word. */
export function findTaggedNames(doc: Doc): readonly NameCandidate[] {
  const { tokens } = doc;
  const names = tag(doc).flatMap(seen => parted(tokens, withoutMarks(tokens, seen)));
  const ends = new Set(names.map(({ to }) => to));
  return names
    .filter(({ from, to }) => from < to)
    .map(({ from, to, type }) => {
      const { start, text } = tokens[from] as Token;
      const letters = lettersAt(tokens, from, type, ends.has(from));
      return { start: start + rawLength(text, letters.length), end: (tokens[to - 1] as Token).end, type };
    });
}

function withoutMarks(tokens: readonly Token[], { from, to, type }: Tagged): Tagged {
  const isMark = (at: number): boolean => tokens[at]?.kind === 'mark';
  let [first, last] = [from, to];
  while (first < last && isMark(first)) first++;
  while (last > first && isMark(last - 1)) last--;
  return { from: first, to: last, type };
}

/** «هندرسون | ولينغارد»: two people or places, not the parts of one organisation («الصحة والسكان»). */
function parted(tokens: readonly Token[], { from, to, type }: Tagged): readonly Tagged[] {
  const parts: Tagged[] = [];
  let start = from;
  for (let at = from + 1; at < to && type !== 'organization'; at++) {
    if (!tokens[at]?.folded.startsWith(WAW) || lettersAt(tokens, at, type, true) !== WAW) continue;
    parts.push({ from: start, to: at, type });
    start = at;
  }
  return [...parts, { from: start, to, type }];
}
