import type { Token } from '../../../document/doc.ts';
import { once, readSet } from '../../data.ts';
import { ARTICLE, CLOSING, OPENING } from '../letters.ts';
import { UNTIL } from '../particles.ts';
import { isIn } from '../phrase.ts';
import { entityAt, isArabicWord } from './words.ts';

/** Words that a position begins with («رئيس», «المتحدثة»). */
export const roleHeads = once(() => readSet('arabic', 'role-heads.tsv'));
/** Words that a position does not go on over. */
export const roleEnds = once(() => readSet('arabic', 'role-ends.tsv'));
const honorifics = once(() => readSet('arabic', 'honorifics.tsv'));
const relations = once(() => readSet('arabic', 'relations.tsv'));
const verbs = once(() => readSet('arabic', 'person-verbs.tsv'));

/** A position may begin this many tokens before the name («وزير الخارجية الأميركي السابق …»). */
const REACH = 12;
const LONGEST_ASIDE = 6;
const POSSESSED = /.(?:ه|ها|هم)$/u;

/** Whether a position stands right before. */
export const hasTitle = (tokens: readonly Token[], at: number): boolean => titleStart(tokens, at) >= 0;

/** The token where the position right before a token begins («رئيس الوزراء البريطاني»), or -1: it ends with a definite word or a name. */
export const titleStart = (tokens: readonly Token[], at: number): number =>
  mayEndTitle(tokens, at - 1) ? headBefore(tokens, at) : -1;

/** The token where a role word with its complements begins, whatever it ends with, or -1. */
export function headBefore(tokens: readonly Token[], at: number): number {
  let isToSomewhere = false;
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const token = tokens[i] as Token;
    if (isIn(roleHeads(), token)) {
      const isNone = (i === at - 1 && isRelative(token)) || (isToSomewhere && !isEnvoy(token));
      return isNone ? -1 : firstHead(tokens, spokesmanBefore(tokens, i));
    }
    if (isHyphen(token)) continue;
    const opening = openingOf(tokens, i);
    const isEnd = roleEnds().has(token.folded) && token.folded !== UNTIL;
    if (opening < 0 && (token.kind !== 'word' || isIn(verbs(), token) || isEnd)) return -1;
    isToSomewhere ||= token.folded === UNTIL;
    if (opening >= 0) i = opening;
  }
  return -1;
}

/** «المتحدث باسم رئيس الوزراء»: the one who speaks rather than the one for whom. */
const spokesmanBefore = (tokens: readonly Token[], at: number): number =>
  tokens[at - 1]?.folded === FOR && isIn(roleHeads(), tokens[at - 2]) ? at - 2 : at;

const FOR = 'باسم';

/** «اللبناني-الأميركي» */
const isHyphen = ({ text }: Token): boolean => text === '-';

/** «المبعوث الأممي إلى اليمن»: somebody who is sent somewhere. */
export const isEnvoy = (token: Token | undefined): boolean => ENVOY.test(token?.stem ?? '');

const ENVOY = /^(?:ال)?(?:مبعوث|موفد|سفير|مندوب|ممثل)ه?$/u;

/** Where the honorifics before a name begin («ولي العهد الأمير …»); the place of the name itself where it has none, as in «قائد الفريق …». */
export function honorificStart(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0 && tokens[start - 1]?.kind === 'word' && isIn(honorifics(), tokens[start - 1])) start--;
  const isComplement = isIn(roleHeads(), tokens[start - 1]) && !tokens[start - 1]?.stem.startsWith(ARTICLE);
  return tokens[start]?.text === '.' || isComplement ? at : start;
}

const isRelative = (token: Token | undefined): boolean => relations().has(token?.stem ?? '');

const mayEndTitle = (tokens: readonly Token[], at: number): boolean => {
  const last = tokens[at];
  if (last?.kind !== 'word') return openingOf(tokens, at) >= 0;
  if (!isArabicWord(last) || TERM.test(last.folded)) return true;
  return last.stem.startsWith(ARTICLE) || isIn(roleHeads(), last) || entityAt(tokens, at) !== null;
};

/** «المنتهية ولايته» */
const TERM = /^ولايتها?$/u;

/** Of role words in a row the first («نائب رئيس …»), but «الملحن وابنته» are two. */
function firstHead(tokens: readonly Token[], at: number): number {
  let start = at;
  const isOther = (token: Token | undefined): boolean =>
    token !== undefined && token.prefix > 0 && POSSESSED.test(token.stem);
  const isSomebodyOf = (token: Token | undefined): boolean =>
    isIn(roleHeads(), token) && !isIn(verbs(), token) && (!isRelative(token) || token?.stem === AIDE);
  while (!isOther(tokens[start]) && isSomebodyOf(tokens[start - 1])) start--;
  return start;
}

/** «مساعد الوزير فلان» is an office, «زوجة الوزير فلان» none. */
const AIDE = 'مساعد';

/** The mark that opens what a closing mark ends, not far before; -1 where there is none. */
function openingOf(tokens: readonly Token[], at: number): number {
  const text = tokens[at]?.text ?? ' ';
  const opens = text === ')' ? '(' : CLOSING.includes(text) ? OPENING : null;
  for (let i = at - 1; opens !== null && i >= Math.max(0, at - LONGEST_ASIDE); i--)
    if (opens.includes(tokens[i]?.text ?? ' ')) return i;
  return -1;
}
