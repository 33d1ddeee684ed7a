import type { Doc, Token } from '../../../document/doc.ts';
import type { NameCandidate } from '../../language.ts';
import { inList, LISTS, type Listed, type ListType, listedFrom, readingsAt } from '../listed.ts';
import { rawLength } from '../tokens.ts';

/** Names of several words that one list has, without doubt: what a new row names is found without training. */
export function findListedNames({ tokens }: Doc): readonly NameCandidate[] {
  const found: NameCandidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== 'word') continue;
    for (const reading of readingsAt(token)) {
      const listed = listedFrom(reading, tokens, at).at(-1);
      const type = listed && listed.to > at + 1 ? sureTypeOf(listed) : null;
      if (!listed || type === null || type === 'product') continue;
      const start = token.start + rawLength(token.text, token.folded.length - reading.length);
      found.push({ start, end: (tokens[listed.to - 1] as Token).end, type });
      at = listed.to - 1;
      break;
    }
  }
  return found;
}

/** The one list that has a phrase and has it surely; null where there is none. */
function sureTypeOf(listed: Listed): ListType | null {
  const lists = LISTS.filter((_, list) => inList(listed, list) > 0);
  const [only] = lists;
  return only !== undefined && lists.length === 1 && inList(listed, LISTS.indexOf(only)) === 2 ? only : null;
}
