import { type CharacterKind, KIND, kindAt, runEnd } from '../../text/characters.ts';
import { fold } from '../../text/fold.ts';
import { isLatinScript } from '../../text/script.ts';
import { once, readRows } from '../data.ts';
import { WAW } from './letters.ts';

type Kind = 'word' | 'letter' | 'domain' | 'label';

const forms = once(
  () => new Map(readRows('arabic', 'abbreviations.tsv').map(([kind, form]) => [form as string, kind as Kind])),
);
const kindOf = (word: string | undefined): Kind | undefined => forms().get(fold(word ?? ''));

/** What is looked at on either side of a stop. */
const REACH = 24;
/** A sentence that begins with «و» behind an abbreviation. */
const JOINED = /^\s+و(?=[\u0620-\u064A])/u;

type Place = { readonly word: string; readonly before: string; readonly next: string };

/**
 * Whether the single stop at `stop` belongs to what it stands behind, in a sentence that began at `start`: a number («3.5», «1.»), an initial
 * («ج. ر. الحداد», «J. R. Smith»), an abbreviation («د.»), the names of letters («بي.بي.سي»), an address («العربية.نت»).
 */
export function belongsToWord(text: string, stop: number, start: number, end: number): boolean {
  const near = text.slice(Math.max(start, stop - REACH), stop);
  const next = text.slice(stop + 1, Math.min(end, stop + 1 + REACH));
  if (isDigit(near.at(-1))) return isDigit(next[0]) || (stop - start < REACH && /^\s*[\d٠-٩۰-۹]{1,3}$/u.test(near));
  const word = lastWord(near);
  if (word === '') return false;
  const place = { word, before: near.slice(0, near.length - word.length), next };
  if (fold(word).length === 1) return isInitial(place);
  const kind = kindOf(word);
  if (kind === 'word' || (word.startsWith(WAW) && kindOf(word.slice(1)) === 'word')) return true;
  const following = kindOf(firstWord(next.trimStart()));
  if (!/^\s/u.test(next)) return following === 'domain' || (kind === 'letter' && following === 'letter');
  return kind === 'letter' && isSpelled(place, following);
}

/** One letter is an initial or abbreviation, unless it is the name of a group («المجموعة أ.») or a new sentence is joined to it. */
function isInitial({ word, before, next }: Place): boolean {
  const last = before.replace(/\s$/u, '').at(-1);
  const isDotted = last === '.' || isDigit(last);
  if (isDotted) return !JOINED.test(next);
  if (isLatinScript(word)) return !/^\s/u.test(next) || isLatinScript(next.trimStart());
  const label = lastWord(before.trimEnd());
  return kindOf(label) !== 'label' && kindOf(label.slice(1)) !== 'label';
}

/** Names of letters with spaces between them: «جيه. كيه. رولينغ». */
function isSpelled({ before, next }: Place, following: Kind | undefined): boolean {
  const ahead = next.trimStart();
  if (following === 'letter' && ahead[firstWord(ahead).length] === '.') return true;
  const previous = /\.\s$/u.test(before) ? lastWord(before.slice(0, -2)) : undefined;
  return kindOf(previous) === 'letter' && !JOINED.test(next);
}

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && kindAt(character, 0) === KIND.digit;

const isLetterOrMark = (kind: CharacterKind): boolean => kind === KIND.letter || kind === KIND.mark;

const firstWord = (text: string): string => text.slice(0, runEnd(text, 0, text.length, isLetterOrMark));

function lastWord(text: string): string {
  let start = text.length;
  while (start > 0 && isLetterOrMark(kindAt(text, start - 1))) start--;
  return text.slice(start);
}
