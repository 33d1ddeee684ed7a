import { stemStart, type Token } from '../../../document/doc.ts';
import type { Span } from '../../../document/span.ts';
import { once, readSet } from '../../data.ts';
import { ARTICLE, BEH, LAM } from '../letters.ts';
import { IN, ON } from '../particles.ts';
import { isIn } from '../phrase.ts';
import type { Mentions } from './mentions.ts';
import { hidesName, speechAt } from './speech.ts';

const ends = once(() => readSet('arabic', 'speaker-ends.tsv'));
const addressees = once(() => readSet('arabic', 'addressees.tsv'));
const settings = once(() => readSet('arabic', 'speech-settings.tsv'));
const objectVerbs = once(() => readSet('arabic', 'object-verbs.tsv'));
const saidThings = once(() => readSet('arabic', 'said-things.tsv'));
const people = once(() => readSet('arabic', 'people-of-somebody.tsv'));
const adjectives = once(() => readSet('arabic', 'formal-adjectives.tsv'));

export const LONGEST_DESCRIPTION = 7;
export const LONGEST_TITLE = 3;
const OWNED = /(?<=...)(?:ه|ها|هم|هما)$/u;
const DOERS = /^ال.+(?:ون|ين)$/u;
const ADJECTIVE_ENDING = /(?:ي|يه|يين|يون|يات)$/u;

/** Whether a speaker's name or description ends before a word. */
export const endsSpeaker = (token: Token | undefined): boolean => isIn(ends(), token);

/** Whether a word says where something is said, not who says it («في مقابلة»). */
export const isSetting = (token: Token | undefined): boolean =>
  token !== undefined && (isSettingWord(token.folded) || isSettingWord(token.stem));

/** «جلسة», and «جلسته», «تصريحاته», which are somebody's. */
function isSettingWord(word: string): boolean {
  const owned = word.replace(OWNED, '');
  return settings().has(word) || settings().has(owned) || settings().has(owned.replace(FEMININE, 'ه'));
}

const FEMININE = /ت$/u;

/** «أعلن اعتزاله», «أكد حرص القيادة»: a noun that nobody is called by is the object; «محاميه» is somebody. */
export function isObject(tokens: readonly Token[], first: number, verb: number): boolean {
  const { text, stem } = tokens[first] as Token;
  const takesObject = isIn(objectVerbs(), tokens[verb]);
  if (OWNED.test(text)) return takesObject || !people().has(stem);
  return takesObject && saidThings().has(stem);
}

/** «قال لوكالة الأنباء المزارع حسن قاسم»: whom he spoke to stands first. */
export function skipAddressee(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.folded === LAM || OBJECTS.has(tokens[at]?.folded ?? '')) return at + 1;
  if (!isAddressee(tokens[at])) return at;
  let to = at + 1;
  while (
    to < at + LONGEST_TITLE &&
    tokens[to]?.kind === 'word' &&
    isDefinite(tokens[to]) &&
    !isDefinite(tokens[to - 1])
  )
    to++;
  return tokens[to]?.kind === 'word' && !endsSpeaker(tokens[to]) ? to : at;
}

/** «ما لوح به الوزير», «قال له فلان» */
const OBJECTS: ReadonlySet<string> = new Set([
  'عليه',
  'عليها',
  'عليهم',
  '#',
  'به',
  'بها',
  'له',
  'لها',
  'لهم',
  'اليه',
  'اليها',
  'عنه',
  'عنها',
]);

export const isAddressee = (token: Token | undefined): boolean =>
  token !== undefined && token.prefix === 1 && token.folded.startsWith(LAM) && addressees().has(token.stem);

export const isDefinite = (token: Token | undefined): boolean => token?.stem.startsWith(ARTICLE) === true;

/** Behind the words that a noun phrase may have, from `first` on. */
export function nounPhraseEnd(tokens: readonly Token[], first: number, mentions: Mentions): number {
  let end = first;
  while (tokens[end]?.kind === 'word' && (joinsDoers(tokens, first, end) || !isEnd(tokens, end, mentions))) end++;
  return end;
}

/** «الموقعون على الرسالة» */
const joinsDoers = (tokens: readonly Token[], first: number, at: number): boolean =>
  tokens[at]?.folded === ON && at === first + 1 && DOERS.test(tokens[first]?.stem ?? '') && isDefinite(tokens[at + 1]);

/** «بجلسته», «بشهادته»: in what somebody said it. */
const isMeans = ({ folded }: Token): boolean => folded.startsWith(BEH) && isSettingWord(folded.slice(1));

const isEnd = (tokens: readonly Token[], at: number, mentions: Mentions): boolean =>
  (endsSpeaker(tokens[at]) && !mentions.isPersonAt(at)) ||
  hidesName(tokens, at) ||
  isMeans(tokens[at] as Token) ||
  isAddressee(tokens[at]) ||
  speechAt(tokens, at, mentions.isPersonAt) !== null;

export const isNounHead = (token: Token | undefined): boolean =>
  token !== undefined && (isDefinite(token) || token.prefix === 0) && token.stem.length > 1;

/** Where a description ends: at its object («وصفت المعارضة الانتخابات»), or behind where it belongs («مسؤول في الوزارة»). */
export function descriptionEnd(tokens: readonly Token[], first: number, end: number, verb: number): number {
  const limit = purposeStart(tokens, first, Math.min(end, first + LONGEST_DESCRIPTION));
  if (isIn(objectVerbs(), tokens[verb])) return objectStart(tokens, first, limit);
  const isOpen = !isDefinite(tokens[first]) && !isDefinite(tokens[end - 1]);
  const isPlaced = tokens[end]?.folded === IN && tokens[end + 1]?.kind === 'word' && !isSetting(tokens[end + 1]);
  if (!isOpen || !isPlaced) return limit;
  let to = end + 2;
  while (to < end + 4 && tokens[to]?.kind === 'word' && !endsSpeaker(tokens[to]) && isDefinite(tokens[to])) to++;
  return to;
}

/** «أسف المسؤول لإقدام اللاعبة»: behind a definite head «ل» and an indefinite noun say why. */
function purposeStart(tokens: readonly Token[], first: number, limit: number): number {
  for (let i = first + 1; isDefinite(tokens[first]) && i < limit; i++) {
    const token = tokens[i] as Token;
    if (token.prefix === 1 && token.folded.startsWith(LAM) && !isDefinite(token)) return i;
  }
  return limit;
}

/** «المتحدث باسم الوزارة» goes on. */
const IN_THE_NAME = 'باسم';

/** What stands behind a definite noun is the object, but for its adjectives. */
function objectStart(tokens: readonly Token[], first: number, limit: number): number {
  let seen = isDefinite(tokens[first]);
  for (let i = first + 1; i < limit; i++) {
    const token = tokens[i] as Token;
    if (token.folded === IN_THE_NAME) seen = false;
    else if (seen && !(isDefinite(token) && isAdjective(token))) return i;
    else seen ||= isDefinite(token);
  }
  return limit;
}

const isAdjective = ({ stem }: Token): boolean =>
  ADJECTIVE_ENDING.test(stem) || adjectives().has(stem.slice(ARTICLE.length));

export const spanOf = (tokens: readonly Token[], from: number, to: number): Span => ({
  start: stemStart(tokens[from] as Token),
  end: (tokens[to - 1] as Token).end,
});
