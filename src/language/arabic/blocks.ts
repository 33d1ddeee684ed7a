import { fold } from '../../text/fold.ts';
import { once, readPhrases } from '../data.ts';
import type { BlockRole } from '../language.ts';

/** Characters; a longer block is no line of furniture. */
const LONGEST_LINE = 400;
/** Words; a longer line that begins so, and goes on without a colon, is a sentence of the article. */
const LONGEST_FURNITURE = 12;
const LONGEST_BYLINE = 8;
/** A byline stands near the title. */
const LAST_BYLINE = 2;
const SET_OFF = /^([^:|]{2,40})[:|]/u;
const ENDS_SENTENCE = /[.!?؟…]$/u;

const furniture = once(() => readPhrases('arabic', 'furniture.tsv', row => row[0] as 'start' | 'whole'));
const bylines = once(() => readPhrases('arabic', 'bylines.tsv', () => true));

/** What a block is, told by the words it begins with; null is a part of the article. `index` counts from the title on. */
export function judgeBlock(text: string, index: number): BlockRole {
  if (text.length > LONGEST_LINE) return null;
  const line = text.trim();
  const words = wordsOf(line);
  if (isFurniture(line, words)) return 'furniture';
  if (index > LAST_BYLINE || words.length > LONGEST_BYLINE || ENDS_SENTENCE.test(line)) return null;
  return bylines().longestAt(i => words[i], 0) ? 'byline' : null;
}

/** The first words of a line, one more than furniture has. */
const wordsOf = (line: string): readonly string[] =>
  line
    .split(/[\s:؛،|.\-–—]+/u, LONGEST_FURNITURE + 2)
    .filter(word => word !== '')
    .slice(0, LONGEST_FURNITURE + 1)
    .map(fold);

/** The phrase alone, set off by a colon or bar («اقرأ أيضا: …»), or before a few words without a stop. */
function isFurniture(line: string, words: readonly string[]): boolean {
  const found = furniture().longestAt(i => words[i], 0);
  if (!found) return false;
  if (found.length === words.length) return true;
  const lead = SET_OFF.exec(line)?.[1];
  const isSetOff = lead !== undefined && wordsOf(lead).length === found.length;
  return found.value === 'start' && (isSetOff || (words.length <= LONGEST_FURNITURE && !ENDS_SENTENCE.test(line)));
}
