import type { PagePart } from '../../../document/page.ts';
import { type Body, findBody, findHomes } from './body.ts';
import { furnitureOf, labelsOf, linksOf, repeatsTitle } from './furniture.ts';
import { trimHead } from './head.ts';
import { dropLooseHeads, dropRepeated, dropTeasers } from './loose.ts';
import { plain } from './plain.ts';
import { isProse } from './prose.ts';
import { findTables, takeTables, toParts } from './tables.ts';
import type { Headline } from './title.ts';
import type { Box, Piece, Tree } from './tree.ts';

/** Votes of Readability, from 0 to 1, that choose a piece. */
const ELECTED = 0.5;
/** How far below a home of paragraphs a piece may stand to belong there. */
const NEAR = 4;

/** The parts of a page that are its article, without the headline. `votes`: Readability's, one a piece. */
export function selectParts(tree: Tree, votes: readonly number[], headline: Headline): readonly PagePart[] {
  const { pieces } = tree;
  const isVoted = (index: number): boolean => (votes[index] ?? 0) >= ELECTED;
  const isFurniture = furnitureOf(tree, isVoted);
  const body = findBody(tree, headline.at, isVoted, isFurniture);
  const homes = findHomes(tree, body, ({ box }, i) => (body.trustsVotes ? isVoted(i) : !isFurniture(box)));
  const isLink = linksOf(tree);
  const isLabel = labelsOf(tree);
  const title = plain(headline.title ?? '');
  const isOther = (piece: Piece, i: number): boolean =>
    i === headline.at || isFurniture(piece.box) || isLabel(piece) || repeatsTitle(piece, title);
  const mayBePart = (piece: Piece, i: number): boolean => !isOther(piece, i) && !isLink(piece);
  const parts = pieces.map((piece, i) => isChosen(piece, i, body, homes, isVoted(i)) && mayBePart(piece, i));
  // A page of a few words: whatever is not plainly something else.
  const tables = findTables(tree);
  if (!parts.includes(true)) return toParts(pieces.filter(mayBePart), tables);
  addLinkedHeadings(pieces, parts, (piece, i) => isVoted(i) && !isOther(piece, i));
  takeTables(pieces, parts, tables, table => {
    const isInside = table.from >= body.box.from && table.to <= body.box.to;
    return (
      !isFurniture(table) && (parts.slice(table.from, table.to).includes(true) || (isInside && isNear(table, homes)))
    );
  });
  dropLooseHeads(pieces, parts, isLink);
  dropTeasers(pieces, parts);
  dropRepeated(pieces, parts);
  trimHead(pieces, parts, headline.at, homes);
  return toParts(
    pieces.filter((_, i) => parts[i]),
    tables,
  );
}

function isChosen(piece: Piece, index: number, body: Body, homes: ReadonlySet<Box>, isVoted: boolean): boolean {
  const isInside = index >= body.box.from && index < body.box.to;
  if (isVoted) return isInside || body.trustsVotes;
  return isInside && piece.linked <= piece.text.length / 2 && (isProse(piece) || isNear(piece.box, homes));
}

function isNear(box: Box, homes: ReadonlySet<Box>): boolean {
  let at: Box | null = box;
  for (let step = 0; at && step < NEAR; step++, at = at.parent) if (homes.has(at)) return true;
  return false;
}

/** Headings that are links themselves belong to the article when running text of it stands under them. */
function addLinkedHeadings(
  pieces: readonly Piece[],
  parts: boolean[],
  mayBePart: (piece: Piece, index: number) => boolean,
): void {
  for (const [i, piece] of pieces.entries()) {
    const next = pieces[i + 1];
    if (piece.kind !== 'heading' || parts[i] || !next || !parts[i + 1] || !isProse(next)) continue;
    if (mayBePart(piece, i)) parts[i] = true;
  }
}
