import { type Clusters, clusterAt } from './clusters.ts';
import type { Line } from './wrap.ts';

/** Clusters of one line that a terminal may order by itself: all left-to-right, or all right-to-left with their numbers. */
type Piece = Line & { readonly isRtl: boolean };

const LTR_LETTER = /[\p{L}--[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]]/v;
/** What a terminal orders by: letters and digits, with the signs that go with digits. */
const STRONG = /[\p{L}\p{N}%٪]/u;

/**
 * The order in which to write the clusters of a line for terminals that reorder but lay every line out from the left: they order each
 * piece rightly, and we put the pieces in order, the last one first. What stands at the edge of a piece, `edges`, stays where it is
 * written: it is written where it belongs.
 */
export function pieceOrder(
  clusters: Clusters,
  levels: Uint8Array,
  line: Line,
): { readonly order: readonly number[]; readonly edges: ReadonlySet<number> } {
  const edges = new Set<number>();
  const isStrong = (i: number): boolean => STRONG.test(clusterAt(clusters, i));
  const order = piecesOf(clusters, levels, line).flatMap(piece => {
    const all = rangeOf(piece);
    if (!piece.isRtl) return all;
    const first = all.findIndex(isStrong);
    const core = first < 0 ? [] : all.slice(first, all.findLastIndex(isStrong) + 1);
    const before = all.slice(0, first < 0 ? all.length : first).toReversed();
    const behind = all.slice(before.length + core.length).toReversed();
    for (const i of [...before, ...behind]) edges.add(i);
    return [...behind, ...core, ...before];
  });
  return { order, edges };
}

/** Parts a line where left-to-right words stand in right-to-left text; the last piece first. */
function piecesOf(clusters: Clusters, levels: Uint8Array, { start, end }: Line): readonly Piece[] {
  const pieces: Piece[] = [];
  const isEven = (i: number): boolean => (levels[clusters.starts[i] as number] as number) % 2 === 0;
  for (let at = start; at < end; ) {
    let to = at + 1;
    while (to < end && isEven(to) === isEven(at)) to++;
    const text = clusters.text.slice(clusters.starts[at], clusters.starts[to]);
    const isRtl = !isEven(at) || !LTR_LETTER.test(text);
    const last = pieces.at(-1);
    if (last && last.isRtl === isRtl) pieces[pieces.length - 1] = { ...last, end: to };
    else pieces.push({ start: at, end: to, isRtl });
    at = to;
  }
  return pieces.reverse();
}

/** The clusters of a line in logical order. */
export const rangeOf = ({ start, end }: Line): readonly number[] =>
  Array.from({ length: end - start }, (_, i) => start + i);
