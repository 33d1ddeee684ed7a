import type { Token } from '../../../document/doc.ts';
import { once, oncePer, readMap, readSet } from '../../data.ts';
import { ARTICLE, WAW } from '../letters.ts';
import { opensAt } from '../phrase.ts';
import type { Tagged } from '../tagger/index.ts';
import { countOf } from '../words.ts';
import { isDefinite, isNamingAdjective } from './organization-span.ts';
import { hasTitle, honorificStart } from './titles.ts';
import { hasFirstLetter, isArabicWord, isJoint, isVerb, nameWordOf, strengthOf } from './words.ts';

const placeHeads = once(() => readMap('arabic', 'place-heads.tsv'));
const grammar = once(() => readSet('arabic', 'not-counted.tsv'));
const letters = once(() => readSet('arabic', 'spelled-letters.tsv'));

/** A word of more occurrences in the news is a common one. */
export const COMMON = 1000;
/** A word of fewer is a rare one. */
const RARE = 200;
/** A rest of so few letters proves no preposition before it: «باسم», «باب». */
const SHORT = 3;
const LONGEST_ACRONYM = 8;
/** A person has at most so many names, in tokens. */
const LONGEST = 10;
const ALI = 'علي';

/** A name with all the letters of the acronym at its ends: «إن.بي.سي نيوز», of which the tagger may see «سي نيوز». */
export function wholeAcronym(tokens: readonly Token[], { from, to, type }: Tagged): Tagged {
  const step = (at: number, by: 1 | -1): number => {
    let end = at;
    for (let next = end + by; Math.abs(next - at) < LONGEST_ACRONYM; next += by) {
      if (isLetter(tokens[next])) end = next;
      else if (tokens[next]?.text !== '.') break;
    }
    return end;
  };
  const start = isLetter(tokens[from]) ? step(from, -1) : from;
  const last = isLetter(tokens[to - 1]) ? step(to - 1, 1) : to - 1;
  return { from: start, to: last + 1, type };
}

const isLetter = (token: Token | undefined): boolean => token !== undefined && letters().has(token.folded);

/** «وزير المياه رائد أبو السعود»: between a position and «أبو» or its like stands the first name. */
export function personStart(tokens: readonly Token[], from: number, to: number): number {
  if (to > from + 1 && isHyphenated(tokens, from - 1) && isArabicWord(tokens[from - 2])) return from - 2;
  const before = tokens[from - 1];
  const isName =
    isArabicWord(before) &&
    before.prefix === 0 &&
    !isVerb(before) &&
    !before.folded.startsWith(ARTICLE) &&
    countOf(before.folded) < COMMON;
  const isTitled = hasTitle(tokens, from - 1) || honorificStart(tokens, from - 1) < from - 1;
  return isName && isTitled && (isJoint(tokens[from]) || isFirstName(tokens, from - 1)) ? from - 1 : from;
}

/** «الفنان كريم | منصور», but not «محافظ عدن كريم …». */
const isFirstName = (tokens: readonly Token[], at: number): boolean =>
  strengthOf(tokens[at]?.folded ?? '') === 2 &&
  countOf(tokens[at]?.folded ?? '') < RARE &&
  tokens[at + 1]?.prefix === 0 &&
  isDefinite(tokens[at - 1]);

/** The name goes on over what is surely a name, and over «فان در» and its like with the word behind. */
export function personEnd(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  const isMore = (token: Token | undefined): boolean =>
    isArabicWord(token) && ((hasNoPrefix(token) && isMoreOfName(token)) || (token.text === ALI && writesAla(tokens)));
  while (end - from < LONGEST && isMore(tokens[end])) end++;
  if (end > from + 1 && isHyphenated(tokens, end)) end += 2;
  let next = end;
  while (next - end < LONGEST && isJoint(tokens[next])) next++;
  return isJoint(tokens[next - 1]) && mayFollowJoint(tokens, from, next) ? next + 1 : end;
}

/** «أبي العباس», «فان دير برغ»; «آبي» alone may be a first name: «آبي أن», «أبي عين». */
function mayFollowJoint(tokens: readonly Token[], from: number, at: number): boolean {
  const token = tokens[at];
  if (!isArabicWord(token) || grammar().has(token.folded)) return false;
  const isAlone = at === from + 1 && tokens[from]?.stem === FATHER;
  return !isAlone || (!tokens[from]?.text.includes('آ') && (isDefinite(token) || strengthOf(token.stem) > 0));
}

const FATHER = 'ابي';

/** «كيم جونغ-أون»: a hyphen without spaces and an Arabic word. */
export const isHyphenated = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '-' &&
  tokens[at]?.start === tokens[at - 1]?.end &&
  tokens[at]?.end === tokens[at + 1]?.start &&
  isArabicWord(tokens[at + 1]);

/** «جون كيري»: behind a name the first letter of another is hardly a preposition. */
const hasNoPrefix = (token: Token): boolean =>
  token.prefix === 0 || (hasFirstLetter(token) && strengthOf(token.stem) === 0);

const isMoreOfName = ({ folded }: Token): boolean =>
  strengthOf(folded) === 2 && countOf(folded) < COMMON && !folded.startsWith(ARTICLE);

/** «باب المندب» with «مضيق», «الدمام» without «مدينة». */
export function placeStart(tokens: readonly Token[], from: number, to: number): number {
  const own = placeHeads().get(tokens[from]?.stem ?? '');
  if (own === 'drop' && to > from + 1 && !isNamingAdjective(tokens[from + 1])) return from + 1;
  return placeHeads().get(tokens[from - 1]?.stem ?? '') === 'keep' && tokens[from]?.prefix === 0 ? from - 1 : from;
}

/** What is attached to the first word of a name; from a word that nobody knows a preposition is cut only if the article has it without. */
export function prefixOf(tokens: readonly Token[], at: number, type: Tagged['type']): number {
  const first = tokens[at] as Token;
  const { prefix, word } = type === 'person' ? nameWordOf(first) : { prefix: first.prefix, word: first.stem };
  if (opensAt(tokens, at)) return 0;
  const isSure = word.length > SHORT || first.folded.startsWith(WAW);
  return isSure || writtenWords(tokens).has(word) ? prefix : 0;
}

/** Whether an article writes «على» with its own last letter, not as Egyptian papers do: «علي» is a name there. */
const writesAla = oncePer((tokens: readonly Token[]) => {
  const count = (word: string): number => tokens.filter(({ text }) => text === word).length;
  return count('على') >= count(ALI);
});

const writtenWords = oncePer((tokens: readonly Token[]) => new Set(tokens.map(({ folded }) => folded)));
