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

/** Clubs that words of every day («الهلال») or cities («ليون») name, in texts of sport. */
export const findClubs = ({ tokens }: Doc): readonly NameCandidate[] => [...findNamed(tokens), ...findTeams(tokens)];

function findNamed(tokens: readonly Token[]): readonly NameCandidate[] {
  const sport = sportOf(tokens);
  const found: NameCandidate[] = [];
  for (const [at, token] of tokens.entries()) {
    const kind = sport[at] === 1 ? clubs().get(token.stem) : undefined;
    if (kind !== undefined && isClub(tokens, at, kind))
      found.push({ start: stemStart(token), end: token.end, type: 'organization' });
  }
  return found;
}

/** A city, but no country or capital, which hardly has one team alone: once it surely plays, it does so wherever it is no place. */
function findTeams(tokens: readonly Token[]): readonly NameCandidate[] {
  const cities = citiesIn(tokens);
  const teams = new Set(cities.flatMap(({ at, to, name }) => (plays(tokens, at, to) ? [name] : [])));
  return cities
    .filter(({ at, name }) => teams.has(name) && !WHERE.has(tokens[at - 1]?.stem ?? ''))
    .map(({ at, to }) => ({
      start: entityAt(tokens, at)?.start ?? 0,
      end: (tokens[to - 1] as Token).end,
      type: 'organization',
    }));
}

type City = { readonly at: number; readonly to: number; readonly name: string };

function citiesIn(tokens: readonly Token[]): readonly City[] {
  const sport = sportOf(tokens);
  const found: City[] = [];
  for (const [at, token] of tokens.entries()) {
    const entity = sport[at] === 1 ? entityAt(tokens, at) : null;
    if (entity?.type !== 'place' || phraseAt(knownPlaces(), tokens, at)) continue;
    const to = at + entity.length;
    const isElse = token.stem.startsWith(ARTICLE) || isSportWord(token) || strengthOf(token.stem) === 2;
    if (isElse || isForeign(tokens[to]) || (token.prefix === 0 && isForeign(tokens[at - 1]))) continue;
    const words = tokens.slice(at, to).map(({ stem }) => stem);
    found.push({ at, to, name: words.join(' ') });
  }
  return found;
}

/** «أولمبيك» before «ليون»: the name is longer. */
const isForeign = (token: Token | undefined): boolean => isArabicWord(token) && isRareName(token.stem);

/** «مدرب ليون», «أمام ليون 2-1», «ليون الفرنسي», where a city is feminine. */
function plays(tokens: readonly Token[], at: number, to: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[to]];
  const isScore = next?.kind === 'number' || (next?.text === '(' && tokens[to + 1]?.kind === 'number');
  const isScored = isScore && AGAINST.has(before?.folded ?? '');
  const isApart = before?.kind !== 'word' || isIn(grammar(), before) || isVerb(before);
  const isMasculine = isApart && next?.folded.endsWith('ي') === true && isNationality(next.stem);
  return isScored || isMasculine || (isSportWord(before) && !PLACED.has(before?.stem ?? ''));
}

const AGAINST: ReadonlySet<string> = new Set(['امام', 'علي', 'ضد', 'مع']);
/** What stands before a city that is a place, and words of sport that stand before both. */
const WHERE: ReadonlySet<string> = new Set([
  'في',
  'الي',
  'مدينه',
  'مطار',
  'قرب',
  'جنوب',
  'شمال',
  'شرق',
  'غرب',
  'استاد',
  'ملعب',
]);
const PLACED: ReadonlySet<string> = new Set(['استاد', 'ملعب', 'بطوله', 'منتخب', 'كاس', 'دوري', 'المنتخب', 'الجوله']);

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
