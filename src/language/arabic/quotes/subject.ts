import { type Doc, stemStart, type Token } from '../../../document/doc.ts';
import { firstFrom, type Span } from '../../../document/span.ts';
import { once, readMap, readSet } from '../../data.ts';
import { CLOSING, FEH, LAM, WAW } from '../letters.ts';
import { placeAt } from '../listed.ts';
import { IN, OF } from '../particles.ts';
import { isIn, isOpening } from '../phrase.ts';
import {
  descriptionEnd,
  endsSpeaker,
  isAddressee,
  isDefinite,
  isNounHead,
  isObject,
  isSetting,
  LONGEST_DESCRIPTION,
  LONGEST_TITLE,
  nounPhraseEnd,
  skipAddressee,
  spanOf,
} from './description.ts';
import type { Mentions } from './mentions.ts';
import { isFeminine } from './speech.ts';

const organizationHeads = once(() => readMap('arabic', 'organization-heads.tsv'));
const documentVerbs = once(() => readSet('arabic', 'document-verbs.tsv'));
const reportVerbs = once(() => readSet('arabic', 'report-verbs.tsv'));
const masculinePlaces = once(() => readSet('arabic', 'masculine-places.tsv'));

/** A name may stand this far behind its verb («قال المتحدث باسم الوزارة فلان»). */
const NAME_REACH = 14;
const SOURCE_REACH = 8;
const LONGEST_NAME = 5;
/** So many words in marks are speech, no name. */
const SHORTEST_SPEECH = 3;
const COMMAS = ['،', ','];
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

/** What stands before whoever is reported. */
export const REPORTED: ReadonlySet<string> = new Set(['عن', 'الي', 'لسان']);

/** «نقلت الوكالة عن فلان أن …»: who is reported, behind a verb of reporting. */
export function sourceOf(doc: Doc, verb: number, mentions: Mentions): Span | null {
  if (!isIn(reportVerbs(), doc.tokens[verb])) return null;
  for (let i = verb + 1; i < verb + SOURCE_REACH; i++) {
    const token = doc.tokens[i];
    if (!token || token.text === '.' || token.text === ':') return null;
    if (REPORTED.has(token.folded)) return subjectBehind(doc, i, mentions);
  }
  return null;
}

/** The subject behind a verb of speech: a person, else an organisation or description; null when the verb has none of its own. */
export function subjectBehind({ tokens }: Doc, verb: number, mentions: Mentions): Span | null {
  const isDocument = isIn(documentVerbs(), tokens[verb]) && tokens[verb + 1]?.folded === IN;
  const first = isDocument ? verb + 2 : skipNamed(tokens, verb + 1, mentions);
  const marked = quotedName(tokens, first, SHORTEST_SPEECH - 1);
  if (marked) return marked;
  const end = nounPhraseEnd(tokens, first, mentions);
  if (end <= first || !isNounHead(tokens[first])) return null;
  const isNobody = SOME.has(tokens[first]?.folded ?? '') || DOERS.test(tokens[first]?.stem ?? '');
  const person = isNobody ? null : personIn(tokens, first, Math.min(tokens.length, first + NAME_REACH), mentions, end);
  if (person)
    return isPossessed(tokens, first, person, mentions)
      ? { start: stemStart(tokens[first] as Token), end: person.end }
      : person;
  const isHead = [tokens[first]?.folded, tokens[first]?.stem].some(
    word => word !== undefined && organizationHeads().has(word),
  );
  const quoted = end === first + 1 ? quotedName(tokens, end, isHead ? LONGEST_NAME : SHORTEST_SPEECH - 1) : null;
  if (quoted) return quoted;
  const apposed = apposedPerson(tokens, end, mentions) ?? distantPerson(tokens, end, mentions);
  if (apposed) return apposed;
  const named = mentions.nameAt(tokens[first]);
  if (!named && (isObject(tokens, first, verb) || isWrongPlace(tokens, first, verb))) return null;
  return named ?? spanOf(tokens, first, descriptionEnd(tokens, first, end, verb));
}

/** «قالت لبي بي سي»: the name behind «ل» is who she spoke to; behind it the subject, if any. */
function skipNamed(tokens: readonly Token[], at: number, mentions: Mentions): number {
  const token = tokens[at];
  const named = token?.folded.startsWith(LAM) ? mentions.nameAt(token) : null;
  return named && named.start === (token as Token).start + 1 ? firstFrom(tokens, named.end) : skipAddressee(tokens, at);
}

/** «أحد المدونين», «المسؤولون» have no name. */
const SOME: ReadonlySet<string> = new Set(['احد', 'احدي', 'بعض']);
const DOERS = /^ال.{3,}ون$/u;

/** «وحذر طهران»: a verb is feminine with most places, so this one is its object. */
const isWrongPlace = (tokens: readonly Token[], first: number, verb: number): boolean =>
  !isFeminine(tokens[verb] as Token) && placeAt(tokens, first) > 0 && !isIn(masculinePlaces(), tokens[first]);

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
    const person = mentions.personAt(tokens[i]);
    if (person) return person;
  }
  return null;
}

/** «المشرف على البرامج في القناة فلان»: over «في» to the name. */
function goesOn(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.folded === 'ان') return false;
  const isPlaced = (token.folded === IN || token.folded === OF) && !isSetting(tokens[at + 1]);
  return isPlaced || (!endsSpeaker(token) && !isAddressee(token));
}

/** «محامي فلان»: the person named is not who speaks. */
const isPossessed = (tokens: readonly Token[], first: number, person: Span, mentions: Mentions): boolean =>
  mentions.personAt(tokens[first + 1]) === person &&
  tokens[first]?.prefix === 0 &&
  !isDefinite(tokens[first]) &&
  !mentions.nameAt(tokens[first]);

/** «المتحدث باسم الوزارة، اللواء فلان،»: the person named behind a description and a comma or bracket. */
function apposedPerson(tokens: readonly Token[], end: number, mentions: Mentions): Span | null {
  const closing =
    tokens[end]?.text === '('
      ? end + tokens.slice(end, end + LONGEST_DESCRIPTION).findIndex(token => token.text === ')')
      : end;
  if (closing <= end && !COMMAS.includes(tokens[end]?.text ?? ' ')) return null;
  for (let i = closing + 1; i <= closing + LONGEST_TITLE; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || endsSpeaker(token)) return null;
    const person = mentions.personAt(token);
    if (person) return person;
  }
  return null;
}

/** «صحيفة "أخبار المدينة"»: the name between the marks. */
function quotedName(tokens: readonly Token[], open: number, most: number): Span | null {
  if (!isOpening(tokens[open])) return null;
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

/** «الموقعون على الرسالة اتهموا …», «وكانت الوزيرة فلانة قد صرحت»: the subject before its verb. */
export function subjectBefore({ tokens }: Doc, verb: number, from: number, mentions: Mentions): Span | null {
  if (verb === from || (tokens[verb]?.prefix ?? 0) > 0) return null;
  for (let i = verb - 1; i >= Math.max(from, verb - NAME_REACH); i--) {
    if (tokens[i]?.kind === 'mark' && '.؛:'.includes(tokens[i]?.text ?? ' ')) return null;
    const mention = mentions.nameAt(tokens[i]);
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
