import type { Token } from '../../../document/doc.ts';
import { hashOf } from '../../../text/word-table.ts';
import { once, oncePer, readMap, readSet } from '../../data.ts';
import { ARTICLE } from '../letters.ts';
import { inList, LISTS, type Listed, listedFrom, readingsAt } from '../listed.ts';
import { sportOf } from '../names/sport.ts';
import { isNationality, strengthOf } from '../names/words.ts';
import { COLUMNS, rowOf, wordNumber } from '../words.ts';

/** What a token is to the tagger: one number in each of these columns. */
export const VALUE = {
  text: 0,
  folded: 1,
  stem: 2,
  /** The first one, two, three letters of the stem behind its article, and the last one to four. */
  first1: 3,
  first2: 4,
  first3: 5,
  last1: 6,
  last2: 7,
  last3: 8,
  last4: 9,
  shape: 10,
  manyClasses: 11,
  fewClasses: 12,
  manyClusters: 13,
  fewClusters: 14,
  strength: 15,
  kind: 16,
  likePerson: 17,
  likePlace: 18,
  likeOrganization: 19,
  likeLaterName: 20,
  /** The other reading of a word whose first letter may be attached, and that letter. */
  otherClass: 21,
  otherStrength: 22,
  otherPerson: 23,
  otherPlace: 24,
  otherOrganization: 25,
  firstLetter: 26,
  /** From here on of a place in the text: what each list of names has here, and all of them in one. */
  listedPerson: 27,
  listedPlace: 28,
  listedOrganization: 29,
  listedProduct: 30,
  listed: 31,
  /** Whether the words around are of sport. */
  sport: 32,
  /** The label of the first pass. */
  label: 33,
  /** What the first pass says of the other places where the article has the word: a type and how surely; which part of the name. */
  elsewhere: 34,
  elsewherePart: 35,
} as const;
/** How many columns there are; a model that looks at tokens in another way may use those from `label` on for itself. */
export const VALUES = 36;

/** Whether a column says the same of a word wherever it stands. */
export const isWordColumn = (column: number): boolean => column < VALUE.listedPerson;

const FROM_TABLE = [
  'manyClasses',
  'fewClasses',
  'manyClusters',
  'fewClusters',
  'likePerson',
  'likePlace',
  'likeOrganization',
  'likeLaterName',
] as const;

/** Sets of words that introduce names or tell of them; a word is of the first kind that has it. */
const kinds = once(() => [
  readSet('arabic', 'role-heads.tsv'),
  readSet('arabic', 'person-verbs.tsv'),
  readMap('arabic', 'speech-verbs.tsv'),
  readMap('arabic', 'organization-heads.tsv'),
  readMap('arabic', 'place-heads.tsv'),
  readSet('arabic', 'name-joints.tsv'),
  readSet('arabic', 'honorifics.tsv'),
]);
const NATIONALITY = 8;

const NOT_A_WORD = 9;
const LONGEST_HALF = 4;

/** What the tagger looks at: `VALUES` numbers for every token, the number of its word, and for every word the first token that is written so. */
export type Values = { readonly cells: Int32Array; readonly words: Int32Array; readonly firsts: readonly number[] };

/** The values of tokens before the first pass. */
export const valuesOf = oncePer((tokens: readonly Token[]): Values => {
  const cells = new Int32Array(tokens.length * VALUES);
  const words = new Int32Array(tokens.length);
  const firsts: number[] = [];
  const seen = new Map<string, number>();
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const word = seen.get(token.text) ?? firsts.length;
    words[i] = word;
    if (word < firsts.length) {
      const first = (firsts[word] as number) * VALUES;
      cells.copyWithin(i * VALUES, first, first + VALUES);
    } else {
      fill(cells, i * VALUES, token);
      seen.set(token.text, word);
      firsts.push(i);
    }
  }
  markListed(tokens, cells);
  const sport = sportOf(tokens);
  for (let i = 0; i < tokens.length; i++) cells[i * VALUES + VALUE.sport] = sport[i] as number;
  return { cells, words, firsts };
});

function fill(values: Int32Array, at: number, token: Token): void {
  const { text, folded, stem, kind } = token;
  values[at + VALUE.text] = hashOf(text);
  values[at + VALUE.folded] = hashOf(folded);
  values[at + VALUE.stem] = hashOf(stem);
  const bare = stem.startsWith(ARTICLE) && stem.length > 4 ? ARTICLE.length : 0;
  for (let n = 1; n <= 3; n++) values[at + VALUE.first1 + n - 1] = hashOf(stem, bare, Math.min(stem.length, bare + n));
  for (let n = 1; n <= 4; n++) values[at + VALUE.last1 + n - 1] = hashOf(stem, Math.max(0, stem.length - n));
  values[at + VALUE.shape] = shapeOf(token);
  const row = rowOf(kind === 'number' ? '0' : stem);
  for (const name of FROM_TABLE) values[at + VALUE[name]] = wordNumber(row, COLUMNS[name]);
  values[at + VALUE.strength] = kind === 'word' ? strengthsOf(token) : NOT_A_WORD;
  values[at + VALUE.kind] = kind === 'word' ? kindOf(token) : 0;
  fillOther(values, at, token);
}

const NO_OTHER = 99;

/** What a word would be if its first letter were, or were not, attached. */
function fillOther(values: Int32Array, at: number, token: Token): void {
  const isWord = token.kind === 'word';
  const other = isWord ? readingsAt(token).find(reading => reading !== token.stem) : undefined;
  values[at + VALUE.firstLetter] = isWord ? token.folded.charCodeAt(0) * 2 + (token.prefix > 0 ? 1 : 0) : 0;
  const row = other === undefined ? -1 : rowOf(other);
  const tell = (column: number, value: number): void => {
    values[at + column] = other === undefined ? NO_OTHER : value;
  };
  tell(VALUE.otherClass, wordNumber(row, COLUMNS.fewClasses));
  tell(VALUE.otherStrength, strengthOf(other ?? ''));
  tell(VALUE.otherPerson, wordNumber(row, COLUMNS.likePerson));
  tell(VALUE.otherPlace, wordNumber(row, COLUMNS.likePlace));
  tell(VALUE.otherOrganization, wordNumber(row, COLUMNS.likeOrganization));
}

/** A mark by its character; of a word the script, article, length and attached particles. */
function shapeOf({ kind, text, folded, stem, prefix }: Token): number {
  if (kind === 'mark') return 1000 + text.charCodeAt(0);
  if (kind === 'number') return 1;
  if (text.charCodeAt(0) < 0x600) return 2;
  const particles = prefix === 0 ? 0 : folded.charCodeAt(0) - 0x620 + 64 * Math.min(2, folded.length - stem.length);
  return 3 + (stem.startsWith(ARTICLE) ? 1 : 0) + 2 * Math.min(LONGEST_HALF, stem.length >> 1) + 16 * particles;
}

const strengthsOf = ({ stem, folded, prefix }: Token): number =>
  strengthOf(stem) * 3 + (prefix > 0 ? strengthOf(folded) : 3);

function kindOf({ stem, folded }: Token): number {
  const kind = kinds().findIndex(words => words.has(folded) || words.has(stem)) + 1;
  return kind === 0 && isNationality(stem) ? NATIONALITY : kind;
}

const SURE = 1;
const OF_SEVERAL = 2;
const LATER = 4;
const CODES = 9;

/** Marks what the lists of names have, the longest of each list from left to right: 1, with what holds of the phrase and word added. */
function markListed(tokens: readonly Token[], values: Int32Array): void {
  const ends = new Int32Array(LISTS.length);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== 'word') continue;
    const found = readingsAt(token).flatMap(first => listedFrom(first, tokens, at));
    if (found.length === 0) continue;
    for (let list = 0; list < LISTS.length; list++) {
      const longest = longestIn(found, list);
      if (!longest || longest.to <= (ends[list] as number)) continue;
      ends[list] = longest.to;
      const code = 1 + (inList(longest, list) === 2 ? SURE : 0) + (longest.to > at + 1 ? OF_SEVERAL : 0);
      for (let i = at; i < longest.to; i++)
        values[i * VALUES + VALUE.listedPerson + list] = i === at ? code : code + LATER;
    }
  }
  for (let at = 0; at < values.length; at += VALUES)
    for (let list = 0; list < LISTS.length; list++)
      values[at + VALUE.listed] =
        (values[at + VALUE.listed] as number) * CODES + (values[at + VALUE.listedPerson + list] as number);
}

function longestIn(found: readonly Listed[], list: number): Listed | undefined {
  let best: Listed | undefined;
  for (const listed of found) if (inList(listed, list) > 0 && listed.to > (best?.to ?? 0)) best = listed;
  return best;
}
