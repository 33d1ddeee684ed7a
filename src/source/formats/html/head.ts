import { within } from './measure.ts';
import { namesFurnitureOfHead, namesPicture } from './names.ts';
import { ENDS_SENTENCE, isProse } from './prose.ts';
import type { Box, Piece } from './tree.ts';

const LEAST_STANDFIRST = 80;
const MOST_STANDFIRST = 600;
const NEVER_STANDFIRST = new Set('figure figcaption nav footer aside form'.split(' '));

/** Before the first paragraph: short lines elsewhere than the paragraphs go (dates, sections); a standfirst comes in. */
export function trimHead(pieces: readonly Piece[], parts: boolean[], headline: number, homes: ReadonlySet<Box>): void {
  const first = pieces.findIndex((piece, i) => parts[i] && isProse(piece));
  const home = pieces[first]?.box.parent;
  const isAtHome = ({ box: { parent } }: Piece): boolean => parent === home || (parent !== null && homes.has(parent));
  const isStandfirst = standfirstTeller();
  for (const [i, piece] of pieces.entries()) {
    if (i >= first) return;
    parts[i] = parts[i]
      ? piece.kind === 'heading' || ENDS_SENTENCE.test(piece.text) || isAtHome(piece)
      : headline >= 0 && i > headline && isStandfirst(piece);
  }
}

function standfirstTeller(): (piece: Piece) => boolean {
  const isElsewhere = within(
    ({ tag, names }) => NEVER_STANDFIRST.has(tag) || namesPicture(names) || namesFurnitureOfHead(names),
  );
  return piece =>
    piece.kind === 'paragraph' &&
    piece.text.length >= LEAST_STANDFIRST &&
    piece.text.length <= MOST_STANDFIRST &&
    isProse(piece) &&
    !isElsewhere(piece.box);
}
