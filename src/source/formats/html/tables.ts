import type { PagePart } from '../../../document/page.ts';
import { memo } from './measure.ts';
import { type Box, enclosing, type Piece, type Tree } from './tree.ts';

/** Characters: cells with more on the average lay a page out. */
const LONGEST_CELL = 150;
const LEAST_CELLS = 2;
const MOST_LINKED = 0.7;

export type Tables = {
  /** The innermost table that a piece stands in, where it holds data; null: no table, or one that lays the page out. */
  readonly tableOf: (piece: Piece) => Box | null;
};

/** Tells tables of data: rows of several short cells, no table inside, not mostly links. */
export function findTables({ pieces, boxes }: Tree): Tables {
  const holding = new Set<Box>();
  for (const { tag, parent } of boxes) {
    const outer = tag === 'table' && parent ? enclosing(parent, isTable) : null;
    if (outer) holding.add(outer);
  }
  const isData = memo((table): boolean => {
    if (holding.has(table) || /(?:^| )(?:presentation|none)(?: |$)/u.test(table.names)) return false;
    const cells = new Map<Box | null, Set<Box | null>>();
    let size = 0;
    let linked = 0;
    for (const piece of pieces.slice(table.from, table.to)) {
      const row = rowOf(piece);
      cells.set(row, (cells.get(row) ?? new Set()).add(cellOf(piece)));
      size += piece.text.length;
      linked += piece.linked;
    }
    const count = [...cells.values()].reduce((sum, row) => sum + row.size, 0);
    const widest = [...cells.values()].reduce((most, row) => Math.max(most, row.size), 0);
    return widest >= LEAST_CELLS && size <= count * LONGEST_CELL && linked <= size * MOST_LINKED;
  });
  return {
    tableOf: piece => {
      const table = enclosing(piece.box, isTable);
      return table !== null && isData(table) ? table : null;
    },
  };
}

/** A table belongs to the article as a whole, or not at all: `isIn` tells of the table whether it does. */
export function takeTables(
  pieces: readonly Piece[],
  parts: boolean[],
  { tableOf }: Tables,
  isIn: (table: Box) => boolean,
): void {
  const answer = memo(isIn);
  for (const [i, piece] of pieces.entries()) {
    const table = tableOf(piece);
    if (table) parts[i] = answer(table);
  }
}

/** Pieces as parts of a page, the cells of a row as one. */
export function toParts(pieces: readonly Piece[], { tableOf }: Tables): readonly PagePart[] {
  const parts: { kind: PagePart['kind']; text: string }[] = [];
  let [row, cell]: [Box | null, Box | null] = [null, null];
  for (const piece of pieces) {
    const [nextRow, nextCell] = tableOf(piece) ? [rowOf(piece), cellOf(piece)] : [null, null];
    const text = nextRow ? piece.text.replaceAll(/\s+/gu, ' ') : piece.text;
    const last = parts.at(-1);
    if (last && row !== null && nextRow === row) last.text += (nextCell === cell ? ' ' : '\t') + text;
    else parts.push({ kind: nextRow ? 'table-row' : piece.kind, text });
    [row, cell] = [nextRow, nextCell];
  }
  return parts.map(part =>
    part.text.includes('\t') || part.kind !== 'table-row' ? part : { ...part, kind: 'paragraph' },
  );
}

const isTable = ({ tag }: Box): boolean => tag === 'table';
const rowOf = ({ box }: Piece): Box | null => enclosing(box, ({ tag }) => tag === 'tr');
const cellOf = ({ box }: Piece): Box | null => enclosing(box, ({ tag }) => tag === 'td' || tag === 'th');
