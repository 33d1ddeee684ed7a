import {
  type Doc,
  type Part,
  type Sentence,
  sentenceAt,
  stemStart,
  type Token,
  tokenAt,
} from '../../../document/doc.ts';
import type { Name } from '../../../document/findings.ts';
import { firstFrom, type Span } from '../../../document/span.ts';
import { once, readSet } from '../../data.ts';
import type { QuoteCandidate, Rule } from '../../language.ts';
import { isIn } from '../phrase.ts';
import { type Quoted, quotedIn } from './marks.ts';
import { type Mentions, type Speech, speakerOf, speechOf, toMentions } from './speaker.ts';

const titleWords = once(() => readSet('arabic', 'title-words.tsv'));

const FEWEST_WORDS = 3;
/** Without a verb of speech only what fills most of its paragraph is speech. */
const WHOLE_SHARE = 0.6;
const REACH_BEHIND = 6;
/** A partial quotation may stand this far behind its verb. */
const REACH_BEFORE = 40;

/** What stands around a quotation: the tokens of its sentence up to it, and behind it. */
type Context = {
  readonly doc: Doc;
  readonly quoted: Quoted;
  readonly first: number;
  readonly opening: number;
  readonly behind: number;
};

type Ask = (context: Context, mentions: Mentions) => QuoteCandidate | null;

/** In order of trust: a word of speech before, one behind, then a paragraph that is all quotation. */
export const quoteRules: readonly Rule<QuoteCandidate, [names: readonly Name[]]>[] = [
  ofQuoted('speech-before', findBefore),
  ofQuoted('speech-behind', findBehind),
  ofQuoted('whole-paragraph', findWhole),
];

function ofQuoted(id: string, ask: Ask): Rule<QuoteCandidate, [names: readonly Name[]]> {
  return {
    id,
    find: (doc, names) => {
      const mentions = toMentions(names);
      return contextsOf(doc).flatMap(context => ask(context, mentions) ?? []);
    },
  };
}

function contextsOf(doc: Doc): readonly Context[] {
  return doc.parts.flatMap(part => quotedIn(doc.text, part).flatMap(quoted => contextOf(doc, part, quoted) ?? []));
}

/** The surroundings of a quotation of enough words that is no title; null for the others. */
function contextOf(doc: Doc, part: Part, quoted: Quoted): Context | null {
  const opening = tokenAt(doc, quoted.start - 1);
  const behind = firstFrom(doc.tokens, quoted.end);
  const words = doc.tokens.slice(opening + 1, behind).filter(({ kind }) => kind !== 'mark').length;
  const isTitle = isIn(titleWords(), doc.tokens[opening - 1]) && opening > part.from;
  if (words < FEWEST_WORDS || isTitle) return null;
  const sentence = doc.sentences[sentenceAt(doc, quoted.start - 1)] as Sentence;
  return { doc, quoted, first: sentence.from, opening, behind };
}

function toQuote({ doc, quoted }: Context, speech: Speech | null, speaker: QuoteCandidate['speaker']): QuoteCandidate {
  const verb = speech && (doc.tokens[speech.at] as Token);
  return { ...trimmed(doc.text, quoted), speaker, verb: verb && { start: stemStart(verb), end: verb.end } };
}

function trimmed(text: string, { start, end }: Span): Span {
  const inner = text.slice(start, end);
  return { start: start + inner.length - inner.trimStart().length, end: start + inner.trimEnd().length };
}

/** «قال فلان: «…»», «… مؤكدا أن «…»»: the last word of speech before the quotation in its sentence. */
function findBefore(context: Context, mentions: Mentions): QuoteCandidate | null {
  const { doc, first, opening } = context;
  for (let at = opening - 1; at >= Math.max(first, opening - REACH_BEFORE); at--) {
    const kind = speechOf(doc.tokens[at]);
    if (kind && kind !== 'source') return toQuote(context, { at, kind }, speakerOf(doc, { at, kind }, first, mentions));
  }
  return null;
}

/** «…»، قال فلان؛ «…» بحسب فلان. */
function findBehind(context: Context, mentions: Mentions): QuoteCandidate | null {
  const { doc, behind } = context;
  for (let at = behind; at < Math.min(doc.tokens.length, behind + REACH_BEHIND); at++) {
    const kind = speechOf(doc.tokens[at]);
    if (kind && kind !== 'participle')
      return toQuote(context, { at, kind }, speakerOf(doc, { at, kind }, at, mentions));
  }
  return null;
}

/** A paragraph that is nearly all quotation goes on with who spoke last. */
function findWhole(context: Context): QuoteCandidate | null {
  const { doc, quoted } = context;
  const part = doc.parts[doc.sentences[sentenceAt(doc, quoted.start - 1)]?.part ?? 0] as Part;
  const isWhole = !part.isTitle && quoted.end - quoted.start >= WHOLE_SHARE * (part.end - part.start);
  return isWhole ? toQuote(context, null, 'continued') : null;
}
