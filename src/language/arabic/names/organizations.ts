import { type Doc, stemStart, type Token } from '../../../document/doc.ts';
import { once, readMap, readPhrases, readSet } from '../../data.ts';
import type { NameCandidate } from '../../language.ts';
import { ARTICLE, CLOSING, LAM, OPENING, WAW } from '../letters.ts';
import { phraseAt } from '../phrase.ts';
import { countOf } from '../words.ts';
import { entityAt, isArabicWord, isRareName, strengthOf } from './words.ts';

const heads = once(() => readMap('arabic', 'organization-heads.tsv'));
const known = once(() => readPhrases('arabic', 'known-organizations.tsv', () => true));
const unnamed = once(() => readPhrases('arabic', 'unnamed-organizations.tsv', () => true));
const grammar = once(() => readSet('arabic', 'not-counted.tsv'));
const generic = once(() => readSet('arabic', 'generic-adjectives.tsv'));

const LONGEST = 7;
const LONGEST_QUOTED = 5;
/** A noun above this count in the news, without its article, is a common one: the head before it is part of the name («شركة النفط الوطنية»). */
const COMMON = 20;
const SHORTEST_NISBA = 4;
const NISBA = /(?:ي|يه)$/u;

const spanOf = (tokens: readonly Token[], from: number, to: number): NameCandidate => ({
  start: stemStart(tokens[from] as Token),
  end: (tokens[to - 1] as Token).end,
  type: 'organization',
});

/** Organisations that the lexicons list. */
export function findKnownOrganizations({ tokens }: Doc): readonly NameCandidate[] {
  const found: NameCandidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const match = phraseAt(known(), tokens, at);
    if (!match) continue;
    const span = spanOf(tokens, at, at + match.length);
    found.push(match.isWhole ? { ...span, start: (tokens[at] as Token).start } : span);
    at += match.length - 1;
  }
  return found;
}

/** Organisations of the corpora's lexicon. */
export const findListedOrganizations = ({ tokens }: Doc): readonly NameCandidate[] =>
  tokens.flatMap((_, at) => {
    const entity = entityAt(tokens, at);
    return entity?.type === 'organization' ? [{ ...spanOf(tokens, at, at + entity.length), start: entity.start }] : [];
  });

/** A word like «وزارة», «حزب», «الجيش» with the words that make it a name. */
export const findHeadedOrganizations = ({ tokens }: Doc): readonly NameCandidate[] =>
  tokens.flatMap((token, at) => {
    const part = isArabicWord(token) ? (heads().get(token.stem) ?? heads().get(token.folded)) : undefined;
    const found = part ? (quotedAfter(tokens, at) ?? complementAfter(tokens, at, part)) : null;
    return found ? [found] : [];
  });

/** «صحيفة "…"», «حركة «…»»: what stands between the marks. */
function quotedAfter(tokens: readonly Token[], at: number): NameCandidate | null {
  if (!OPENING.includes(tokens[at + 1]?.text ?? ' ')) return null;
  const closing = tokens.slice(at + 2, at + 3 + LONGEST_QUOTED).findIndex(token => CLOSING.includes(token.text));
  if (closing < 1) return null;
  return spanOf(tokens, at + 2, at + 2 + closing);
}

function complementAfter(tokens: readonly Token[], at: number, part: string): NameCandidate | null {
  const head = tokens[at] as Token;
  const isDefiniteHead = head.stem.startsWith(ARTICLE);
  const to = isDefiniteHead ? adjectivesEnd(tokens, at + 1) : complementEnd(tokens, at + 1, part);
  if (to === at + 1) return null;
  if (isUnnamed(tokens, at, to)) return null;
  const isNeeded =
    part === 'keep' || (isCommonNoun(tokens[at + 1] as Token) && (part === 'drop' || isNisba(tokens[at + 2])));
  return isNeeded && part === 'drop' && to < at + 3 ? null : spanOf(tokens, isNeeded ? at : at + 1, to);
}

/** «مجلس الإدارة», «مجموعة العمل»: what many have. */
const isUnnamed = (tokens: readonly Token[], at: number, to: number): boolean =>
  (phraseAt(unnamed(), tokens, at)?.length ?? 0) >= Math.min(2, to - at);

/** «الجيش السوري», «المحكمة الجنائية الدولية»: definite adjectives of a place or kind. */
function adjectivesEnd(tokens: readonly Token[], from: number): number {
  let to = from;
  while (to < from + 3 && isNisba(tokens[to])) to++;
  return to;
}

const isNisba = (token: Token | undefined): boolean =>
  isArabicWord(token) &&
  token.prefix === 0 &&
  token.stem.length > SHORTEST_NISBA &&
  token.stem.startsWith(ARTICLE) &&
  NISBA.test(token.stem) &&
  !generic().has(token.stem);

/** The end of what follows an indefinite head: definite nouns and adjectives, names, «ل» with a definite noun. */
function complementEnd(tokens: readonly Token[], from: number, part: string): number {
  const isForeign = part !== 'keep' && isArabicWord(tokens[from]) && isRareName(tokens[from]?.stem ?? '');
  let to = isForeign ? from + 1 : from;
  while (to < from + LONGEST && joins(tokens, to, to === from)) to++;
  return to;
}

function joins(tokens: readonly Token[], at: number, isFirst: boolean): boolean {
  const token = tokens[at];
  if (!isArabicWord(token)) return false;
  const isDefinite = token.stem.startsWith(ARTICLE) && token.stem.length > 3;
  if (generic().has(token.stem) || grammar().has(token.folded)) return false;
  if (token.prefix > 0)
    return (
      !isFirst &&
      isDefinite &&
      (token.folded.startsWith(LAM) || (token.folded.startsWith(WAW) && isDefiniteWord(tokens[at - 1])))
    );
  if (isDefinite) return isFirst || !isPersonTitle(tokens, at);
  if (entityAt(tokens, at)?.type === 'place') return isFirst || isDefiniteWord(tokens[at - 1]) === false;
  return isFirst ? strengthOf(token.stem) === 2 || isConstruct(tokens, at) : false;
}

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
