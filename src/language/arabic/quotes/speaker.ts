import type { Token } from '../../../document/doc.ts';
import type { Span } from '../../../document/span.ts';
import { once, readSet } from '../../data.ts';
import { ARTICLE } from '../letters.ts';
import { RELATIVES } from '../particles.ts';
import { isIn } from '../phrase.ts';
import { impliedSpeaker, resolveSpeaker, type Speakers, subjectOf } from './antecedent.ts';
import { spanOf } from './description.ts';
import { isFeminine, isRelative, type Speech, speechAt, startsClause, verbOfSource } from './speech.ts';
import { isSubject, REPORTED, subjectBehind } from './subject.ts';

const sayings = once(() => readSet('arabic', 'sayings.tsv'));

const documentVerbs = once(() => readSet('arabic', 'document-verbs.tsv'));

const PRONOUN = /..(?:ه|ها|هم|هما|هن)$/u;
const REPORT_REACH = 14;
const NOUN_REACH = 8;
/** A participle goes on with a subject this near. */
const MAIN_REACH = 80;

/** Who speaks by a word of speech, or null when nobody can be told; `from` is the first token of the sentence. */
export function speakerOf(speakers: Speakers, speech: Speech, from: number): Span | null {
  const speaker = findSpeaker(speakers, speech, from);
  return speaker && resolveSpeaker(speakers, speaker);
}

function findSpeaker(speakers: Speakers, { at, kind }: Speech, from: number): Span | null {
  if (kind === 'source') return ofSource(speakers, at, from);
  if (kind === 'participle') return ofParticiple(speakers, at, from);
  return ofVerb(speakers, at, from);
}

function ofVerb(speakers: Speakers, at: number, from: number): Span | null {
  const { doc, mentions } = speakers;
  const verb = doc.tokens[at] as Token;
  if (isRelative(doc.tokens, at) && agrees(doc.tokens, at)) return beforeRelative(speakers, at - 1, from);
  if (isDocumentOf(doc.tokens, at)) return ofParticiple(speakers, at, from);
  return subjectOf(doc, at, from, mentions) ?? impliedSpeaker(speakers, at, isFeminine(verb));
}

/** «التي قالت», but not «المنازل التي قال إنها …» */
const agrees = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at - 1]?.folded === 'التي') === isFeminine(tokens[at] as Token);

/** «أصدر المجلس بيانا جاء فيه …» */
const isDocumentOf = (tokens: readonly Token[], at: number): boolean =>
  isIn(documentVerbs(), tokens[at]) && BACKWARD.has(tokens[at + 1]?.folded ?? '');

const BACKWARD: ReadonlySet<string> = new Set(['فيه', 'فيها', 'به']);

/** «المصرف، الذي يسمي نفسه …»: the noun before «الذي». */
function beforeRelative({ doc: { tokens }, mentions }: Speakers, relative: number, from: number): Span | null {
  const last = tokens[relative - 1]?.kind === 'mark' ? relative - 2 : relative - 1;
  for (let i = last; i >= Math.max(from, last - NOUN_REACH); i--) {
    const mention = mentions.nameAt(tokens[i]);
    if (mention) return mention;
    if (tokens[i]?.kind !== 'word') break;
  }
  return tokens[last]?.kind === 'word' && last >= from && !RELATIVES.has(tokens[last]?.folded ?? '')
    ? spanOf(tokens, last, last + 1)
    : null;
}

/** «بحسب فلان», «على حد قول فلان», «وفقا لما قاله فلان», «على حد تعبيره». */
function ofSource(speakers: Speakers, at: number, from: number): Span | null {
  const { doc, mentions } = speakers;
  const verb = verbOfSource(doc.tokens, at, mentions.isPersonAt);
  if (verb !== at)
    return subjectBehind(doc, verb, mentions) ?? impliedSpeaker(speakers, at, isFeminine(doc.tokens[verb] as Token));
  let last = at;
  while (isIn(sayings(), doc.tokens[last + 1])) last++;
  const saying = doc.tokens[last] as Token;
  if (last > at && PRONOUN.test(saying.folded))
    return ofParticiple(speakers, last, from) ?? impliedSpeaker(speakers, at, null);
  return subjectBehind(doc, last, mentions);
}

/** «… مؤكدا أن»: the subject of its sentence; «نقلت الصحيفة عن فلان قوله»: who is reported; «وصفه القاضي». */
function ofParticiple(speakers: Speakers, at: number, from: number): Span | null {
  const { doc } = speakers;
  const word = doc.tokens[at] as Token;
  const isSaying = PRONOUN.test(word.folded) && isIn(sayings(), word);
  const next = doc.tokens[at + 1];
  const isVerb = isSaying && next?.prefix === 0 && next.folded.startsWith(ARTICLE);
  const own = isVerb ? subjectBehind(doc, at, speakers.mentions) : isSaying ? reported(speakers, at, from) : null;
  return own ?? mainSubject(speakers, at, from);
}

function reported({ doc, mentions }: Speakers, at: number, from: number): Span | null {
  for (let i = at - 1; i >= Math.max(from, at - REPORT_REACH); i--) {
    if (doc.tokens[i]?.kind === 'mark' && doc.tokens[i]?.text === '.') return null;
    if (!REPORTED.has(doc.tokens[i]?.folded ?? '')) continue;
    const subject = subjectBehind(doc, i, mentions);
    return subject && { start: subject.start, end: Math.min(subject.end, (doc.tokens[at - 1] as Token).end) };
  }
  return null;
}

/** The verb of speech that a participle goes on with: the last that begins a clause, else the first; -1 without any. */
function mainVerb({ doc: { tokens }, mentions }: Speakers, at: number, from: number): number {
  let first = -1;
  for (let i = at - 1; i >= from; i--) {
    if (speechAt(tokens, i, mentions.isPersonAt) !== 'verb' || isRelative(tokens, i)) continue;
    if (startsClause(tokens, i)) return i;
    first = i;
  }
  return first;
}

/** The subject that a participle goes on with: of the verb of speech before it, else whom its sentence names first. */
function mainSubject(speakers: Speakers, at: number, first: number): Span | null {
  const { doc, mentions } = speakers;
  const from = Math.max(first, at - MAIN_REACH);
  const verb = mainVerb(speakers, at, from);
  if (verb >= 0) return ofVerb(speakers, verb, from);
  for (const find of [mentions.personAt, mentions.nameAt]) {
    for (let i = from; i < at; i++) {
      const mention = find(doc.tokens[i]);
      if (mention && mention.start === doc.tokens[i]?.start && isSubject(doc.tokens, i, mention)) return mention;
    }
  }
  return impliedSpeaker(speakers, at, isFeminine(doc.tokens[at] as Token));
}
