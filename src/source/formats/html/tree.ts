import type { BlockKind } from '../../../document/page.ts';

/** A block element of a page. */
export type Box = {
  readonly tag: string;
  readonly parent: Box | null;
  readonly depth: number;
  /** Classes, id and role, in lower case: their words parted by spaces, the names by commas («article body , post 12»). */
  readonly names: string;
  readonly itemprop: string;
  /** Index of its first piece, and of the one behind its last. */
  readonly from: number;
  to: number;
};

/** A run of text between two edges of blocks. */
export type Piece = {
  readonly kind: BlockKind;
  /** White space collapsed; a line break of the page is a newline. */
  readonly text: string;
  readonly box: Box;
  /** Characters that stand in links. */
  readonly linked: number;
  /** Whether its first letter stands in a link. */
  readonly opensInLink: boolean;
};

/** What of a page a reader sees, in order. */
export type Tree = { readonly root: Box; readonly pieces: readonly Piece[]; readonly boxes: readonly Box[] };

/** The level of the heading that a box is or stands in, 1 to 6; 7 where it is none. */
export function levelOf(box: Box): number {
  for (let at: Box | null = box; at; at = at.parent) if (/^h[1-6]$/u.test(at.tag)) return Number(at.tag[1]);
  return 7;
}

/** The nearest box, itself included, that is so; null where none is. */
export function enclosing(box: Box, isSo: (box: Box) => boolean): Box | null {
  for (let at: Box | null = box; at; at = at.parent) if (isSo(at)) return at;
  return null;
}
