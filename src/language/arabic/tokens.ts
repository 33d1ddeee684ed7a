import type { Token } from '../../document/doc.ts';
import type { Span } from '../../document/span.ts';
import { type CharacterKind, isOfWord, KIND, kindAt, nextAt, runEnd } from '../../text/characters.ts';
import { fold } from '../../text/fold.ts';
import { once, readSet } from '../data.ts';
import { isArabicAt } from './letters.ts';
import { splitProclitics } from './proclitics.ts';

const ZWNJ = 0x200c;
const ZWJ = 0x200d;
/** What joins the parts of a word of another script («AT&T», «node.js»), and of a number. */
const WORD_JOINTS = "-'’&._";
const NUMBER_JOINTS = '.,٫٬،';
/** The marks of a hashtag stand for nothing. */
const UNSEEN = '#_';

/** A word as it is written, and what is made of it once for all its places. */
type Written = Pick<Token, 'folded' | 'stem' | 'prefix'>;

type Piece = Span & { readonly kind: Token['kind']; readonly text: string };

/** Cuts the parts of a text into tokens. The words of the whole text help to tell particles from first letters. */
export function tokenize(text: string, parts: readonly Span[]): readonly Token[] {
  const pieces = parts.flatMap(part => piecesOf(text, part));
  const folds = new Map<string, string>();
  for (const { text: piece } of pieces) if (!folds.has(piece)) folds.set(piece, fold(piece));
  const local = new Set(folds.values());
  const written = new Map<string, Written>();
  for (const [piece, folded] of folds)
    written.set(
      piece,
      toWritten(piece, folded, word => local.has(word)),
    );
  return pieces.map(({ start, end, kind, text: piece }) => {
    const { folded, stem, prefix } = written.get(piece) as Written;
    // What is only vowel marks and tatweel is no word.
    return { start, end, kind: folded === '' ? 'mark' : kind, text: piece, folded, stem, prefix };
  });
}

function toWritten(text: string, folded: string, isLocal: (word: string) => boolean): Written {
  const { stem, prefix } = isArabicAt(text, 0) ? splitProclitics(folded, isLocal) : { stem: folded, prefix: 0 };
  return { folded, stem, prefix: prefix === 0 ? 0 : rawLength(text, prefix) };
}

function piecesOf(text: string, part: Span): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = part.start; at < part.end; ) {
    const piece = pieceAt(text, at, part.end);
    if (piece) pieces.push(piece);
    at = piece?.end ?? nextAt(text, at);
  }
  return pieces;
}

/** The piece that begins at a place, or null. */
function pieceAt(text: string, start: number, limit: number): Piece | null {
  const isArabic = isArabicAt(text, start);
  const kind = isArabic ? 'word' : kindOf(text, start);
  if (kind === null) return null;
  const end = isArabic ? arabicEnd(text, start, limit) : endOf(kind, text, start, limit);
  return { start, end, kind, text: text.slice(start, end) };
}

const isArabicPart = (text: string, at: number): boolean => isArabicAt(text, at) || isJoiner(text, at);

function isJoiner(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === ZWNJ || unit === ZWJ;
}

function arabicEnd(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit && isArabicPart(text, end)) end++;
  while (isJoiner(text, end - 1)) end--;
  return end;
}

/** What a token is that begins with a character that is not Arabic; null where none does. */
function kindOf(text: string, at: number): Token['kind'] | null {
  const kind = kindAt(text, at);
  if (kind === KIND.letter || kind === KIND.mark) return 'word';
  if (kind === KIND.digit) return 'number';
  return kind === KIND.other && !UNSEEN.includes(text[at] as string) ? 'mark' : null;
}

function endOf(kind: Token['kind'], text: string, start: number, limit: number): number {
  if (kind === 'mark') return nextAt(text, start);
  const isNumber = kind === 'number';
  const joints = isNumber ? NUMBER_JOINTS : WORD_JOINTS;
  const isWithin = isNumber ? isDigit : isOfWord;
  if (!isNumber && isCodeBefore(text, start)) return start + CODE_LENGTH;
  let end = runEnd(text, start, limit, isNumber ? isDigit : isOfForeign);
  while (end < limit && joints.includes(text[end] as string)) {
    const next = runEnd(text, end + 1, limit, isWithin);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

/** «USD115» is a currency and a number. */
function isCodeBefore(text: string, start: number): boolean {
  const code = text.slice(start, start + CODE_LENGTH);
  const isBeforeDigit = start + CODE_LENGTH < text.length && kindAt(text, start + CODE_LENGTH) === KIND.digit;
  return isBeforeDigit && CODE.test(code) && currencies().has(code.toLowerCase());
}

const CODE = /^[A-Z]{3}$/u;
const CODE_LENGTH = 3;
const currencies = once(() => readSet('arabic', 'currencies.tsv'));

const isDigit = (kind: CharacterKind): boolean => kind === KIND.digit;
const isOfForeign = (kind: CharacterKind): boolean => isOfWord(kind) || kind === KIND.mark;

/** The UTF-16 length of the first `letters` folded letters of a word, with the marks that stand on them. */
export function rawLength(text: string, letters: number): number {
  let end = 0;
  for (let seen = 0; end < text.length; end++) {
    const isLetter = fold(text[end] as string) !== '';
    if (isLetter && seen === letters) break;
    if (isLetter) seen++;
  }
  return end;
}
