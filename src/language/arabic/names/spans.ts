import type { Doc, Token } from '../../../document/doc.ts';
import type { NameCandidate } from '../../language.ts';
import { CLOSING, OPENING, WAW } from '../letters.ts';
import { type Tagged, tag } from '../tagger/index.ts';
import { rawLength } from '../tokens.ts';
import { countOf } from '../words.ts';
import { lettersAt } from './start.ts';

/** A word of more occurrences in the news is a common one. */
const COMMON = 100;

/** The names that the tagger sees: without marks around them, parted where «و» joins two, each from where it begins in its first word. */
export function findTaggedNames(doc: Doc): readonly NameCandidate[] {
  const { tokens } = doc;
  const seen = tag(doc).flatMap(seen => parted(tokens, withoutMarks(tokens, seen)));
  const names = withoutCommonEnds(tokens, seen);
  const ends = new Set(names.map(({ to }) => to));
  return names
    .filter(({ from, to }) => from < to)
    .filter(seen => !isStrayAcronym(tokens, seen, ends))
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
  while (last > first && isMark(last - 1) && !closesName(tokens, first, last - 1)) last--;
  return { from: first, to: last, type };
}

/** «تنظيم "الدولة الإسلامية"»: a mark whose opening is in the name. */
const closesName = (tokens: readonly Token[], from: number, at: number): boolean => {
  const closing = CLOSING.indexOf(tokens[at]?.text ?? ' ');
  return closing >= 0 && tokens.slice(from + 1, at).some(({ text }) => text === OPENING[closing]);
};

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

/** «بروكمان | كي»: a common word behind somebody's family name, by which the article names them without it, is no part of the name. */
function withoutCommonEnds(tokens: readonly Token[], names: readonly Tagged[]): readonly Tagged[] {
  const people = names.filter(({ type }) => type === 'person');
  const families = new Set(people.flatMap(({ from, to }) => (to > from + 1 ? [tokens[to - 1]?.folded] : [])));
  return names.map(seen => {
    const { from, to, type } = seen;
    const last = tokens[to - 1];
    const isLonger = type === 'person' && to === from + 2 && families.has(tokens[from]?.stem);
    return isLonger && countOf(last?.folded ?? '') > COMMON ? { from, to: to - 1, type } : seen;
  });
}

/** «معالجات الرسوم (GPU)»: an abbreviation in brackets behind what is no name. */
const isStrayAcronym = (tokens: readonly Token[], { from, to }: Tagged, ends: ReadonlySet<number>): boolean =>
  to === from + 1 &&
  /^[A-Z]{2,5}s?$/u.test(tokens[from]?.text ?? '') &&
  tokens[from - 1]?.text === '(' &&
  tokens[to]?.text === ')' &&
  !ends.has(from - 1);
