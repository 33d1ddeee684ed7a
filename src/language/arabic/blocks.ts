import { fold } from '../../text/fold.ts';
import { type Match, PhraseBook } from '../../text/phrases.ts';
import { once, readPhraseSet, readRows } from '../data.ts';
import type { BlockRole } from '../language.ts';
import { isDateLine } from './calendar.ts';

/** See the head of furniture.tsv. */
type Kind = 'start' | 'whole' | 'label' | 'end' | 'notice';

/** Characters; a longer block is no line of furniture. */
const LONGEST_LINE = 400;
/** Words; a longer line that begins so, and goes on without a colon, is a sentence of the article. */
const LONGEST_FURNITURE = 12;
const LONGEST_BYLINE = 8;
/** Byline and date stand near the title. */
const LAST_OF_HEAD = 2;
const SET_OFF = /^([^:|]{2,40})[:|]/u;
const WORD_BREAK = /[\s:؛،|.\-–—]+/u;
const ENDS_SENTENCE = /[.!?؟…]$/u;

const rows = once(() => readRows('arabic', 'furniture.tsv') as readonly (readonly [Kind, string])[]);
const furniture = once(() => {
  const book = new PhraseBook<Kind>();
  for (const [kind, phrase] of rows()) if (kind !== 'notice') book.add(phrase, kind);
  return book;
});
const notices = once(() => rows().flatMap(([kind, phrase]) => (kind === 'notice' ? [phrase] : [])));
const bylines = once(() => readPhraseSet('arabic', 'bylines.tsv'));

/** What a block is, told by its words; null is a part of the article. `index` counts from the title on. */
export function judgeBlock(text: string, index: number): BlockRole {
  if (text.length > LONGEST_LINE) return null;
  const line = text.trim();
  const words = wordsOf(line);
  if (isFurniture(line, words)) return 'furniture';
  if (index > LAST_OF_HEAD) return null;
  if (isDateLine(line)) return 'date';
  if (words.length > LONGEST_BYLINE || ENDS_SENTENCE.test(line)) return null;
  return bylines().longestAt(i => words[i], 0) ? 'byline' : null;
}

/** The first words of a line, folded; one more than furniture has. */
const wordsOf = (line: string): readonly string[] =>
  line
    .split(WORD_BREAK, LONGEST_FURNITURE + 2)
    .filter(word => word !== '')
    .slice(0, LONGEST_FURNITURE + 1)
    .map(fold);

/** The phrase alone, set off by a colon or bar («اقرأ أيضا: …»), before or behind a few words without a stop, or a notice. */
function isFurniture(line: string, words: readonly string[]): boolean {
  const isShort = words.length <= LONGEST_FURNITURE && !ENDS_SENTENCE.test(line);
  const found = furniture().longestAt(i => words[i], 0);
  if (found && leads(found, line, words, isShort)) return true;
  return (isShort && endsInFurniture(words)) || holdsNotice(line);
}

const endsInFurniture = (words: readonly string[]): boolean =>
  words.some((_, i) => {
    const found = i > 0 ? furniture().longestAt(at => words[at], i) : null;
    return found?.value === 'end' && i + found.length === words.length;
  });

function leads({ value, length }: Match<Kind>, line: string, words: readonly string[], isShort: boolean): boolean {
  if (value === 'end') return false;
  if (length === words.length) return value !== 'label';
  const lead = SET_OFF.exec(line)?.[1];
  const isSetOff = lead !== undefined && wordsOf(lead).length === length;
  return isSetOff ? value !== 'whole' : value === 'start' && isShort;
}

function holdsNotice(line: string): boolean {
  const folded = fold(line).replace(/\s+/gu, ' ');
  return notices().some(notice => folded.includes(notice));
}
