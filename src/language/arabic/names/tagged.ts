import { type Doc, type Token, tokenAt } from '../../../document/doc.ts';
import { firstFrom, overlaps, type Span } from '../../../document/span.ts';
import { once, readSet } from '../../data.ts';
import type { NameCandidate } from '../../language.ts';
import { CLOSING, OPENING } from '../letters.ts';
import { isIn, isOpening } from '../phrase.ts';
import { type Tagged, tag } from '../tagger/index.ts';
import { countOf } from '../words.ts';
import { headOf, isDefinite } from './organization-span.ts';
import { headedOrganizations, isUnnamed, wholeOrganization } from './organizations.ts';
import { piecesOf } from './tagged-pieces.ts';
import { COMMON, personEnd, personStart, placeStart, prefixOf, wholeAcronym } from './tagged-span.ts';
import { hasTitle, roleHeads } from './titles.ts';
import { entityAt, hasTanwin, isArabicWord, isNationality, isRareName, isVerb, strengthOf } from './words.ts';

const sure = once(() => readSet('arabic', 'sure-organizations.tsv'));
const general = once(() => readSet('arabic', 'general-organizations.tsv'));
const products = once(() => readSet('arabic', 'products.tsv'));
const works = once(() => readSet('arabic', 'works.tsv'));

/** What the names of a father or mother begin with, of their first child. */
const KUNYA: ReadonlySet<string> = new Set(['ابو', 'ابي', 'ابا', 'ام']);

/** The names that the tagger sees, cut where names begin and end. */
export const findTaggedNames = (doc: Doc): readonly NameCandidate[] =>
  piecesOf(doc.tokens, withFirstNames(doc))
    .map(tagged => withSureHead(doc.tokens, tagged))
    .filter(tagged => isName(doc.tokens, tagged))
    .map(tagged => toCandidate(doc.tokens, tagged));

/** «أمير | منصور»: people with their first names, where the tagger sees these only if it looks for more. */
function withFirstNames(doc: Doc): readonly Tagged[] {
  const { names, maybe } = tag(doc);
  const longer = new Map(maybe.flatMap(seen => (seen.type === 'person' ? [[seen.to, seen]] : [])));
  const isFirstName = (token: Token): boolean =>
    token.prefix === 0 && !isDefinite(token) && !isVerb(token) && countOf(token.folded) < COMMON;
  return names.map(seen => {
    const other = seen.type === 'person' ? longer.get(seen.to) : undefined;
    return other && doc.tokens.slice(other.from, seen.from).every(isFirstName) ? other : seen;
  });
}

/** What head words name, where the tagger does not rule it out. */
export const findHeadedOrganizations = (doc: Doc): readonly NameCandidate[] => {
  const { names, maybe } = tag(doc);
  const seenAt = (found: Span, all: readonly Span[]): Span | undefined => {
    const next = firstFrom(all, found.start);
    return [all[next - 1], all[next]].find(span => span !== undefined && overlaps(span, found));
  };
  const [sure, possible] = [names, maybe].map(all => organizationSpans(doc, all)) as [Span[], Span[]];
  return headedOrganizations(doc.tokens)
    .filter(found => seenAt(found, possible) !== undefined || isTold(doc, found))
    .map(found => longerOf(doc, found, seenAt(found, sure)));
};

const organizationSpans = ({ tokens }: Doc, all: readonly Tagged[]): readonly Span[] =>
  all.flatMap(({ from, to, type }) =>
    type === 'organization' ? [{ start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end }] : [],
  );

/** «جامعة كاليفورنيا | بيركلي»: the tagger sees more of a name than its head tells if a rare word follows. */
function longerOf({ tokens }: Doc, found: NameCandidate, seen: Span | undefined): NameCandidate {
  const next = tokens[firstFrom(tokens, found.end)];
  const isMore = seen !== undefined && seen.end > found.end && isArabicWord(next) && next.prefix === 0;
  return isMore && isRareName(next.stem) ? { ...found, end: seen.end } : found;
}

/** «وزارة الصحة», «صحيفة «الصباح»», «نادي الرياض», «شركة نيمبوس»: begun by a word that leaves no doubt, marked, or a place or words that nobody knows behind a word that they do not go on with. */
function isTold(doc: Doc, { start, end }: NameCandidate): boolean {
  const { tokens } = doc;
  const from = tokenAt(doc, start);
  if (isIn(sure(), tokens[from]) || isOpening(tokens[from - 1])) return true;
  if (LED.has(tokens[tokenAt(doc, end - 1) + 1]?.folded ?? '')) return true;
  const words = tokens.slice(from, tokenAt(doc, end - 1) + 1);
  if (isOfCountry(words)) return true;
  const isPlace = entityAt(tokens, from)?.type === 'place' && entityAt(tokens, from)?.length === words.length;
  const isForeign = words.every(token => isArabicWord(token) && isRareName(token.folded));
  return headOf(tokens[from - 1]) === 'drop' && (isPlace || isForeign);
}

/** «الجيش السويدي», «جهاز حماية المنافسة المصري», but not «القوات الروسية» and «بنوك الدم المصرية». */
const isOfCountry = (words: readonly Token[]): boolean => {
  const [first, last] = [words[0], words.at(-1)];
  const isFeminine = FEMININE.test(first?.stem ?? '') === last?.stem.endsWith('ه');
  return (
    words.length > (isDefinite(first) ? 1 : 2) &&
    headOf(first) === 'keep' &&
    first?.stem !== FORCES &&
    isFeminine &&
    isNationality(last?.stem ?? '')
  );
};

const FEMININE = /(?:ه|ات|خطوط)$/u;
const FORCES = 'القوات';

/** «تيار الحكمة بزعامة فلان», «وكالة ميزان للأنباء» */
const LED: ReadonlySet<string> = new Set(['بزعامه', 'برياسه', 'بقياده', 'للانباء']);

/** «جامعة عين شمس»: what the tagger takes for a place behind a word that leaves no doubt. */
function withSureHead(tokens: readonly Token[], tagged: Tagged): Tagged {
  const { from, to, type } = tagged;
  const isHead = (at: number): boolean => isIn(sure(), tokens[at]) && !isDefinite(tokens[at]);
  if (type === 'organization' || tokens[from]?.prefix !== 0) return tagged;
  if (isHead(from) && to > from + 1) return { from, to, type: 'organization' };
  return isHead(from - 1) && !isDefinite(tokens[from]) ? { from: from - 1, to, type: 'organization' } : tagged;
}

/** Latin names have a rule of their own; «الشاهد» is a role. */
function isName(tokens: readonly Token[], tagged: Tagged): boolean {
  const { from, to, type } = tagged;
  const isRole = type === 'person' && to === from + 1 && isIn(roleHeads(), tokens[from]);
  const hasArabic = tokens.slice(from, to).some(isArabicWord);
  const isThing =
    type === 'organization' &&
    (isAnyone(tokens, tagged) ||
      [products(), general()].some(words => isIn(words, tokens[from])) ||
      isUnnamed(tokens, from, to));
  const isFrom = type === 'place' && hasTanwin(tokens[to - 1]);
  return hasArabic && !isRole && !isThing && !isFrom && !isAdjective(tokens, tagged) && !isTitleOfWork(tokens, tagged);
}

/** «منظمة», «منظمة إرهابية»: one of a kind, not one with a name. */
function isAnyone(tokens: readonly Token[], { from, to }: Tagged): boolean {
  if (headOf(tokens[from]) === undefined || isDefinite(tokens[from])) return false;
  const last = tokens[to - 1]?.folded ?? '';
  return to === from + 1 || (to === from + 2 && ANY.test(last) && !isRareName(last));
}

/** An indefinite adjective. */
const ANY = /^(?!ال).{2,}يه$/u;

/** «الفريق الوليد»: a definite word alone behind a definite noun that is no position. */
const isAdjective = (tokens: readonly Token[], { from, to, type }: Tagged): boolean =>
  type === 'person' &&
  to === from + 1 &&
  tokens[from]?.prefix === 0 &&
  isDefinite(tokens[from]) &&
  isDefinite(tokens[from - 1]) &&
  !isIn(roleHeads(), tokens[from - 1]);

/** Whatever stands alone between quotation marks, unless a word before says that it is somebody; behind a word for a work in any case. */
function isTitleOfWork(tokens: readonly Token[], { from, to, type }: Tagged): boolean {
  const before = tokens[from - 1]?.text ?? ' ';
  const isQuoted = OPENING.includes(before) && CLOSING.includes(tokens[to]?.text ?? ' ');
  if (isIn(works(), tokens[isQuoted ? from - 2 : from - 1])) return type !== 'place' || isQuoted;
  return isQuoted && type === 'person' && !hasTitle(tokens, from - 1) && headOf(tokens[from - 2]) === undefined;
}

function toCandidate(tokens: readonly Token[], tagged: Tagged): NameCandidate {
  const { from, to, type } = wholeAcronym(tokens, typed(tokens, tagged));
  if (type === 'organization') return wholeOrganization(tokens, from, to);
  const [start, end] =
    type === 'person'
      ? [personStart(tokens, from, to), personEnd(tokens, from, to)]
      : [placeStart(tokens, from, to), to];
  return {
    start: (tokens[start] as Token).start + prefixOf(tokens, start, type),
    end: (tokens[end - 1] as Token).end,
    type,
  };
}

/** «أم كلثوم», «أبو مازن» are people whatever they do, but «أبو ظبي» is a place. */
const typed = (tokens: readonly Token[], { from, to, type }: Tagged): Tagged => {
  const isKunya = KUNYA.has(tokens[from]?.stem ?? '') && strengthOf(tokens[from + 1]?.folded ?? '') === 2;
  const isListed = (entityAt(tokens, from)?.length ?? 0) > 1;
  return { from, to, type: isKunya && !isListed ? 'person' : type };
};
