import type { Token } from '../../../document/doc.ts';
import type { NameType } from '../../../document/findings.ts';
import { scoreOf, type Weights } from '../../../learnt/linear.ts';
import { once, oncePer, readRows } from '../../data.ts';
import { ARTICLE, BEH, FEH, isArabicAt, KAF, LAM, SEEN, WAW } from '../letters.ts';

import { inList, LISTS, listedFrom } from '../listed.ts';
import { COLUMNS, countOf, rowOf, wordNumber } from '../words.ts';

/** A way to read the first word of a name: the letters attached to it, and the word without them, folded; what «لل» has swallowed is given back. */
export type Start = { readonly letters: string; readonly word: string };

const CONJUNCTIONS = ['', WAW, FEH];
const PREPOSITIONS = ['', BEH, LAM, KAF, SEEN];
const ATTACHED = CONJUNCTIONS.flatMap(a => PREPOSITIONS.map(b => a + b));

export function startsOf(folded: string): readonly Start[] {
  return ATTACHED.flatMap(letters => {
    if (!folded.startsWith(letters)) return [];
    const rest = folded.slice(letters.length);
    if (letters !== '' && rest.length < 2) return [];
    return [{ letters, word: letters.endsWith(LAM) && rest.startsWith(LAM) ? ARTICLE + rest.slice(1) : rest }];
  });
}

const countsOf = oncePer((tokens: readonly Token[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { folded } of tokens) counts.set(folded, (counts.get(folded) ?? 0) + 1);
  return counts;
});

const log = (count: number): number => Math.round(Math.log2(count + 1) / 1.5);

/** What the lists have from here on with this reading: something of this type or another, of one word or several. */
function listing(word: string, tokens: readonly Token[], at: number, type: NameType): string {
  const longest = listedFrom(word, tokens, at).at(-1);
  if (!longest) return 'nothing';
  const own = inList(longest, LISTS.indexOf(type));
  return `${own > 0 ? own : 'other'}${longest.to > at + 1 ? '+' : ''}`;
}

/** What speaks for a start of the name at a token. `isAfterName`: whether a name ends right before it. */
export function startFeatures(
  tokens: readonly Token[],
  at: number,
  type: NameType,
  isAfterName: boolean,
  { letters, word }: Start,
): readonly string[] {
  const { folded } = tokens[at] as Token;
  const before = tokens[at - 1];
  const counts = countsOf(tokens);
  const elsewhere = Math.min(2, (counts.get(word) ?? 0) - (letters === '' ? 1 : 0));
  const row = rowOf(word);
  const own = letters === '' ? '0' : letters;
  const list = listing(word, tokens, at, type);
  const others = Math.min(
    2,
    ['', WAW, BEH, LAM, FEH].reduce((sum, other) => sum + (other === letters ? 0 : (counts.get(other + word) ?? 0)), 0),
  );
  const where =
    before === undefined || at === 0
      ? '^'
      : before.kind === 'mark'
        ? before.text
        : isAfterName
          ? 'name'
          : before.kind === 'number'
            ? '0'
            : 'word';
  return [
    own,
    `${own} ${type}`,
    `${own} ${where}`,
    `${own} class ${wordNumber(rowOf(before?.stem ?? ''), COLUMNS.fewClasses)}`,
    `${own} listed ${list}`,
    `listed ${list}`,
    `count ${log(countOf(word))}`,
    `${own} count ${log(countOf(word))}`,
    `${own} more ${Math.max(-6, Math.min(6, log(countOf(word)) - log(countOf(folded))))}`,
    `elsewhere ${elsewhere}`,
    `${own} elsewhere ${elsewhere}`,
    `others ${others}`,
    `strength ${wordNumber(row, COLUMNS.strength)} ${type}`,
    `${own} strength ${wordNumber(row, COLUMNS.strength)}`,
    `${own} length ${Math.min(6, word.length)}`,
    `${own} the ${word.startsWith(ARTICLE)}`,
    `${own} begins ${word.slice(0, 2)}`,
    `${own} like ${wordNumber(row, COLUMNS.likePerson)}`,
  ];
}

const weights = once(
  (): Weights =>
    new Map(readRows('arabic', 'starts.tsv').map(([weight = '0', feature = '']) => [feature, Number(weight)] as const)),
);

/** The letters that are attached to a word of a name. */
export function lettersAt(tokens: readonly Token[], at: number, type: NameType, isAfterName: boolean): string {
  const { text, folded, kind } = tokens[at] as Token;
  const starts = kind === 'word' && isArabicAt(text, 0) ? startsOf(folded) : [];
  if (starts.length < 2) return '';
  const scores = starts.map(start => scoreOf(weights(), startFeatures(tokens, at, type, isAfterName, start)));
  return (starts[scores.indexOf(Math.max(...scores))] as Start).letters;
}
