import { type Doc, stemStart, type Token } from '../../../document/doc.ts';
import { once, readMap, readSet } from '../../data.ts';
import type { NameCandidate } from '../../language.ts';
import { ARTICLE } from '../letters.ts';
import { isIn, phraseAt } from '../phrase.ts';
import { isSportWord, sportOf } from './sport.ts';
import { entityAt, isArabicWord, isNationality, isRareName, isVerb, knownPlaces, strengthOf } from './words.ts';

const clubs = once(() => readMap('arabic', 'clubs.tsv'));
const grammar = once(() => readSet('arabic', 'not-counted.tsv'));
const placeHeads = once(() => readMap('arabic', 'place-heads.tsv'));

/** Clubs that words of every day name («الهلال»), in texts of sport. */
export function findClubs({ tokens }: Doc): readonly NameCandidate[] {
  const sport = sportOf(tokens);
  return tokens.flatMap((token, at) => {
    const city = sport[at] === 1 ? cityClub(tokens, at) : null;
    if (city) return [city];
    const kind = sport[at] === 1 ? clubs().get(token.stem) : undefined;
    const isFound = kind !== undefined && isClub(tokens, at, kind);
    return isFound ? [{ start: stemStart(token), end: token.end, type: 'organization' as const }] : [];
  });
}

/** «مدرب ليون», «أمام ليون 2-1»: the team of a city, but not of a country or capital, which hardly has one alone. */
function cityClub(tokens: readonly Token[], at: number): NameCandidate | null {
  const entity = entityAt(tokens, at);
  if (entity?.type !== 'place' || phraseAt(knownPlaces(), tokens, at)) return null;
  const [before, first, last] = [tokens[at - 1], tokens[at] as Token, tokens[at + entity.length - 1] as Token];
  const [next, second] = tokens.slice(at + entity.length);
  const isElse = first.stem.startsWith(ARTICLE) || isSportWord(first) || strengthOf(first.stem) === 2;
  if (isElse || (isArabicWord(next) && isRareName(next.stem))) return null;
  const isScore = next?.kind === 'number' || (next?.text === '(' && second?.kind === 'number');
  const isScored = isScore && AGAINST.has(before?.folded ?? '');
  const isTeam = isSportWord(before) && !PLACES.has(before?.stem ?? '');
  return isScored || isTeam ? { start: entity.start, end: last.end, type: 'organization' } : null;
}

const AGAINST: ReadonlySet<string> = new Set(['امام', 'علي', 'ضد', 'مع']);
/** Words of sport that stand before places. */
const PLACES: ReadonlySet<string> = new Set(['استاد', 'ملعب', 'بطوله', 'منتخب', 'كاس', 'دوري', 'المنتخب', 'الجوله']);

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
