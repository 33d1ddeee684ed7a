import { type Doc, type Part, type Sentence, sentenceAt, stemStart, type Token } from '../../../document/doc.ts';
import type { Name } from '../../../document/findings.ts';
import { firstFrom, type Span } from '../../../document/span.ts';
import type { QuoteCandidate, Rule } from '../../language.ts';
import { impliedSpeaker, type Speakers, toSpeakers } from './antecedent.ts';
import { toMentions } from './mentions.ts';
import { type Quoted, quotationsOf } from './quoted.ts';
import { speakerOf } from './speaker.ts';
import { isRelative, type Speech, speechAt } from './speech.ts';
import { findUnmarked } from './unmarked.ts';

/** Without a verb of speech only what fills most of its paragraph is speech. */
const WHOLE_SHARE = 0.6;
/** How it ends: with a stop, behind or before the mark; a line that does not may lead to another article. */
const ENDS = /[.!?؟…]/u;
const ENDING = 2;
/** Fewer words are a heading. */
const FEWEST_OF_WHOLE = 5;
const REACH_BEHIND = 6;
/** A partial quotation may stand this far behind its verb. */
const REACH_BEFORE = 40;
/** «بحسب فلان فإن …» begins its sentence. */
const SOURCE_REACH = 2;
/** Behind «التي تعتبر» so few words are a name. */
const SHORT = 4;

type Ask = (context: Context) => QuoteCandidate | null;

/** What stands around a quotation: the sentence up to it, and what is behind it in the paragraph. */
type Context = Quoted & { readonly speakers: Speakers; readonly sentence: Sentence; readonly part: Part };

/** In order of trust: a word of speech before, one behind, a name and a colon, then a paragraph that is all quotation. */
export const quoteRules: readonly Rule<QuoteCandidate, [names: readonly Name[]]>[] = [
  ofQuoted('speech-before', findBefore),
  ofQuoted('speech-behind', findBehind),
  ofQuoted('source-before', findSource),
  ofQuoted('name-colon', findNamed),
  ofQuoted('whole-paragraph', findWhole),
  { id: 'speech-unmarked', find: (doc, names) => findUnmarked(speakersOf(doc, names)) },
];

function ofQuoted(id: string, ask: Ask): Rule<QuoteCandidate, [names: readonly Name[]]> {
  return { id, find: (doc, names) => contextsOf(doc, names).flatMap(context => ask(context) ?? []) };
}

const kept = new WeakMap<readonly Name[], { readonly speakers: Speakers; readonly contexts: readonly Context[] }>();

/** The speakers and quotations of an article, found once for all rules. */
function found(doc: Doc, names: readonly Name[]) {
  const known = kept.get(names);
  if (known?.speakers.doc === doc) return known;
  const mentions = toMentions(doc.tokens, names);
  const quotations = quotationsOf(doc, mentions);
  const speakers = toSpeakers(doc, mentions, quotations);
  const contexts = quotations.map(quoted => {
    const sentence = doc.sentences[sentenceAt(doc, quoted.start - 1)] as Sentence;
    return { ...quoted, speakers, sentence, part: doc.parts[sentence.part] as Part };
  });
  const answer = { speakers, contexts };
  kept.set(names, answer);
  return answer;
}

const contextsOf = (doc: Doc, names: readonly Name[]): readonly Context[] => found(doc, names).contexts;
const speakersOf = (doc: Doc, names: readonly Name[]): Speakers => found(doc, names).speakers;

function toQuote(
  { speakers: { doc }, start, end }: Context,
  speech: Speech | null,
  speaker: Span | null,
): QuoteCandidate {
  const verb = speech && (doc.tokens[speech.at] as Token);
  const inner = doc.text.slice(start, end);
  return {
    start: start + inner.length - inner.trimStart().length,
    end: start + inner.trimEnd().length,
    speaker,
    verb: verb && { start: stemStart(verb), end: verb.end },
  };
}

/** «قال فلان: «…»», «… مؤكدا أن «…»»: the last word of speech before the quotation in its sentence. */
function findBefore(context: Context): QuoteCandidate | null {
  const { speakers, sentence, opening, words } = context;
  const { doc, mentions } = speakers;
  for (let at = opening - 1; at >= Math.max(sentence.from, opening - REACH_BEFORE); at--) {
    const kind = speechAt(doc.tokens, at, mentions.isPersonAt);
    if (kind && isInside(context, at)) continue;
    const isName = kind === 'verb' && words <= SHORT && isRelative(doc.tokens, at);
    if (!kind || kind === 'source' || isName) continue;
    return toQuote(context, { at, kind }, speakerOf(speakers, { at, kind }, sentence.from));
  }
  return null;
}

/** Whether a token stands in another quotation: its words bring nothing here. */
const isInside = ({ speakers: { doc, quoted } }: Context, at: number): boolean => {
  const { start } = doc.tokens[at] as Token;
  return (quoted[firstFrom(quoted, start) - 1]?.end ?? 0) > start;
};

/** «…»، قال فلان؛ «…» بحسب فلان. */
function findBehind(context: Context): QuoteCandidate | null {
  const { speakers, behind, part, sentence } = context;
  const { doc, mentions } = speakers;
  for (let at = behind; at < Math.min(part.to, behind + REACH_BEHIND); at++) {
    const token = doc.tokens[at] as Token;
    if (token.text === '.' && doc.tokens[at + 1]?.folded.startsWith('و')) return null;
    const kind = speechAt(doc.tokens, at, mentions.isPersonAt);
    if (!kind || kind === 'participle') continue;
    const speaker = speakerOf(speakers, { at, kind }, sentence.from);
    return kind === 'source' && !speaker ? null : toQuote(context, { at, kind }, speaker);
  }
  return null;
}

/** «وبحسب التقرير فإن السدود «لن تصمد»». */
function findSource(context: Context): QuoteCandidate | null {
  const { speakers, sentence, opening } = context;
  const { doc, mentions } = speakers;
  for (let at = sentence.from; at < Math.min(opening, sentence.from + SOURCE_REACH); at++) {
    if (speechAt(doc.tokens, at, mentions.isPersonAt) !== 'source') continue;
    const speaker = speakerOf(speakers, { at, kind: 'source' }, sentence.from);
    return speaker && toQuote(context, { at, kind: 'source' }, speaker);
  }
  return null;
}

/** «فلان: «…»» */
function findNamed(context: Context): QuoteCandidate | null {
  const { speakers, sentence, opening } = context;
  const { doc, mentions } = speakers;
  if (doc.tokens[opening - 1]?.text !== ':') return null;
  const before = { start: sentence.start, end: (doc.tokens[opening - 1] as Token).start };
  const people = mentions.peopleIn(before);
  const speaker = people.at(-1) ?? mentions.organizationsIn(before).at(-1);
  const isBeforeColon = speaker && doc.tokens[opening - 2]?.end === speaker.end;
  return isBeforeColon ? toQuote(context, null, speaker) : null;
}

/** A paragraph that is nearly all quotation goes on with who spoke last. */
function findWhole(context: Context): QuoteCandidate | null {
  const { speakers, part, start, end, opening, words } = context;
  const isSentence = opening === part.from || ENDS.test(speakers.doc.text.slice(part.end - ENDING, part.end));
  const isLong = words >= FEWEST_OF_WHOLE && end - start >= WHOLE_SHARE * (part.end - part.start);
  const isWhole = !part.isTitle && isLong && isSentence;
  return isWhole ? toQuote(context, null, impliedSpeaker(speakers, opening, null)) : null;
}
