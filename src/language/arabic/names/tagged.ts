import type { Doc, Token } from '../../../document/doc.ts';
import { once, readMap, readSet } from '../../data.ts';
import type { NameCandidate } from '../../language.ts';
import { ARTICLE, CLOSING, OPENING, WAW } from '../letters.ts';
import { isIn } from '../phrase.ts';
import { type Tagged, tag } from '../tagger/index.ts';
import { countOf } from '../words.ts';
import { headOf, isNamingAdjective } from './organization-span.ts';
import { isUnnamed, wholeOrganization } from './organizations.ts';
import { hasTitle, roleHeads } from './people.ts';
import { isArabicWord, nameWordOf, strengthOf } from './words.ts';

const placeHeads = once(() => readMap('arabic', 'place-heads.tsv'));
const joints = once(() => readSet('arabic', 'name-joints.tsv'));
const products = once(() => readSet('arabic', 'products.tsv'));
const works = once(() => readSet('arabic', 'works.tsv'));

/** A word of fewer occurrences in the news is rare, one of more is a common word. */
const RARE = 30;
const COMMON = 1000;
/** A rest of so few letters proves no preposition before it: «بليغ», «باب». */
const SHORT = 3;

/** The names that the tagger sees, cut where names begin and end. */
export const findTaggedNames = (doc: Doc): readonly NameCandidate[] =>
  joined(doc.tokens, tag(doc))
    .flatMap(tagged => parted(doc.tokens, tagged))
    .flatMap(tagged => {
      const trimmed = withoutMarks(doc.tokens, tagged);
      return trimmed && isName(doc.tokens, trimmed) ? [toCandidate(doc.tokens, trimmed)] : [];
    });

/** One person whose name the tagger broke at «فان» or «بن». */
function joined(tokens: readonly Token[], all: readonly Tagged[]): readonly Tagged[] {
  const kept: Tagged[] = [];
  for (const tagged of all) {
    const last = kept.at(-1);
    const isOne =
      last?.type === 'person' &&
      tagged.type === 'person' &&
      last.to === tagged.from &&
      [tokens[last.to - 1], tokens[tagged.from]].some(token => joints().has(token?.folded ?? ''));
    if (isOne) kept[kept.length - 1] = { ...last, to: tagged.to };
    else kept.push(tagged);
  }
  return kept;
}

/** Two people joined by «و»; a name ends before a common word with a preposition. */
function parted(tokens: readonly Token[], { from, to, type }: Tagged): readonly Tagged[] {
  if (type !== 'person') return [{ from, to, type }];
  for (let at = from + 1; at < to; at++) {
    const token = tokens[at] as Token;
    if (!isArabicWord(token) || strengthOf(token.folded) > 0) continue;
    if (token.folded.startsWith(WAW) && (token.prefix === 1 || countOf(token.folded) < RARE))
      return [{ from, to: at, type }, ...parted(tokens, { from: at, to, type })];
    if (token.prefix > 0 && countOf(token.stem) > COMMON && strengthOf(token.stem) === 0)
      return [{ from, to: at, type }];
  }
  return [{ from, to, type }];
}

/** Names neither begin nor end with a mark. */
function withoutMarks(tokens: readonly Token[], { from, to, type }: Tagged): Tagged | null {
  let first = from;
  let last = to;
  while (first < last && tokens[first]?.kind === 'mark') first++;
  while (last > first && tokens[last - 1]?.kind === 'mark') last--;
  return first === last ? null : { from: first, to: last, type };
}

/** Latin names have a rule of their own; «الشاهد» is a role; in «فلاديمير #بوتين» the tag is the name. */
function isName(tokens: readonly Token[], tagged: Tagged): boolean {
  const { from, to, type } = tagged;
  const isTagged = type === 'person' && tokens[to]?.text === '#' && to === from + 1;
  const isRole = type === 'person' && to === from + 1 && isIn(roleHeads(), tokens[from]);
  const hasArabic = tokens.slice(from, to).some(isArabicWord);
  const isThing = type === 'organization' && (isIn(products(), tokens[from]) || isUnnamed(tokens, from, to));
  return hasArabic && !isTagged && !isRole && !isThing && !isTitleOfWork(tokens, tagged);
}

/** Whatever stands alone between quotation marks, unless a word before says that it is somebody; behind a word for a work in any case. */
function isTitleOfWork(tokens: readonly Token[], { from, to, type }: Tagged): boolean {
  const before = tokens[from - 1]?.text ?? ' ';
  const isQuoted = OPENING.includes(before) && CLOSING.includes(tokens[to]?.text ?? ' ');
  if (isIn(works(), tokens[isQuoted ? from - 2 : from - 1])) return type !== 'place' || isQuoted;
  return isQuoted && type === 'person' && !hasTitle(tokens, from - 1) && headOf(tokens[from - 2]) === undefined;
}

function toCandidate(tokens: readonly Token[], { from, to, type }: Tagged): NameCandidate {
  if (type === 'organization') return wholeOrganization(tokens, from, to);
  const [start, end] = type === 'person' ? [from, personEnd(tokens, to)] : [placeStart(tokens, from, to), to];
  const first = tokens[start] as Token;
  return { start: first.start + prefixOf(tokens, first, type), end: (tokens[end - 1] as Token).end, type };
}

/** The name goes on over what is surely a name. */
function personEnd(tokens: readonly Token[], to: number): number {
  let end = to;
  while (isArabicWord(tokens[end]) && tokens[end]?.prefix === 0 && isMoreOfName(tokens[end] as Token)) end++;
  return end;
}

const isMoreOfName = ({ folded }: Token): boolean =>
  strengthOf(folded) === 2 && countOf(folded) < COMMON && !folded.startsWith(ARTICLE);

/** «باب المندب» with «مضيق», «الدمام» without «مدينة». */
function placeStart(tokens: readonly Token[], from: number, to: number): number {
  const own = placeHeads().get(tokens[from]?.stem ?? '');
  if (own === 'drop' && to > from + 1 && !isNamingAdjective(tokens[from + 1])) return from + 1;
  return placeHeads().get(tokens[from - 1]?.stem ?? '') === 'keep' && tokens[from]?.prefix === 0 ? from - 1 : from;
}

/** What is attached to the first word of a name; from a word that nobody knows a preposition is cut only if the article has it without. */
function prefixOf(tokens: readonly Token[], first: Token, type: Tagged['type']): number {
  const { prefix, word } = type === 'person' ? nameWordOf(first) : { prefix: first.prefix, word: first.stem };
  const isSure = word.length > SHORT || first.folded.startsWith(WAW) || countOf(first.folded) === 0;
  return isSure || tokens.some(({ folded }) => folded === word) ? prefix : 0;
}
