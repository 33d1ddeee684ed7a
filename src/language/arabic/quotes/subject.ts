import { type Doc, stemStart, type Token } from '../../../document/doc.ts';
import type { Span } from '../../../document/span.ts';
import { once, readSet } from '../../data.ts';
import { ARTICLE, CLOSING, FEH, LAM, OPENING, WAW } from '../letters.ts';
import { IN, OF, ON } from '../particles.ts';
import { isIn } from '../phrase.ts';
import type { Mentions } from './mentions.ts';
import { speechAt } from './speech.ts';

const ends = once(() => readSet('arabic', 'speaker-ends.tsv'));
const addressees = once(() => readSet('arabic', 'addressees.tsv'));
const settings = once(() => readSet('arabic', 'speech-settings.tsv'));
const objectVerbs = once(() => readSet('arabic', 'object-verbs.tsv'));
const saidThings = once(() => readSet('arabic', 'said-things.tsv'));
const people = once(() => readSet('arabic', 'people-of-somebody.tsv'));
const documentVerbs = once(() => readSet('arabic', 'document-verbs.tsv'));
const adjectives = once(() => readSet('arabic', 'formal-adjectives.tsv'));

/** A name may stand this far behind its verb («قال المتحدث باسم الوزارة فلان»). */
const NAME_REACH = 14;
const LONGEST_DESCRIPTION = 7;
const LONGEST_TITLE = 3;
const LONGEST_NAME = 5;
/** So many words in marks are speech, no name. */
const SHORTEST_SPEECH = 3;
const COMMAS = ['،', ','];
const OWNED = /...(?:ه|ها|هم|هما)$/u;
const DOERS = /^ال.+(?:ون|ين)$/u;
const ADJECTIVE_ENDING = /(?:ي|يه|يين|يون|يات)$/u;
const PREPOSITIONS: ReadonlySet<string> = new Set([
  'في',
  'من',
  'علي',
  'الي',
  'عن',
  'مع',
  'عبر',
  'بين',
  'ضد',
  'لدي',
  'حول',
]);

/** The subject behind a verb of speech: a person, else an organisation or description; null when the verb has none of its own. */
export function subjectBehind({ tokens }: Doc, verb: number, mentions: Mentions): Span | null {
  const first =
    isIn(documentVerbs(), tokens[verb]) && tokens[verb + 1]?.folded === IN ? verb + 2 : skipAddressee(tokens, verb + 1);
  const marked = quotedName(tokens, first, SHORTEST_SPEECH - 1);
  if (marked) return marked;
  const end = nounPhraseEnd(tokens, first, mentions);
  if (end <= first || !isNounHead(tokens[first])) return null;
  const person = SOME.has(tokens[first]?.folded ?? '')
    ? null
    : personIn(tokens, first, Math.min(tokens.length, first + NAME_REACH), mentions, end);
  if (person)
    return isPossessed(tokens, first, person, mentions)
      ? { start: stemStart(tokens[first] as Token), end: person.end }
      : person;
  const quoted = end === first + 1 ? quotedName(tokens, end, LONGEST_NAME) : null;
  if (quoted) return quoted;
  const apposed = apposedPerson(tokens, end, mentions) ?? distantPerson(tokens, end, mentions);
  if (apposed) return apposed;
  const named = mentions.nameAt(tokens[first] as Token);
  if (!named && isObject(tokens, first, verb)) return null;
  return named ?? spanOf(tokens, first, descriptionEnd(tokens, first, end, verb));
}

/** «أعلن اعتزاله», «أكد حرص القيادة»: a noun that nobody is called by is the object; «محاميه» is somebody. */
function isObject(tokens: readonly Token[], first: number, verb: number): boolean {
  const { text, stem } = tokens[first] as Token;
  const takesObject = isIn(objectVerbs(), tokens[verb]);
  if (OWNED.test(text)) return takesObject || !people().has(stem);
  return takesObject && saidThings().has(stem);
}

/** «قال لوكالة الأنباء المزارع حسن قاسم»: whom he spoke to stands first. */
function skipAddressee(tokens: readonly Token[], at: number): number {
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
  return tokens[to]?.kind === 'word' && !ends().has(tokens[to]?.folded ?? '') ? to : at;
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

/** «أحد المدونين» has no name. */
const SOME: ReadonlySet<string> = new Set(['احد', 'احدي', 'بعض']);

const isAddressee = (token: Token | undefined): boolean =>
  token !== undefined && token.prefix === 1 && token.folded.startsWith(LAM) && addressees().has(token.stem);

const isDefinite = (token: Token | undefined): boolean => token?.stem.startsWith(ARTICLE) === true;

/** The first person named from `first` on, as far as the noun phrase and what describes it go. */
function personIn(
  tokens: readonly Token[],
  first: number,
  limit: number,
  mentions: Mentions,
  end: number,
): Span | null {
  for (let i = first; i < limit; i++) {
    if (i >= end && !goesOn(tokens, i)) return null;
    const person = mentions.personAt(tokens[i] as Token);
    if (person) return person;
  }
  return null;
}

/** «المبعوث الخاص لعملية السلام في الشرق الأوسط فلان»: over «في» to the name. */
function goesOn(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.folded === 'ان') return false;
  const isPlaced = (token.folded === IN || token.folded === OF) && !settings().has(tokens[at + 1]?.stem ?? '');
  return isPlaced || (!ends().has(token.folded) && !isAddressee(token));
}

/** «محامي فلان»: the person named is not who speaks. */
const isPossessed = (tokens: readonly Token[], first: number, person: Span, mentions: Mentions): boolean =>
  mentions.personAt(tokens[first + 1] as Token) === person &&
  tokens[first]?.prefix === 0 &&
  !isDefinite(tokens[first]) &&
  !mentions.nameAt(tokens[first] as Token);

/** «المتحدث باسم الوزارة، اللواء فلان،»: the person named behind a description and a comma or bracket. */
function apposedPerson(tokens: readonly Token[], end: number, mentions: Mentions): Span | null {
  const closing =
    tokens[end]?.text === '('
      ? end + tokens.slice(end, end + LONGEST_DESCRIPTION).findIndex(token => token.text === ')')
      : end;
  if (closing <= end && !COMMAS.includes(tokens[end]?.text ?? ' ')) return null;
  for (let i = closing + 1; i <= closing + LONGEST_TITLE; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || ends().has(token.folded)) return null;
    const person = mentions.personAt(token);
    if (person) return person;
  }
  return null;
}

/** «صحيفة "أخبار المدينة"»: the name between the marks. */
function quotedName(tokens: readonly Token[], open: number, most: number): Span | null {
  if (!OPENING.includes(tokens[open]?.text ?? ' ')) return null;
  for (let i = open + 2; i <= open + most + 1; i++) {
    if (CLOSING.includes(tokens[i]?.text ?? ' ')) return spanOf(tokens, open + 1, i);
  }
  return null;
}

/** «المتحدث باسم المجلس المتحالف مع القوات، فلان:»: the person between a comma and what he says. */
function distantPerson(tokens: readonly Token[], end: number, mentions: Mentions): Span | null {
  for (let i = end; i < end + DISTANT_REACH; i++) {
    const token = tokens[i];
    if (!token || (token.kind !== 'word' && !COMMAS.includes(token.text)) || CLAUSE_WORDS.has(token.folded))
      return null;
    if (token.kind === 'word') continue;
    const person = apposedPerson(tokens, i, mentions);
    const after = person && tokens.slice(i, i + DISTANT_REACH).find(({ start }) => start >= person.end);
    return after && (after.kind === 'mark' || CLAUSE_WORDS.has(after.folded)) ? person : null;
  }
  return null;
}

const DISTANT_REACH = 8;
const CLAUSE_WORDS: ReadonlySet<string> = new Set(['ان', 'بان', 'انه', 'انها', 'الذي', 'التي']);

/** Behind the words that a noun phrase may have, from `first` on. */
function nounPhraseEnd(tokens: readonly Token[], first: number, mentions: Mentions): number {
  let end = first;
  while (tokens[end]?.kind === 'word' && (joinsDoers(tokens, first, end) || !isEnd(tokens, end, mentions))) end++;
  return end;
}

/** «الموقعون على الرسالة» */
const joinsDoers = (tokens: readonly Token[], first: number, at: number): boolean =>
  tokens[at]?.folded === ON && at === first + 1 && DOERS.test(tokens[first]?.stem ?? '') && isDefinite(tokens[at + 1]);

const isEnd = (tokens: readonly Token[], at: number, mentions: Mentions): boolean =>
  isIn(ends(), tokens[at]) || isAddressee(tokens[at]) || speechAt(tokens, at, mentions.isPersonAt) !== null;

const isNounHead = (token: Token | undefined): boolean =>
  token !== undefined && (isDefinite(token) || token.prefix === 0) && token.stem.length > 1;

/** Where a description ends: at its object («وصفت المعارضة الانتخابات»), or behind where it belongs («مسؤول في الوزارة»). */
function descriptionEnd(tokens: readonly Token[], first: number, end: number, verb: number): number {
  const limit = purposeStart(tokens, first, Math.min(end, first + LONGEST_DESCRIPTION));
  if (isIn(objectVerbs(), tokens[verb])) return objectStart(tokens, first, limit);
  const isOpen = !isDefinite(tokens[first]) && !isDefinite(tokens[end - 1]);
  const isPlaced = tokens[end]?.folded === IN && tokens[end + 1]?.kind === 'word' && !isIn(settings(), tokens[end + 1]);
  if (!isOpen || !isPlaced) return limit;
  let to = end + 2;
  while (to < end + 4 && tokens[to]?.kind === 'word' && !isIn(ends(), tokens[to]) && isDefinite(tokens[to])) to++;
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

/** «الموقعون على الرسالة اتهموا …», «وكانت الوزيرة فلانة قد صرحت»: the subject before its verb. */
export function subjectBefore({ tokens }: Doc, verb: number, from: number, mentions: Mentions): Span | null {
  if (verb === from || (tokens[verb]?.prefix ?? 0) > 0) return null;
  for (let i = verb - 1; i >= Math.max(from, verb - NAME_REACH); i--) {
    if (tokens[i]?.kind === 'mark' && '.؛:'.includes(tokens[i]?.text ?? ' ')) return null;
    const mention = mentions.nameAt(tokens[i] as Token);
    if (mention && isSubject(tokens, i, mention)) return mention;
  }
  const first = isIn(BEING, tokens[from]) || tokens[from]?.folded === 'اما' ? from + 1 : from;
  const last = tokens[verb - 1]?.folded === 'قد' ? verb - 1 : verb;
  if (last <= first || last - first > LONGEST_DESCRIPTION || !isDefinite(tokens[first])) return null;
  return tokens.slice(first, last).every(token => token.kind === 'word') ? spanOf(tokens, first, last) : null;
}

const BEING: ReadonlySet<string> = new Set(['كان', 'كانت', 'كانوا']);

/** A name behind a preposition, or with one attached, is no subject; «و» and «ف» may be attached. */
export const isSubject = (tokens: readonly Token[], at: number, mention: Span): boolean =>
  !PREPOSITIONS.has((tokens[at - 1]?.kind === 'mark' ? tokens[at - 2] : tokens[at - 1])?.folded ?? '') &&
  (mention.start === tokens[at]?.start || [WAW, FEH].includes(tokens[at]?.folded[0] ?? ''));
