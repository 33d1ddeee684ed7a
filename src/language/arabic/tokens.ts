import type { Token } from '../../document/doc.ts';
import type { Span } from '../../document/span.ts';
import { fold } from '../../text/fold.ts';
import { ARABIC } from './letters.ts';
import { type Stem, splitProclitics } from './proclitics.ts';

/** An Arabic word | a word of another script with what joins its parts («AT&T», «node.js») | a number | any other visible character, without the marks of a hashtag. */
const TOKEN = new RegExp(
  `([${ARABIC}\\u200C\\u200D]+)|([\\p{L}\\p{M}][\\p{L}\\p{M}\\p{Nd}]*(?:[-'’&._][\\p{L}\\p{Nd}]+)*)|(\\p{Nd}+(?:[.,٫٬]\\p{Nd}+)*)|([^\\s#_\\p{Cf}\\p{Cc}\\p{Cs}])`,
  'gu',
);

type Piece = Span & {
  readonly kind: Token['kind'];
  readonly isArabic: boolean;
  readonly text: string;
  readonly folded: string;
};

/** Cuts the parts of a text into tokens. The words of the whole text help to tell particles from first letters. */
export function tokenize(text: string, parts: readonly Span[]): readonly Token[] {
  const pieces = parts.flatMap(part => piecesOf(text, part));
  const local = new Set(pieces.map(piece => piece.folded));
  const stems = new Map<string, Stem>();
  for (const piece of pieces) {
    if (!stems.has(piece.folded))
      stems.set(
        piece.folded,
        stemOf(piece, word => local.has(word)),
      );
  }
  return pieces.map(piece => toToken(piece, stems.get(piece.folded) as Stem));
}

const stemOf = ({ isArabic, folded }: Piece, isLocal: (word: string) => boolean): Stem =>
  isArabic ? splitProclitics(folded, isLocal) : { stem: folded, prefix: 0 };

function piecesOf(text: string, part: Span): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const match of text.slice(part.start, part.end).matchAll(TOKEN)) {
    const [piece, arabic, foreign, number] = match;
    const start = part.start + match.index;
    const kind = arabic !== undefined || foreign !== undefined ? 'word' : number !== undefined ? 'number' : 'mark';
    pieces.push({
      start,
      end: start + piece.length,
      kind,
      isArabic: arabic !== undefined,
      text: piece,
      folded: fold(piece),
    });
  }
  return pieces;
}

function toToken({ start, end, kind, text, folded }: Piece, { stem, prefix }: Stem): Token {
  return { start, end, kind, text, folded, stem, prefix: prefix === 0 ? 0 : rawLength(text, prefix) };
}

/** The UTF-16 length of the first `letters` folded letters of a word, with the marks that stand on them. */
function rawLength(text: string, letters: number): number {
  let end = 0;
  for (let seen = 0; end < text.length; end++) {
    const isLetter = fold(text[end] as string) !== '';
    if (isLetter && seen === letters) break;
    if (isLetter) seen++;
  }
  return end;
}
