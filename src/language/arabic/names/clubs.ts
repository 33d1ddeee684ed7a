import { type Doc, stemStart, type Token } from '../../../document/doc.ts';
import { once, readMap, readSet } from '../../data.ts';
import type { NameCandidate } from '../../language.ts';
import { ARTICLE } from '../letters.ts';
import { isIn } from '../phrase.ts';
import { isSportWord, sportOf } from './sport.ts';
import { isNationality, isVerb } from './words.ts';

const clubs = once(() => readMap('arabic', 'clubs.tsv'));
const grammar = once(() => readSet('arabic', 'not-counted.tsv'));
const placeHeads = once(() => readMap('arabic', 'place-heads.tsv'));

/** Clubs that words of every day name («الهلال»), in texts of sport. */
export function findClubs({ tokens }: Doc): readonly NameCandidate[] {
  const sport = sportOf(tokens);
  return tokens.flatMap((token, at) => {
    const kind = sport[at] === 1 ? clubs().get(token.stem) : undefined;
    const isFound = kind !== undefined && isClub(tokens, at, kind);
    return isFound ? [{ start: stemStart(token), end: token.end, type: 'organization' as const }] : [];
  });
}

/** Not what goes on with an adjective («الاتحاد الدولي») or a noun before it goes on with («طاقة الشباب», «مدينة العين»). */
function isClub(tokens: readonly Token[], at: number, kind: string): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  const isCountry = isNationality(next?.stem ?? '');
  if (next?.kind === 'word' && next.prefix === 0 && next.stem.startsWith(ARTICLE) && !isCountry) return false;
  if (placeHeads().has(before?.stem ?? '')) return false;
  if (isSportWord(before) || (before !== undefined && isVerb(before))) return kind === 'club' || !isCountry;
  const isJoined = (tokens[at] as Token).prefix > 0;
  return kind === 'club' && (isJoined || before?.kind !== 'word' || isIn(grammar(), before));
}
