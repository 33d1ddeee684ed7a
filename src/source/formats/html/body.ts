import { type Measure, measureProse } from './measure.ts';
import { namesContent } from './names.ts';
import { isProse } from './prose.ts';
import type { Box, Piece, Tree } from './tree.ts';

/** How far above a paragraph the box of its article may stand, and how much less each step counts. */
const STEPS = 4;
const FADING = 0.7;
const NAMED = 1.5;
/** Prose, in characters and as a share of the richest box's, that makes the first box behind the headline the body. */
const ENOUGH = 300;
const SHARE = 0.15;
/** Prose inside the densest box, as a share of it, with which Readability agrees with it. */
const AGREEMENT = 0.1;

/** Prose of such a box, as a share of what Readability chose, that makes it another article; less of it introduces the same one. */
const WHOLE_ARTICLE = 0.3;

/** Where the article stands. */
export type Body = {
  readonly box: Box;
  /** Whether what Readability chose outside the box belongs to the article too. */
  readonly trustsVotes: boolean;
};

/**
 * The body: what Readability voted for, unless the box with the densest prose (of those behind the headline the first that is rich
 * enough) has no part in it, as on pages where a longer article follows the one that was asked for. The whole page, where it has no prose.
 */
export function findBody(
  tree: Tree,
  headline: number,
  isVoted: (index: number) => boolean,
  isFurniture: (box: Box) => boolean,
): Body {
  const prose = measureProse(tree, ({ box }) => !isFurniture(box));
  const voted = measureProse(tree, ({ box }, i) => isVoted(i) && !isFurniture(box));
  const densest = findDensest(tree, headline, isFurniture);
  const total = voted(tree.root);
  if (total === 0) return { box: densest ?? tree.root, trustsVotes: densest === null };
  const isElsewhere = densest !== null && voted(densest) < prose(densest) * AGREEMENT;
  if (isElsewhere && prose(densest) > total * WHOLE_ARTICLE) return { box: densest, trustsVotes: false };
  const box = smallestWith(tree, voted, total);
  return { box: isElsewhere ? around(box, densest) : box, trustsVotes: true };
}

function findDensest(tree: Tree, headline: number, isFurniture: (box: Box) => boolean): Box | null {
  const scores = scoreBoxes(tree, isFurniture);
  const scoreOf = (box: Box): number => scores.get(box) ?? 0;
  const richer = (a: Box, b: Box): Box => (scoreOf(b) > scoreOf(a) ? b : a);
  const scored = tree.boxes.filter(box => scores.has(box));
  if (scored.length === 0) return null;
  const richest = scored.reduce(richer);
  if (headline < 0) return richest;
  const least = Math.max(ENOUGH, scoreOf(richest) * SHARE);
  const behind = scored.filter(box => box.from > headline);
  const first = behind
    .filter(box => scoreOf(box) >= least)
    .reduce<Box | null>((a, b) => (a && a.from <= b.from ? a : b), null);
  return first ? behind.filter(box => box.from <= first.from && box.to >= first.to).reduce(richer, first) : richest;
}

function scoreBoxes({ pieces, root }: Tree, isFurniture: (box: Box) => boolean): ReadonlyMap<Box, number> {
  const scores = new Map<Box, number>();
  for (const piece of pieces) {
    if (!isProse(piece) || isFurniture(piece.box)) continue;
    let size = piece.text.length - piece.linked;
    let box = piece.box.parent;
    for (let step = 0; box && box !== root && step < STEPS; step++) {
      scores.set(box, (scores.get(box) ?? 0) + (namesContent(box) ? size * NAMED : size));
      size *= FADING;
      box = box.parent;
    }
  }
  return scores;
}

/** The smallest box that holds both. */
function around(box: Box, other: Box): Box {
  let at = box;
  while (at.parent && (at.from > other.from || at.to < other.to)) at = at.parent;
  return at;
}

function smallestWith({ boxes, root }: Tree, sizeOf: Measure, total: number): Box {
  let smallest = root;
  for (const box of boxes) if (box.depth > smallest.depth && sizeOf(box) >= total) smallest = box;
  return smallest;
}

/** A box is home to paragraphs when this share of the article's prose stands at most two steps below it. */
const HOME = 0.2;

/** The boxes whose children are the article's paragraphs: their other children belong to it too. */
export function findHomes(
  { pieces }: Tree,
  { box: body }: Body,
  isIn: (piece: Piece, index: number) => boolean,
): ReadonlySet<Box> {
  const sizes = new Map<Box, number>();
  let total = 0;
  for (let i = body.from; i < body.to; i++) {
    const piece = pieces[i] as Piece;
    if (!isProse(piece) || !isIn(piece, i)) continue;
    const size = piece.text.length;
    total += size;
    const parent = piece.box.parent;
    for (const box of [parent, parent?.parent]) if (box) sizes.set(box, (sizes.get(box) ?? 0) + size);
  }
  return new Set([...sizes].filter(([, size]) => size >= total * HOME).map(([box]) => box));
}
