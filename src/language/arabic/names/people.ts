import { stemStart, type Token } from '../../../document/doc.ts';
import { once, oncePer, readSet } from '../../data.ts';
import type { NameCandidate } from '../../language.ts';
import { ARTICLE } from '../letters.ts';
import { isIn } from '../phrase.ts';
import { countOf } from '../words.ts';
import { hasTitle, roleHeads } from './titles.ts';
import {
  entityAt,
  isArabicWord,
  isNationality,
  isRareName,
  type NameWord,
  nameWordOf,
  SERVANT,
  strengthOf,
} from './words.ts';

const joints = once(() => readSet('arabic', 'name-joints.tsv'));
const grammar = once(() => readSet('arabic', 'not-counted.tsv'));
const generic = once(() => readSet('arabic', 'generic-adjectives.tsv'));
const verbs = once(() => readSet('arabic', 'person-verbs.tsv'));
const known = once(() => readSet('arabic', 'known-people.tsv'));

const LONGEST = 6;
/** A word with the article is a family name only if the news use it less than this. */
const FAMILY_COUNT = 60;
const NISBA_COUNT = 700;

/** A run of words that may be one person's name. */
type Run = { readonly from: number; readonly to: number; readonly words: readonly NameWord[] };

/** People named in full: two words or more, of which the lexicon knows enough or the text around vouches for the rest. */
export const fullNames = oncePer((tokens: readonly Token[]) =>
  runsOf(tokens)
    .filter(run => run.words.length > 1 && isPerson(tokens, run))
    .map(run => toCandidate(tokens, run)),
);

/** Those of them that nothing speaks against: a position before words that are all sure («الطبيب كريم منصور»), «عبدالملك …». */
export const sureNames = (tokens: readonly Token[]): readonly NameCandidate[] =>
  runsOf(tokens)
    .filter(({ from, words }) => {
      const isSure = words.every(({ strength }) => strength === 2) && hasTitle(tokens, from);
      return words.length > 1 && (isSure || SERVANT.test(words[0]?.word ?? ''));
    })
    .map(run => toCandidate(tokens, run));

/** People named by one word behind a title or a verb of saying («الملك سلمان», «قال ترامب»). */
export const titledNames = oncePer((tokens: readonly Token[]) =>
  runsOf(tokens)
    .filter(run => run.words.length === 1 && isTitled(tokens, run))
    .map(run => toCandidate(tokens, run)),
);

/** People whom everybody knows by one word («نيمار»), with their first names («لوكا مودريتش»). */
export function knownPeople(tokens: readonly Token[]): readonly NameCandidate[] {
  const found: NameCandidate[] = [];
  for (const [at, token] of tokens.entries()) {
    if (!isArabicWord(token) || !known().has(token.stem)) continue;
    const before = token.prefix === 0 ? tokens[at - 1] : undefined;
    const start = isFirstName(before, hasTitle(tokens, at - 1))
      ? before.start + nameWordOf(before).prefix
      : stemStart(token);
    found.push({ start, end: token.end, type: 'person' });
  }
  return found;
}

const isFirstName = (token: Token | undefined, isTitled: boolean): token is Token =>
  isArabicWord(token) &&
  !known().has(token.stem) &&
  !isIn(verbs(), token) &&
  !token.stem.startsWith(ARTICLE) &&
  (nameWordOf(token).strength >= (isTitled ? 1 : 2) || token.text === ALI);

const ALI = 'علي';

function toCandidate(tokens: readonly Token[], { from, to, words }: Run): NameCandidate {
  const first = tokens[from] as Token;
  return {
    start: first.start + (words[0]?.prefix ?? 0),
    end: (tokens[to - 1] as Token).end,
    type: 'person',
  };
}

const runsOf = oncePer((tokens: readonly Token[]): readonly Run[] => {
  const runs: Run[] = [];
  for (let at = 0; at < tokens.length; ) {
    const run = runAt(tokens, at);
    if (run) runs.push(run);
    at = run ? run.to : at + 1;
  }
  return runs;
});

function runAt(tokens: readonly Token[], from: number): Run | null {
  const first = tokens[from];
  if (!isArabicWord(first) || [roleHeads(), verbs()].some(words => isIn(words, first)) || startsPlace(tokens, from))
    return null;
  const head = nameWordOf(first);
  const mayBegin = head.strength > 0 || joints().has(head.word) || isRareName(head.word) || isTitledHead(tokens, from);
  if (head.word.startsWith(ARTICLE) || !mayBegin) return null;
  const words = [head];
  let to = from + 1;
  while (to < tokens.length && words.length < LONGEST && continues(tokens, to)) {
    words.push(nameWordOf(tokens[to] as Token));
    to++;
  }
  while (words.length > 1 && joints().has(words.at(-1)?.word ?? '')) {
    words.pop();
    to--;
  }
  return joints().has(head.word) && words.length === 1 ? null : { from, to, words };
}

/** «الرئيس التركي رجب …»: a word of every day begins a name behind a title when sure words of names follow. */
const isTitledHead = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.prefix === 0 &&
  nameFollows(tokens, at + 1) &&
  !isIn(verbs(), tokens[at]) &&
  !isIn(grammar(), tokens[at]) &&
  hasTitle(tokens, at);

const nameFollows = (tokens: readonly Token[], at: number): boolean =>
  [at, at + 1].some(
    i => isArabicWord(tokens[i]) && tokens[i]?.prefix === 0 && strengthOf(tokens[i]?.folded ?? '') === 2,
  );

/** A place that the lexicon knows better than as a name of people. */
const startsPlace = (tokens: readonly Token[], at: number): boolean =>
  entityAt(tokens, at) !== null && strengthOf((tokens[at] as Token).stem) < 2;

/** Whether the word at a place goes on with the name before it. */
function continues(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!isArabicWord(token)) return false;
  const { folded, prefix } = token;
  if (joints().has(folded) || joints().has(tokens[at - 1]?.stem ?? '')) return true;
  if (isIn(roleHeads(), token) || (prefix > 0 && strengthOf(folded) < 2)) return false;
  if (strengthOf(folded) > 0) return true;
  if (startsPlace(tokens, at)) return false;
  return folded.startsWith(ARTICLE) ? isFamilyName(folded) : isRareName(folded);
}

/** A word with the article that may end a name («الخطيب», «السيسي»): a rare one, or of the shape of an adjective but of no country. */
const isFamilyName = (word: string): boolean =>
  word.length > 4 &&
  !isNationality(word) &&
  !generic().has(word) &&
  countOf(word) < (word.endsWith('ي') ? NISBA_COUNT : FAMILY_COUNT);

/** Two sure words are a name; fewer are where the text around vouches for them, or where all may be and the last is rare. */
function isPerson(tokens: readonly Token[], { from, to, words }: Run): boolean {
  const strengths = words.map(({ strength }) => strength);
  const sure = strengths.filter(strength => strength === 2).length;
  if (strengths[0] === 2 && (sure >= 2 || words.length <= 4)) return true;
  if (isVouched(tokens, from, to)) return sure > 0 || strengths.every(strength => strength === 0);
  const last = words.at(-1)?.word ?? '';
  return (
    strengths[0] === 1 &&
    (strengths.every(strength => strength > 0) || (isRareFamily(last) && words.length === 2)) &&
    (sure > 0 || isRareFamily(last))
  );
}

const isRareFamily = (word: string): boolean =>
  word.startsWith(ARTICLE) && word.endsWith('ي') && countOf(word) < FAMILY_COUNT;

/** A title, nationality or verb before the name, or a role behind it. */
const isVouched = (tokens: readonly Token[], from: number, to: number): boolean =>
  hasTitle(tokens, from) ||
  hasRoleBehind(tokens, to) ||
  isIn(verbs(), tokens[from - 1]) ||
  isNationality(tokens[from - 1]?.stem ?? '');

function isTitled(tokens: readonly Token[], { from, to, words }: Run): boolean {
  const [word] = words;
  if (!word || word.strength < 2) return false;
  return (
    isIn(roleHeads(), tokens[from - 1]) ||
    (isIn(verbs(), tokens[from - 1]) && countOf(word.word) > 0) ||
    hasTitle(tokens, from) ||
    hasRoleBehind(tokens, to)
  );
}

/** Whether a role follows behind a comma («…، الرئيس التنفيذي السابق»). */
const hasRoleBehind = (tokens: readonly Token[], to: number): boolean =>
  (tokens[to]?.text === '،' || tokens[to]?.text === ',') && isIn(roleHeads(), tokens[to + 1]);
