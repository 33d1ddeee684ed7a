import { isProse } from './prose.ts';
import type { Box, Piece, Tree } from './tree.ts';

/** A number for every box: the sum over the pieces in it. */
export type Measure = (box: Box) => number;

/** Sums a value over the pieces of any box, each answer in constant time. */
export function measure({ pieces }: Tree, sizeOf: (piece: Piece, index: number) => number): Measure {
  const sums = [0];
  for (const [i, piece] of pieces.entries()) sums.push((sums[i] as number) + sizeOf(piece, i));
  return box => (sums[box.to] as number) - (sums[box.from] as number);
}

/** Characters of running text outside links, of the pieces that count. */
export const measureProse = (tree: Tree, counts: (piece: Piece, index: number) => boolean): Measure =>
  measure(tree, (piece, i) => (isProse(piece) && counts(piece, i) ? piece.text.length - piece.linked : 0));

/** An answer about a box that is worked out once. */
export function memo<Answer>(answerOf: (box: Box) => Answer): (box: Box) => Answer {
  const known = new Map<Box, Answer>();
  return box => {
    const kept = known.get(box);
    if (kept !== undefined) return kept;
    const answer = answerOf(box);
    known.set(box, answer);
    return answer;
  };
}

/** Whether a box, or one that it stands in, is so. */
export function within(isSo: (box: Box) => boolean): (box: Box) => boolean {
  const tell = memo((box): boolean => isSo(box) || (box.parent !== null && tell(box.parent)));
  return tell;
}
