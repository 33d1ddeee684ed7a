import { type Body, findBody, findHomes } from './body.ts';
import { furnitureOf, labelsOf, linksOf, repeatsTitle } from './furniture.ts';
import { within } from './measure.ts';
import { namesFurnitureOfHead, namesPicture } from './names.ts';
import { plain } from './plain.ts';
import { ENDS_SENTENCE, isProse } from './prose.ts';
import type { Headline } from './title.ts';
import type { Box, Piece, Tree } from './tree.ts';

/** Votes of Readability, from 0 to 1, that choose a piece. */
const ELECTED = 0.5;
/** How far below a home of paragraphs a piece may stand to belong there. */
const NEAR = 4;
const LEAST_STANDFIRST = 80;
const MOST_STANDFIRST = 600;
const NEVER_STANDFIRST = new Set('figure figcaption nav footer aside form'.split(' '));

/** The pieces of a page that are its article, without the headline. `votes`: Readability's, one a piece. */
export function selectPieces(tree: Tree, votes: readonly number[], headline: Headline): readonly Piece[] {
  const isVoted = (index: number): boolean => (votes[index] ?? 0) >= ELECTED;
  const isFurniture = furnitureOf(tree, isVoted);
  const body = findBody(tree, headline.at, isVoted, isFurniture);
  const homes = findHomes(tree, body, ({ box }, i) => (body.trustsVotes ? isVoted(i) : !isFurniture(box)));
  const isLink = linksOf(tree);
  const isLabel = labelsOf(tree);
  const title = plain(headline.title ?? '');
  const mayBePart = (piece: Piece, i: number): boolean =>
    i !== headline.at && !isFurniture(piece.box) && !isLink(piece) && !isLabel(piece) && !repeatsTitle(piece, title);
  const parts = tree.pieces.map((piece, i) => isChosen(piece, i, body, homes, isVoted(i)) && mayBePart(piece, i));
  // A page of a few words: whatever is not plainly something else.
  if (!parts.includes(true)) return tree.pieces.filter(mayBePart);
  dropLooseHeadings(tree.pieces, parts);
  return trimHead(tree.pieces, parts, headline.at, homes);
}

function isChosen(piece: Piece, index: number, body: Body, homes: ReadonlySet<Box>, isVoted: boolean): boolean {
  const isInside = index >= body.box.from && index < body.box.to;
  if (isVoted) return isInside || body.trustsVotes;
  return isInside && piece.linked <= piece.text.length / 2 && isNear(piece.box, homes);
}

function isNear(box: Box, homes: ReadonlySet<Box>): boolean {
  let at: Box | null = box;
  for (let step = 0; at && step < NEAR; step++, at = at.parent) if (homes.has(at)) return true;
  return false;
}

/** Headings at the end, with nothing under them, head what was left out. */
function dropLooseHeadings(pieces: readonly Piece[], parts: boolean[]): void {
  for (let i = pieces.length - 1; i >= 0; i--) {
    if (!parts[i]) continue;
    if (pieces[i]?.kind !== 'heading') return;
    parts[i] = false;
  }
}

/** Before the first paragraph: short lines elsewhere than the paragraphs go (dates, sections); a standfirst comes in. */
function trimHead(
  pieces: readonly Piece[],
  parts: readonly boolean[],
  headline: number,
  homes: ReadonlySet<Box>,
): readonly Piece[] {
  const first = pieces.findIndex((piece, i) => parts[i] && isProse(piece));
  const home = pieces[first]?.box.parent;
  const isAtHome = ({ box: { parent } }: Piece): boolean => parent === home || (parent !== null && homes.has(parent));
  const isStandfirst = standfirstTeller();
  return pieces.filter((piece, i) => {
    if (parts[i]) return i >= first || piece.kind === 'heading' || ENDS_SENTENCE.test(piece.text) || isAtHome(piece);
    return headline >= 0 && i > headline && i < first && isStandfirst(piece);
  });
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
