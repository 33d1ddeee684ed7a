import { type Doc, type Part, type Sentence, sentenceAt, type Token, tokenAt } from '../../../document/doc.ts';
import { firstFrom, type Span } from '../../../document/span.ts';
import { once, readMap, readSet } from '../../data.ts';
import { ARTICLE } from '../letters.ts';
import { PLURAL_VERB_ENDING } from '../particles.ts';
import type { Mentions } from './mentions.ts';
import { isFeminine, isRelative, speechAt, startsClause } from './speech.ts';
import { isSubject, sourceOf, subjectBefore, subjectBehind } from './subject.ts';

const documents = once(() => readSet('arabic', 'documents.tsv'));
const standsFor = once(() => readMap('arabic', 'stands-for.tsv'));

/** An implied speaker was named in this many paragraphs before, or not at all. */
const REACH = 3;
const LONGEST_NAME = 5;
const ALREADY = 'قد';
/** So many statements are looked at for one that fits. */
const MOST_STATEMENTS = 50;

/** Somebody who said something: a verb of speech with a subject of its own; whether of a woman, null where the verb does not tell. */
export type Statement = Span & { readonly subject: Span; readonly isFeminine: boolean | null };

/** Who said something before a place, for speakers that a verb only implies. */
export type Speakers = {
  readonly doc: Doc;
  readonly mentions: Mentions;
  readonly statements: readonly Statement[];
  /** The quotations, in order of place. */
  readonly quoted: readonly Span[];
};

/** Finds them outside quotations, from the first word on, so that a verb without a subject goes on with the speaker before it. */
export function toSpeakers(doc: Doc, mentions: Mentions, quoted: readonly Span[]): Speakers {
  const statements: Statement[] = [];
  const speakers = { doc, mentions, statements, quoted };
  for (const sentence of doc.sentences) {
    for (let at = sentence.from; at < sentence.to; at++) {
      const isAside = isRelative(doc.tokens, at) || ASIDES.has(doc.tokens[at - 1]?.folded ?? '');
      if (isAside || speechAt(doc.tokens, at, mentions.isPersonAt) !== 'verb') continue;
      const { start, end } = doc.tokens[at] as Token;
      if ((quoted[firstFrom(quoted, start) - 1]?.end ?? 0) > start) continue;
      const isReport = sourceOf(doc, at, mentions) !== null;
      const isWoman = isReport ? null : isFeminine(doc.tokens[at] as Token);
      const goesOn = at === sentence.from || startsClause(doc.tokens, at);
      const subject =
        subjectOf(doc, at, sentence.from, mentions) ?? (goesOn ? impliedSpeaker(speakers, at, isWoman) : null);
      if (subject) statements.push({ start, end, subject, isFeminine: isWoman });
    }
  }
  return speakers;
}

/** «بحسب ما ذكر الموقع»: who reports, and goes on with nothing. */
const ASIDES: ReadonlySet<string> = new Set(['ما', 'لما', 'حسبما', 'وفقما']);

/** The subject that a verb of speech has of its own, or null. A verb in the plural has it before it, or none: behind it stands an object. */
export function subjectOf(doc: Doc, verb: number, from: number, mentions: Mentions): Span | null {
  const source = sourceOf(doc, verb, mentions);
  if (source) return source;
  const before = (): Span | null => subjectBefore(doc, verb, from, mentions);
  const named = nameBefore(doc.tokens, verb, mentions);
  if (named) return named;
  return doc.tokens[verb]?.folded.endsWith(PLURAL_VERB_ENDING)
    ? before()
    : (subjectBehind(doc, verb, mentions) ?? before());
}

/** «فلان قال», «المتحدث باسم الوزارة، فلان، قال»: who is named right before a verb that nothing is attached to. */
function nameBefore(tokens: readonly Token[], verb: number, mentions: Mentions): Span | null {
  if (tokens[verb]?.prefix !== 0) return null;
  let last = tokens[verb - 1]?.folded === ALREADY ? verb - 2 : verb - 1;
  if (tokens[last]?.text === '،') last--;
  const end = tokens[last]?.kind === 'word' ? tokens[last]?.end : undefined;
  for (let i = last; end !== undefined && i > last - LONGEST_NAME && i >= 0; i--) {
    const mention = mentions.nameAt(tokens[i]);
    if (mention?.end === end && isSubject(tokens, i, mention)) return mention;
  }
  return null;
}

/** Whom a verb, participle or quotation at token `at` implies: who spoke or was named before it, nearest first. */
export function impliedSpeaker(speakers: Speakers, at: number, isWoman: boolean | null): Span | null {
  const { doc } = speakers;
  const offset = (doc.tokens[at] as Token).start;
  const sentence = doc.sentences[sentenceAt(doc, offset)] as Sentence;
  const found = lookBack(speakers, sentence, offset, isWoman);
  return found && toNamed(speakers, found);
}

function lookBack(speakers: Speakers, sentence: Sentence, offset: number, isWoman: boolean | null): Span | null {
  const { doc } = speakers;
  const clause = { start: sentence.start, end: offset };
  const own = lastSaid(speakers, clause, isWoman) ?? firstNamed(speakers, clause, isWoman);
  if (own) return own;
  for (let i = sentence.part; i >= Math.max(0, sentence.part - REACH); i--) {
    const part = doc.parts[i] as Part;
    const span = { start: part.start, end: Math.min(part.end, sentence.start) };
    const found = lastSaid(speakers, span, isWoman) ?? (part.isTitle ? null : firstNamed(speakers, span, isWoman));
    if (found) return found;
  }
  return null;
}

/** «الممثل» is who was named with that title before. */
function toNamed({ doc, mentions }: Speakers, speaker: Span): Span {
  const token = doc.tokens[tokenAt(doc, speaker.start)] as Token;
  const isTitle = token.end === speaker.end && token.stem.startsWith(ARTICLE);
  if (!isTitle) return speaker;
  const earlier = mentions.peopleIn({ start: 0, end: speaker.start });
  return earlier.findLast(({ start }) => doc.tokens[tokenAt(doc, start) - 1]?.stem === token.stem) ?? speaker;
}

function lastSaid({ statements }: Speakers, { start, end }: Span, isWoman: boolean | null): Span | null {
  const last = firstFrom(statements, end) - 1;
  for (let i = last; i > last - MOST_STATEMENTS && (statements[i]?.start ?? -1) >= start; i--) {
    const statement = statements[i] as Statement;
    if (isWoman === null || statement.isFeminine === null || statement.isFeminine === isWoman) return statement.subject;
  }
  return null;
}

/** The person, else the organisation, whom a piece of text names first as a subject. */
function firstNamed({ doc, mentions }: Speakers, span: Span, isWoman: boolean | null): Span | null {
  const fits = (mention: Span): boolean => {
    const at = tokenAt(doc, mention.start);
    const gender = genderOf(doc.tokens, at);
    return (
      doc.tokens[at]?.start === mention.start &&
      isSubject(doc.tokens, at, mention) &&
      (isWoman === null || gender === null || gender === isWoman)
    );
  };
  const organization = isWoman === false ? null : mentions.organizationsIn(span).find(fits);
  return mentions.peopleIn(span).find(fits) ?? organization ?? null;
}

/** Whether a name is a woman's, as the title or verb before it tells («الممثلة فلانة», «التقت فلانة»); null when nothing does. */
function genderOf(tokens: readonly Token[], at: number): boolean | null {
  const before = tokens[at - 1];
  if (before?.kind !== 'word') return null;
  if (before.stem.startsWith(ARTICLE)) return before.stem.endsWith('ه');
  return before.folded.length > 3 && before.folded.endsWith('ت') ? true : null;
}

/** The organisation that «الوزارة» or who «البيان» stands for; the words themselves when nothing was named before. */
export function resolveSpeaker(speakers: Speakers, written: Span): Span {
  const { doc, mentions } = speakers;
  const speaker = authorOf(speakers, written);
  const at = tokenAt(doc, speaker.start);
  const token = doc.tokens[at] as Token;
  const kind = token.end === speaker.end ? standsFor().get(token.stem) : undefined;
  if (kind === undefined) return speaker;
  if (kind === 'author') return authorBefore(speakers, token.start) ?? speaker;
  const head = token.stem.slice(ARTICLE.length);
  const earlier = mentions.organizationsIn({ start: 0, end: speaker.start });
  const named = earlier.findLast(mention => {
    const first = tokenAt(doc, mention.start);
    const before = doc.tokens[first - 1]?.kind === 'mark' ? doc.tokens[first - 2] : doc.tokens[first - 1];
    return doc.tokens[first]?.stem === head || before?.stem === head;
  });
  return named ?? speaker;
}

/** Who spoke last before a place, other than through «البيان». */
function authorBefore({ doc, statements }: Speakers, offset: number): Span | null {
  const last = firstFrom(statements, offset);
  const near = statements.slice(Math.max(0, last - MOST_STATEMENTS), last);
  return near.findLast(({ subject }) => !isStandIn(doc, subject))?.subject ?? null;
}

/** «بيان للجيش», «بيان الشركة», «بيان فلان»: who wrote it. */
function authorOf({ doc, mentions }: Speakers, speaker: Span): Span {
  const isNamed = (token: Token): boolean => mentions.nameAt(token) !== null;
  const at = tokenAt(doc, speaker.start);
  const next = doc.tokens[at + 1];
  const isDocument = documents().has(doc.tokens[at]?.stem ?? '') && next !== undefined && next.end <= speaker.end;
  const isAuthor = isDocument && next.kind === 'word' && (next.stem.startsWith(ARTICLE) || isNamed(next));
  return isAuthor ? { start: next.start + next.prefix, end: speaker.end } : speaker;
}

const isStandIn = (doc: Doc, { start, end }: Span): boolean => {
  const token = doc.tokens[tokenAt(doc, start)] as Token;
  return token.end === end && standsFor().has(token.stem);
};
