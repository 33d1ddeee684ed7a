import type { Token } from '../../../document/doc.ts';
import type { Span } from '../../../document/span.ts';
import { hashOf } from '../../../text/word-table.ts';
import { once, readMap, readSet } from '../../data.ts';
import { ARTICLE } from '../letters.ts';
import { headedOrganizations } from '../names/organizations.ts';
import { fullNames, titledNames } from '../names/people.ts';
import { sportOf } from '../names/sport.ts';
import { entityAt, isNationality, knownOrganizations, knownPlaces, strengthOf } from '../names/words.ts';
import { phraseAt } from '../phrase.ts';
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
  /** From here on of a place in the text: what the lexicons list. */
  listed: 21,
  /** What the rules for organisations behind a head word, and for people, see here: 1 for a first word, 2 for a later one. */
  headed: 22,
  person: 23,
  /** Whether the words around are of sport. */
  sport: 24,
  /** The label of the first pass. */
  label: 25,
  /** What the first pass says of the other places where the article has the word: a type and how surely; which part of the name. */
  elsewhere: 26,
  elsewherePart: 27,
} as const;
export const VALUES = 28;

/** Whether a column says the same of a word wherever it stands. */
export const isWordColumn = (column: number): boolean => column < VALUE.listed;

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
  readSet('arabic', 'generic-adjectives.tsv'),
]);
const NATIONALITY = 8;

const NOT_A_WORD = 9;
const LONGEST_HALF = 4;

/** What the tagger looks at: `VALUES` numbers for every token, the number of its word, and for every word the first token that is written so. */
export type Values = { readonly cells: Int32Array; readonly words: Int32Array; readonly firsts: readonly number[] };

/** The values of tokens before the first pass. */
export function valuesOf(tokens: readonly Token[]): Values {
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
  mark(tokens, cells, VALUE.headed, headedOrganizations(tokens), 1);
  mark(tokens, cells, VALUE.person, fullNames(tokens), 1);
  mark(tokens, cells, VALUE.person, titledNames(tokens), 3);
  return { cells, words, firsts };
}

function mark(
  tokens: readonly Token[],
  values: Int32Array,
  column: number,
  spans: readonly Span[],
  first: number,
): void {
  let at = 0;
  for (const { start, end } of spans) {
    while (at < tokens.length && (tokens[at] as Token).end <= start) at++;
    for (let code = first; at < tokens.length && (tokens[at] as Token).start < end; at++, code = first + 1)
      values[at * VALUES + column] = code;
  }
}

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

/** Marks the places and organisations of the lexicons: 1 + 3 × the list, for words behind the first 1 more. */
function markListed(tokens: readonly Token[], values: Int32Array): void {
  for (let at = 0; at < tokens.length; ) {
    const [length, list] = listedAt(tokens, at);
    for (let i = 0; i < length; i++) values[(at + i) * VALUES + VALUE.listed] = 1 + 3 * list + (i === 0 ? 0 : 1);
    at += Math.max(1, length);
  }
}

/** How many tokens the longest listed thing has that begins here, and the list it is from. */
function listedAt(tokens: readonly Token[], at: number): readonly [length: number, list: number] {
  const entity = entityAt(tokens, at);
  let length = phraseAt(knownOrganizations(), tokens, at)?.length ?? 0;
  let list = 2;
  const places = phraseAt(knownPlaces(), tokens, at)?.length ?? 0;
  if (places > length) [length, list] = [places, 1];
  return entity && entity.length > length ? [entity.length, entity.type === 'place' ? 3 : 4] : [length, list];
}
