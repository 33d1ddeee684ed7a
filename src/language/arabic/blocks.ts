import { fold } from '../../text/fold.ts';
import { once, readPhrases } from '../data.ts';
import type { BlockRole } from '../language.ts';

/** Furniture is short: a longer line that begins so is a sentence of the article. */
const LONGEST_FURNITURE = 12;
const LONGEST_BYLINE = 8;
/** A byline stands near the title. */
const LAST_BYLINE = 2;
const ENDS_SENTENCE = /[.!?؟…]$/u;

const furniture = once(() => readPhrases('arabic', 'furniture.tsv', row => row[0] as 'start' | 'whole'));
const bylines = once(() => readPhrases('arabic', 'bylines.tsv', () => true));

/** What a block is, told by the words it begins with; null is a part of the article. `index` counts from the title on. */
export function judgeBlock(text: string, index: number): BlockRole {
  const line = text.trim();
  const words = fold(line)
    .split(/[\s:؛،|.\-–—]+/u)
    .filter(word => word !== '');
  const found = furniture().longestAt(i => words[i], 0);
  const isWhole = found?.length === words.length;
  if (found && (isWhole || (found.value === 'start' && words.length <= LONGEST_FURNITURE && !ENDS_SENTENCE.test(line))))
    return 'furniture';
  if (index > LAST_BYLINE || words.length > LONGEST_BYLINE || ENDS_SENTENCE.test(line)) return null;
  return bylines().longestAt(i => words[i], 0) ? 'byline' : null;
}
