import { fold } from '../../text/fold.ts';
import type { Match } from '../../text/phrases.ts';
import { once, readPhrases } from '../data.ts';
import type { BlockRole } from '../language.ts';
import { isDateLine } from './calendar.ts';

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

const kindOf = (row: readonly string[]): Kind => row[0] as Kind;
const furniture = once(() => readPhrases('arabic', 'furniture.tsv', kindOf));
const bylines = once(() => readPhrases('arabic', 'bylines.tsv', () => true));

/** What a block is, told by its words; null is a part of the article. `index` counts from the title on. */
export function judgeBlock(text: string, index: number): BlockRole {
  if (text.length > LONGEST_LINE) return null;
  const line = text.trim();
  const words = line
    .split(WORD_BREAK)
    .filter(word => word !== '')
    .map(fold);
  if (isFurniture(line, words)) return 'furniture';
  if (index > LAST_OF_HEAD) return null;
  if (isDateLine(line)) return 'date';
  if (words.length > LONGEST_BYLINE || ENDS_SENTENCE.test(line)) return null;
  return bylines().longestAt(i => words[i], 0) ? 'byline' : null;
}

/** The phrase alone, set off by a colon or bar («اقرأ أيضا: …»), before or behind a few words without a stop, or a notice. */
function isFurniture(line: string, words: readonly string[]): boolean {
  const isShort = words.length <= LONGEST_FURNITURE && !ENDS_SENTENCE.test(line);
  const found = furniture().longestAt(i => words[i], 0);
  if (found && leads(found, line, words, isShort)) return true;
  return words.some((_, i) => {
    const later = furniture().longestAt(at => words[at], i);
    return (
      later?.value === 'notice' || (later?.value === 'end' && isShort && i > 0 && i + later.length === words.length)
    );
  });
}

function leads({ value, length }: Match<Kind>, line: string, words: readonly string[], isShort: boolean): boolean {
  if (value === 'end' || value === 'notice') return false;
  if (length === words.length) return value !== 'label';
  const lead = SET_OFF.exec(line)?.[1];
  const isSetOff = lead !== undefined && lead.split(WORD_BREAK).filter(word => word !== '').length === length;
  return isSetOff ? value !== 'whole' : value === 'start' && isShort;
}
