import { type Doc, stemStart, type Token } from '../../../document/doc.ts';
import { once, oncePer, readPhraseSet, readSet } from '../../data.ts';
import type { NameCandidate } from '../../language.ts';
import { ARTICLE, CLOSING, LAM, WAW } from '../letters.ts';
import { isOpening, opensAt, phraseAt } from '../phrase.ts';
import { countOf } from '../words.ts';
import { latinEnd } from './latin-run.ts';
import { fullEnd, headOf, isDefinite, isNamingAdjective, isSeated, organizationHeads } from './organization-span.ts';
import { entityAt, isArabicWord, isNationality, isRareName, knownOrganizations, strengthOf } from './words.ts';

const joints = once(() => readSet('arabic', 'name-joints.tsv'));
const unnamed = once(() => readPhraseSet('arabic', 'unnamed-organizations.tsv'));
const grammar = once(() => readSet('arabic', 'not-counted.tsv'));
const generic = once(() => readSet('arabic', 'generic-adjectives.tsv'));

const LONGEST = 7;
const LONGEST_QUOTED = 5;
const MOST_QUOTED = 8;
/** A noun above this count in the news, without its article, is a common one: the head before it is part of the name («شركة النفط الوطنية»). */
const COMMON = 20;

const spanOf = (tokens: readonly Token[], from: number, to: number): NameCandidate => ({
  start:
    isBare(tokens, from) || isWholeHead(tokens[from])
      ? (tokens[from] as Token).start
      : stemStart(tokens[from] as Token),
  end: (tokens[to - 1] as Token).end,
  type: 'organization',
});

/** Nothing is attached to what stands in marks or completes a word like «مجلة». */
const isBare = (tokens: readonly Token[], at: number): boolean =>
  opensAt(tokens, at) || (isIndefiniteHead(tokens[at - 1]) && !isOwner(tokens, at));

/** «بلدية»: its first letter is no preposition. */
const isWholeHead = (token: Token | undefined): boolean =>
  token !== undefined && headOf(token) !== undefined && !organizationHeads().has(token.stem);

const isIndefiniteHead = (token: Token | undefined): boolean => headOf(token) !== undefined && !isDefinite(token);

/** «مكتب للأمم المتحدة», «مكتب لحزب …»: whose it is. */
const isOwner = (tokens: readonly Token[], at: number): boolean =>
  isDefinite(tokens[at]) || headOf(tokens[at]) !== undefined || entityAt(tokens, at) !== null;

/** Organisations that the lexicons list. */
export function findKnownOrganizations({ tokens }: Doc): readonly NameCandidate[] {
  const found: NameCandidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const match = phraseAt(knownOrganizations(), tokens, at);
    if (!match) continue;
    const to = Math.max(latinEnd(tokens, at), fullEnd(tokens, at, at + match.length, true));
    const span = spanOf(tokens, at, to);
    found.push(match.isWhole ? { ...span, start: (tokens[at] as Token).start } : span);
    at = to - 1;
  }
  return found;
}

/** A word like «وزارة», «حزب», «الجيش» with the words that make it a name. */
export const headedOrganizations = oncePer((tokens: readonly Token[]): readonly NameCandidate[] =>
  tokens.flatMap((token, at) => {
    const part = isArabicWord(token) ? headOf(token) : undefined;
    if (part === undefined) return [];
    const quoted = isDefinite(token) ? [] : quotedAfter(tokens, at + 1);
    return quoted.length > 0 ? quoted : (complementAfter(tokens, at, part) ?? []);
  }),
);

/** «صحيفة "…"», «حركة «…» و«…»»: what stands between the marks. */
function quotedAfter(tokens: readonly Token[], opening: number): readonly NameCandidate[] {
  const found: NameCandidate[] = [];
  for (let at = opening; found.length < MOST_QUOTED && isOpening(tokens[at]); ) {
    const first = at + 1;
    const length = tokens.slice(first, first + 1 + LONGEST_QUOTED).findIndex(token => CLOSING.includes(token.text));
    if (length < 1) break;
    const last = tokens[first + length - 1]?.kind === 'mark' && length > 1 ? length - 1 : length;
    found.push(spanOf(tokens, first, first + last));
    const behind = first + length + 1;
    if (tokens[behind]?.folded !== WAW) break;
    at = behind + 1;
  }
  return found;
}

function complementAfter(tokens: readonly Token[], at: number, part: string): NameCandidate | null {
  if (isArabicWord(tokens[at + 1]) && tokens[at + 2]?.folded === OF_NEWS) return spanOf(tokens, at + 1, at + 2);
  const to = isDefinite(tokens[at]) ? adjectivesEnd(tokens, at) : complementEnd(tokens, at + 1, part);
  if (to === at + 1 || isUnnamed(tokens, at, to)) return null;
  const isNeeded = isPartOfName(tokens, at, part);
  if (isNeeded && part === 'drop' && to < at + 3) return null;
  return isNeeded ? spanOf(tokens, at, fullEnd(tokens, at, to)) : spanOf(tokens, at + 1, to);
}

/** «وكالة ميزان للأنباء» */
const OF_NEWS = 'للانباء';

/** Whether the name makes no sense without the word that it begins with («شركة النفط الوطنية», but «صحيفة الحياة»). */
const isPartOfName = (tokens: readonly Token[], at: number, part: string): boolean =>
  part === 'keep' || (isCommonNoun(tokens[at + 1] as Token) && (part === 'drop' || isNamingAdjective(tokens[at + 2])));

/** A name that the tagger saw, as it should be cut: without «صحيفة» or a definite «المحكمة» that it does not go on with, with «مجموعة» and all that belongs to it. */
export function wholeOrganization(tokens: readonly Token[], from: number, to: number): NameCandidate {
  const part = headOf(tokens[from]);
  if (part !== undefined && part !== 'keep' && to > from + 1 && !isPartOfName(tokens, from, part))
    return spanOf(tokens, from + 1, to);
  const isBroken = part !== undefined && isDefinite(tokens[from]) && to > from + 1 && !isDefinite(tokens[from + 1]);
  if (isBroken && isArabicWord(tokens[from + 1])) return spanOf(tokens, from + 1, to);
  const before = tokens[from - 1];
  const isHeaded = headOf(before) === 'keep' && !isDefinite(before) && tokens[from]?.prefix === 0;
  const start = isHeaded ? from - 1 : from;
  return spanOf(tokens, start, fullEnd(tokens, start, to));
}

/** «مجلس الإدارة», «مجموعة العمل»: what many have. */
export const isUnnamed = (tokens: readonly Token[], at: number, to: number): boolean =>
  (phraseAt(unnamed(), tokens, at)?.length ?? 0) >= Math.min(2, to - at);

/** «الجيش السوري», «المحكمة الجنائية الدولية»: definite adjectives of a place or kind, but not «(وزير) الخارجية الروسي». */
function adjectivesEnd(tokens: readonly Token[], at: number): number {
  let to = at + 1;
  const isOther = isFeminine(tokens[at]) && (!isFeminine(tokens[to]) || MINISTER.test(tokens[at - 1]?.stem ?? ''));
  while (!isOther && to < at + 4 && isNamingAdjective(tokens[to])) to++;
  return to;
}

const isFeminine = (token: Token | undefined): boolean => /(?:ه|يا)$/u.test(token?.stem ?? '');

const MINISTER = /^وز(?:ير|يره|را|يري)$/u;

/** The end of what follows an indefinite head: a foreign or a person's name; else definite nouns and adjectives, «ل» with a definite noun. «صحيفة بيلد الألمانية» is named without its country. */
function complementEnd(tokens: readonly Token[], from: number, part: string): number {
  const isForeign = (at: number): boolean =>
    isArabicWord(tokens[at]) && tokens[at]?.prefix === 0 && isRareName(tokens[at]?.stem ?? '');
  let to = from;
  if ((part !== 'keep' || isSeated(tokens[from - 1])) && isForeign(from)) {
    while (to < from + LONGEST && isForeign(to)) to++;
    return to;
  }
  if (part === 'keep' && strengthOf(tokens[from]?.stem ?? '') === 2 && !isDefinite(tokens[from])) {
    while (to < from + LONGEST && isOfPerson(tokens, to)) to++;
    return to;
  }
  while (to < from + LONGEST && joins(tokens, to, to === from)) to++;
  if (part === 'keep' || isDefinite(tokens[from])) return to;
  const country = tokens.slice(from + 1, to).findIndex(({ stem }) => isNationality(stem));
  return country < 0 ? to : from + 1 + country;
}

const isOfPerson = (tokens: readonly Token[], at: number): boolean =>
  isArabicWord(tokens[at]) &&
  tokens[at]?.prefix === 0 &&
  (strengthOf(tokens[at]?.stem ?? '') === 2 || joints().has(tokens[at]?.folded ?? ''));

function joins(tokens: readonly Token[], at: number, isFirst: boolean): boolean {
  const token = tokens[at];
  if (!isArabicWord(token)) return false;
  const isDefinite = token.stem.startsWith(ARTICLE) && token.stem.length > 3;
  if (generic().has(token.stem) || grammar().has(token.folded)) return false;
  if (token.prefix > 0)
    return (
      !isFirst &&
      isDefinite &&
      (token.folded.startsWith(LAM) ||
        (token.folded.startsWith(WAW) && isDefiniteWord(tokens[at - 1]) && headOf(token) === undefined))
    );
  if (isDefinite) return isFirst || !(isPersonTitle(tokens, at) || isBehindCountry(tokens, at));
  if (entityAt(tokens, at)?.type === 'place') return isFirst || isDefiniteWord(tokens[at - 1]) === false;
  return isFirst ? strengthOf(token.stem) === 2 || isConstruct(tokens, at) : false;
}

/** «… المنافسة المصري | الملف» */
const isBehindCountry = (tokens: readonly Token[], at: number): boolean =>
  isNationality(tokens[at - 1]?.stem ?? '') && !isNamingAdjective(tokens[at]);

const isDefiniteWord = (token: Token | undefined): boolean => token?.stem.startsWith(ARTICLE) === true;

/** «هيئة تنظيم الاتصالات»: an indefinite noun that a definite one completes. */
const isConstruct = (tokens: readonly Token[], at: number): boolean =>
  countOf((tokens[at] as Token).stem) > 0 &&
  isArabicWord(tokens[at + 1]) &&
  isDefiniteWord(tokens[at + 1]) &&
  tokens[at + 1]?.prefix === 0;

/** A definite word that begins a person's name or title rather than goes on with the organisation's. */
const isPersonTitle = (tokens: readonly Token[], at: number): boolean =>
  strengthOf(tokens[at]?.stem ?? '') === 2 && strengthOf(tokens[at + 1]?.stem ?? '') === 2;

const isCommonNoun = ({ stem }: Token): boolean =>
  stem.startsWith(ARTICLE) && countOf(stem.slice(ARTICLE.length)) > COMMON;
