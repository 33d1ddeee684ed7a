import type { Token } from '../../../document/doc.ts';
import { once, readMap, readSet } from '../../data.ts';
import { ARTICLE, BEH, LAM, WAW } from '../letters.ts';
import { IN } from '../particles.ts';
import { isIn, phraseAt } from '../phrase.ts';
import { countOf } from '../words.ts';
import { entityAt, isArabicWord, isNationality, isRareName, knownPlaces, strengthOf } from './words.ts';

/** How a name begins («وزارة»), and whether that word is part of it: keep, drop, media. */
export const organizationHeads = once(() => readMap('arabic', 'organization-heads.tsv'));
const generic = once(() => readSet('arabic', 'generic-adjectives.tsv'));
const formal = once(() => readSet('arabic', 'formal-adjectives.tsv'));
const seats = once(() => readSet('arabic', 'seated-organizations.tsv'));
const broad = once(() => readSet('arabic', 'broad-organizations.tsv'));
const speech = once(() => readMap('arabic', 'speech-verbs.tsv'));
const verbs = once(() => readSet('arabic', 'person-verbs.tsv'));
const roles = once(() => readSet('arabic', 'role-heads.tsv'));

const LONGEST = 12;
const LONGEST_CHAIN = 3;
const SHORTEST_NISBA = 4;
const SHORTEST_DEFINITE = 3;
/** A noun above this count in the news is a common one. */
const COMMON = 100;
const NISBA = /(?:ي|يه)$/u;
/** «لتكون», but «لتنظيم». */
const MAYBE_VERB = /^[يتن](?!..ي.$)/u;
/** «حماية», «تكنولوجيا»: no verb of the past ends so. */
const FEMININE = /(?:ه|يا)$/u;
const PEOPLE = /(?:ين|ون)$/u;

export const headOf = (token: Token | undefined): string | undefined =>
  token && (organizationHeads().get(token.stem) ?? organizationHeads().get(token.folded));

export const isDefinite = (token: Token | undefined): boolean =>
  isArabicWord(token) && token.stem.startsWith(ARTICLE) && token.stem.length > SHORTEST_DEFINITE;

/** Whether such an organisation is told apart by where it sits («جامعة», «محكمة»). */
export const isSeated = (token: Token | undefined): boolean => isIn(seats(), token);

/** A definite adjective of a place or kind («السوري», «الجنائية», «العليا») that does more than describe. */
export const isNamingAdjective = (token: Token | undefined): boolean =>
  isArabicWord(token) &&
  token.prefix === 0 &&
  !generic().has(token.stem) &&
  (formal().has(token.stem) ||
    (token.stem.startsWith(ARTICLE) && token.stem.length > SHORTEST_NISBA && NISBA.test(token.stem)));

/**
 * Where the name that fills tokens `from` to `to` ends with its adjectives and complements («… العليا لتنظيم المعرض»). To one that is known
 * as it is only a country and a seat belong: what «مجلس الأمن» does «لتمديد المهمة» is another matter.
 */
export function fullEnd(tokens: readonly Token[], from: number, to: number, isKnown = false): number {
  const head = headOf(tokens[from]);
  if (head === undefined) return isDefiniteWhole(tokens, from, to) && agrees(tokens, to) ? to + 1 : to;
  const step = (end: number): number => stepFrom(tokens, from, end, head, isKnown);
  let end = to;
  for (let next = step(end); next > end && next - from <= LONGEST; next = step(end)) end = next;
  return end;
}

function stepFrom(tokens: readonly Token[], from: number, end: number, head: string, isKnown: boolean): number {
  const last = tokens[end - 1];
  const token = tokens[end];
  if (!isArabicWord(token)) return end;
  if (isNamingAdjective(token) && takesAdjective(tokens, end, head)) return end + 1;
  if (head !== 'keep') return end;
  const isOfCountry = !isDefinite(tokens[from]) && isNationality(last?.stem ?? '') && end > from + 2;
  const isBroad = isIn(broad(), tokens[from]) && !isKnown && !isOfCountry;
  const isLinked = isDefinite(last) || strengthOf(last?.stem ?? '') === 2 || isRareName(last?.stem ?? '');
  if (isBroad && isLinked && token.prefix === 1 && token.folded.startsWith(LAM)) return purposeEnd(tokens, end);
  const isJoined = token.prefix === 1 && token.folded.startsWith(WAW) && isDefinite(last);
  if (isBroad && isJoined && end > from + 1) return secondEnd(tokens, end);
  return seatEnd(tokens, from, end);
}

/** «الهلال الأحمر السوري», but «اليوم السابع» without «المصرية». */
const agrees = (tokens: readonly Token[], to: number): boolean =>
  isNationality(tokens[to]?.stem ?? '') && tokens[to]?.folded.endsWith('ه') === tokens[to - 1]?.folded.endsWith('ه');

/** «الهلال الأحمر», «الدفاع المدني»: a definite noun and its adjectives, which «السوري» goes on with. */
const isDefiniteWhole = (tokens: readonly Token[], from: number, to: number): boolean =>
  to > from + 1 &&
  isDefinite(tokens[from]) &&
  tokens.slice(from + 1, to).every(token => isDefinite(token) && token.prefix === 0);

/** «الجيش السوري», «مجلس بغداد البلدي», but «مجموعة نيمبوس» without «الإسرائيلية». */
const takesAdjective = (tokens: readonly Token[], at: number, head: string): boolean =>
  isDefinite(tokens[at - 1]) ||
  (head === 'keep' && !isNationality((tokens[at] as Token).stem) && entityAt(tokens, at - 1)?.type === 'place');

/** «للأرصاد», «لكرة القدم», «لتنظيم معرض الكتاب» */
function purposeEnd(tokens: readonly Token[], at: number): number {
  const token = tokens[at] as Token;
  if (isDefinite(token)) return PEOPLE.test(token.stem) ? at : at + 1;
  let to = at + 1;
  while (to < at + LONGEST_CHAIN + 1 && isCommonNoun(tokens[to - 1]) && !isDefinite(tokens[to])) to++;
  if (MAYBE_VERB.test(token.stem)) return at;
  const isWhole = isCommonNoun(tokens[to - 1]) && isDefinite(tokens[to]) && tokens[to]?.prefix === 0;
  return isWhole ? to + 1 : at;
}

/** «وحماية البيئة», «والتعليم» */
function secondEnd(tokens: readonly Token[], at: number): number {
  const token = tokens[at] as Token;
  if (headOf(token) !== undefined || isIn(roles(), token) || entityAt(tokens, at)) return at;
  if (isDefinite(token)) return isDefinite(tokens[at - 1]) && !isNamingAdjective(tokens[at - 1]) ? at + 1 : at;
  const isNoun = isCommonNoun(token) && FEMININE.test(token.stem) && !speech().has(token.stem) && !isIn(verbs(), token);
  return isNoun && isDefinite(tokens[at + 1]) && tokens[at + 1]?.prefix === 0 ? at + 2 : at;
}

/** «المحكمة العليا في بريطانيا», «الجامعة الأميركية بالقاهرة», «… في إنجلترا وويلز» */
function seatEnd(tokens: readonly Token[], from: number, end: number): number {
  if (!isSeated(tokens[from])) return end;
  const token = tokens[end] as Token;
  const at = token.folded === IN ? end + 1 : token.folded.startsWith(BEH) && token.prefix === 1 ? end : -1;
  const next = at < 0 ? end : placeEnd(tokens, at);
  if (next <= at || at < 0) return end;
  return tokens[next]?.folded.startsWith(WAW) && tokens[next]?.prefix === 1 ? placeEnd(tokens, next) : next;
}

/** Where a place that begins at a token ends; the token itself where none does. */
function placeEnd(tokens: readonly Token[], at: number): number {
  const entity = entityAt(tokens, at);
  const length = entity?.type === 'place' ? entity.length : phraseAt(knownPlaces(), tokens, at)?.length;
  return at + (length ?? 0);
}

const isCommonNoun = (token: Token | undefined): boolean =>
  isArabicWord(token) && !isDefinite(token) && countOf(token.stem) > COMMON;
