import type { Line } from './wrap.ts';

/** Clusters of one line that a terminal may order by itself: all left-to-right, or all right-to-left with their numbers. */
export type Piece = Line & { readonly isRtl: boolean };

const LTR_LETTER = /[\p{L}--[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]]/v;

/**
 * Parts a line of right-to-left text where left-to-right words stand in it, for terminals that reorder but lay every line out
 * from the left: they order each piece rightly, and we put the pieces in order, the last one first.
 */
export function piecesOf(levels: Uint8Array, texts: readonly string[], { start, end }: Line): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = start; at < end; ) {
    let to = at + 1;
    while (to < end && isEven(levels, to) === isEven(levels, at)) to++;
    const isRtl = !isEven(levels, at) || !texts.slice(at, to).some(text => LTR_LETTER.test(text));
    const last = pieces.at(-1);
    if (last && last.isRtl === isRtl) pieces[pieces.length - 1] = { ...last, end: to };
    else pieces.push({ start: at, end: to, isRtl });
    at = to;
  }
  return pieces.reverse();
}

const isEven = (levels: Uint8Array, at: number): boolean => (levels[at] as number) % 2 === 0;
