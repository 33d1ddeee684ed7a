import { firstFrom, type Span, textOf, trimSpan } from '../../document/span.ts';
import { hasWord, KIND, kindAt } from '../../text/characters.ts';
import { belongsToWord } from './abbreviations.ts';
import { enclosuresOf } from './enclosed.ts';
import { isArabicAt } from './letters.ts';

const STOPS = '.!?؟…';
const CLOSERS = '»”")]’\u200b\u200e\u200f';
const OPENERS = '«“"([';
/** A reference to a note: [3]. */
const NOTE = /(?:\[[\d٠-٩۰-۹]{1,3}\])+/uy;
/** Stops inside these end nothing, whatever letters follow. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s«»"“”،؛()]+/giu;
/** Dots behind one word are a pause: «أيضا.. خبر آخر». */
const PAUSED_WORDS = 2;
/** What is looked at before a stop. */
const NEAR = 80;

/** A run of stops and the marks that close behind it. */
type Stop = { readonly at: number; readonly stopped: number; readonly end: number };

/**
 * The sentences of a paragraph. A stop ends one, with the marks that close behind it; not inside quotation marks, brackets, numbers and
 * addresses, or behind an abbreviation («د.») or an initial. Linear in the length.
 */
export function splitSentences(text: string, paragraph: Span): readonly Span[] {
  const sentences: Span[] = [];
  const shut = shutIn(text, paragraph);
  let start = paragraph.start;
  for (let i = paragraph.start; i < paragraph.end; i++) {
    if (!STOPS.includes(text[i] as string)) continue;
    const stop = stopAt(text, i, paragraph.end);
    const enclosure = shut[firstFrom(shut, i + 1) - 1];
    const ends = endsWithin(text, stop, start, enclosure) && endsSentence(text, stop, { start, end: paragraph.end });
    if (ends) {
      push(sentences, text, { start, end: stop.end });
      start = stop.end;
    }
    i = stop.end - 1;
  }
  push(sentences, text, { start, end: paragraph.end });
  return sentences;
}

/** Marks without a word join the sentence before them. */
function push(sentences: Span[], text: string, span: Span): void {
  const sentence = trimSpan(text, span);
  if (sentence.end === sentence.start) return;
  const last = sentences.at(-1);
  if (last && !hasWord(textOf(text, sentence))) {
    sentences[sentences.length - 1] = { start: last.start, end: sentence.end };
  } else sentences.push(sentence);
}

/** What encloses stops, apart and in order: quotations, brackets, and the addresses outside them. */
function shutIn(text: string, paragraph: Span): readonly Span[] {
  const enclosures = enclosuresOf(text, paragraph);
  const isOutside = ({ start }: Span): boolean => (enclosures[firstFrom(enclosures, start) - 1]?.end ?? 0) <= start;
  return [...enclosures, ...addressesIn(text, paragraph).filter(isOutside)].sort((a, b) => a.start - b.start);
}

function addressesIn(text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(ADDRESS)].map(({ 0: address, index }) => {
    const bare = address.replace(/[.!?؟…]{1,9}$/u, '');
    return { start: start + index, end: start + index + bare.length };
  });
}

function stopAt(text: string, at: number, end: number): Stop {
  const stopped = skip(text, at, end, STOPS);
  const closed = skip(text, stopped, end, CLOSERS);
  NOTE.lastIndex = closed;
  return { at, stopped, end: Math.min(end, closed + (NOTE.exec(text)?.[0].length ?? 0)) };
}

function skip(text: string, from: number, end: number, set: string): number {
  let i = from;
  while (i < end && set.includes(text[i] as string)) i++;
  return i;
}

/**
 * Whether a stop may end the sentence that began at `start`, seeing what encloses it. At the very end of a quotation a full stop may; behind
 * a question or exclamation there the sentence goes on («أين هو؟» سألت), unless a new one is joined with «و».
 */
function endsWithin(text: string, { at, stopped, end }: Stop, start: number, enclosure: Span | undefined): boolean {
  if (!enclosure || enclosure.end <= at) return true;
  if (enclosure.end > end || enclosure.start + 1 === at) return false;
  if (text[at] === '.' && stopped === at + 1) return true;
  const isBracket = '(['.includes(text[enclosure.start] as string);
  const { start: first } = trimSpan(text, { start, end });
  return isBracket ? first === enclosure.start : /^\s*(?:و|$)/u.test(text.slice(end, end + 8));
}

/** Whether a stop ends the sentence that began at `start`, in a paragraph up to `end`. */
function endsSentence(text: string, { at, stopped, end: after }: Stop, { start, end }: Span): boolean {
  if (after >= end) return true;
  const isSpaced = kindAt(text, after) === KIND.space;
  if (isSpaced && /^\s+[،؛,;]/u.test(text.slice(after, after + 8))) return false;
  const near = text.slice(Math.max(start, at - NEAR), at);
  if (!hasWord(near)) return false;
  if (text[at] === '.' && stopped === at + 1) {
    return (
      !belongsToWord(text, at, start, end) &&
      (isSpaced || isArabicAt(text, after) || OPENERS.includes(text[after] as string))
    );
  }
  if (/[.…]/u.test(text[at] as string))
    return isSpaced && near.trim().split(/\s+/u, PAUSED_WORDS).length === PAUSED_WORDS;
  return isSpaced || (isArabicAt(text, after) && isArabicEnd(text, at - 1));
}

const isArabicEnd = (text: string, at: number): boolean => isArabicAt(text, at) || '»"”)'.includes(text[at] ?? ' ');
