import { fold } from '../../text/fold.ts';
import { once, readRows } from '../data.ts';
import { WAW } from './letters.ts';

type Kind = 'word' | 'letter' | 'domain' | 'label';

const forms = once(
  () => new Map(readRows('arabic', 'abbreviations.tsv').map(([kind, form]) => [form as string, kind as Kind])),
);
const kindOf = (word: string | undefined): Kind | undefined => forms().get(fold(word ?? ''));

/** What is looked at on either side of a stop. */
const REACH = 24;
const LAST_WORD = /(?<![\p{L}\p{M}])[\p{L}\p{M}]+$/u;
const NEXT_WORD = /^\s*([\p{L}\p{M}]+)/u;
const LATIN = /\p{Script=Latin}/u;
/** A sentence that begins with «و» behind an abbreviation. */
const JOINED = /^\s+و\p{L}/u;

type Place = { readonly word: string; readonly before: string; readonly next: string };

/**
 * Whether the single stop at `stop` belongs to what it stands behind, in a sentence that began at `start`: a number («3.5», «1.»), an initial
 * («ج. ر. الحداد», «J. R. Smith»), an abbreviation («د.»), the names of letters («بي.بي.سي»), an address («العربية.نت»).
 */
export function belongsToWord(text: string, stop: number, start: number, end: number): boolean {
  const near = text.slice(Math.max(start, stop - REACH), stop);
  const next = text.slice(stop + 1, Math.min(end, stop + 1 + REACH));
  if (/\p{Nd}$/u.test(near)) return /^\p{Nd}/u.test(next) || (stop - start < REACH && /^\s*\p{Nd}{1,3}$/u.test(near));
  const word = LAST_WORD.exec(near)?.[0] ?? '';
  if (word === '') return false;
  const place = { word, before: near.slice(0, near.length - word.length), next };
  if (fold(word).length === 1) return isInitial(place);
  const kind = kindOf(word);
  if (kind === 'word' || (word.startsWith(WAW) && kindOf(word.slice(1)) === 'word')) return true;
  const following = kindOf(NEXT_WORD.exec(next)?.[1]);
  if (!/^\s/u.test(next)) return following === 'domain' || (kind === 'letter' && following === 'letter');
  return kind === 'letter' && isSpelled(place, following);
}

/** One letter is an initial or abbreviation, unless it is the name of a group («المجموعة أ.») or a new sentence is joined to it. */
function isInitial({ word, before, next }: Place): boolean {
  const isDotted = /[\p{Nd}.]\s?$/u.test(before);
  if (isDotted) return !JOINED.test(next);
  if (LATIN.test(word)) return !/^\s/u.test(next) || LATIN.test(next.trimStart()[0] ?? '');
  const label = LAST_WORD.exec(before.trimEnd())?.[0] ?? '';
  return kindOf(label) !== 'label' && kindOf(label.slice(1)) !== 'label';
}

/** Names of letters with spaces between them: «جيه. كيه. رولينغ». */
function isSpelled({ before, next }: Place, following: Kind | undefined): boolean {
  if (following === 'letter' && /^\s*[\p{L}\p{M}]+\./u.test(next)) return true;
  const previous = /([\p{L}\p{M}]+)\.\s$/u.exec(before)?.[1];
  return kindOf(previous) === 'letter' && !JOINED.test(next);
}
