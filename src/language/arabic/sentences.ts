import { type Span, trimSpan } from '../../document/span.ts';
import { fold } from '../../text/fold.ts';
import { once, readSet } from '../data.ts';
import { ARABIC } from './letters.ts';

const STOPS = '.!?؟…';
const CLOSERS = '»”")]’';
const ARABIC_LETTER = new RegExp(`[${ARABIC}]`, 'u');
const LETTER = /\p{L}/u;
const DIGIT = /\p{Nd}/u;

const abbreviations = once(() => readSet('arabic', 'abbreviations.tsv'));

/**
 * The sentences of a paragraph. A stop ends one, with the marks that close behind it; not inside quotation marks, a number,
 * or behind an abbreviation («د.») or an initial. Linear in the length.
 */
export function splitSentences(text: string, paragraph: Span): readonly Span[] {
  const sentences: Span[] = [];
  const quoted = quotedUntil(text, paragraph);
  let start = paragraph.start;
  for (let i = paragraph.start; i < paragraph.end; i++) {
    if (!STOPS.includes(text[i] as string)) continue;
    const stop = skip(text, i, paragraph.end, STOPS);
    const end = skip(text, stop, paragraph.end, CLOSERS);
    const isInside = (quoted.get(i) ?? 0) > end;
    if (!isInside && endsSentence(text, i, stop, end, paragraph)) {
      push(sentences, text, { start, end });
      start = end;
    }
    i = end - 1;
  }
  push(sentences, text, { start, end: paragraph.end });
  return sentences;
}

function push(sentences: Span[], text: string, span: Span): void {
  const sentence = trimSpan(text, span);
  if (sentence.end > sentence.start) sentences.push(sentence);
}

function skip(text: string, from: number, end: number, set: string): number {
  let i = from;
  while (i < end && set.includes(text[i] as string)) i++;
  return i;
}

/** For every stop inside balanced quotation marks: where these end. */
function quotedUntil(text: string, { start, end }: Span): ReadonlyMap<number, number> {
  const until = new Map<number, number>();
  let stops: number[] = [];
  let open = '';
  for (let i = start; i < end; i++) {
    const character = text[i] as string;
    if (open !== '' && character === closerOf(open)) {
      for (const stop of stops) until.set(stop, i + 1);
      stops = [];
      open = '';
    } else if (open === '' && '«“"'.includes(character)) open = character;
    else if (open !== '' && STOPS.includes(character)) stops.push(i);
  }
  return until;
}

const closerOf = (open: string): string => (open === '«' ? '»' : open === '“' ? '”' : '"');

/** Whether the stop at `i` (a run up to `stop`, closed up to `end`) ends a sentence. */
function endsSentence(text: string, i: number, stop: number, end: number, paragraph: Span): boolean {
  if (end >= paragraph.end) return true;
  const next = text[end] as string;
  const isSpaced = /\s/u.test(next);
  if (text[i] === '.' && stop === i + 1) {
    if (DIGIT.test(next) && DIGIT.test(text[i - 1] ?? '')) return false;
    if (isAbbreviation(text, i, paragraph.start)) return false;
    return isSpaced || ARABIC_LETTER.test(next) || '«“"(['.includes(next);
  }
  return isSpaced || LETTER.test(next);
}

/** An abbreviation, or one letter that stands for a name. */
function isAbbreviation(text: string, stop: number, start: number): boolean {
  let from = stop;
  while (from > start && stop - from < 6 && LETTER.test(text[from - 1] as string)) from--;
  const length = stop - from;
  return length === 1 || (length > 1 && abbreviations().has(fold(text.slice(from, stop))));
}
