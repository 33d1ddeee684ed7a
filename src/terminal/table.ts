import { layOut, measure } from './layout.ts';
import type { Look } from './look.ts';
import type { LaidLine } from './order.ts';
import type { Cell, Style, Table } from './screen.ts';

const ARABIC = /\p{Script=Arabic}/u;
const LATIN = /\p{Script=Latin}/u;
const HEAD: Style = { bold: true };
const GAP = 2;
const SPACE = ' '.repeat(GAP);
const LRM = '\u200e';
/** Columns at least as wide as this may be narrowed to fit. */
const NARROWEST = 12;

/**
 * A table as lines: columns in the order of its direction, without borders that a terminal could tear. Null where the screen is too narrow
 * for its columns.
 */
export function layOutTable(table: Table, look: Look): readonly string[] | null {
  const isRtl = table.direction === 'rtl';
  const rows = rowsOf(table);
  const widths = columnWidths(rows, look);
  if (totalOf(widths) > look.width) return null;
  const sides = widths.map((_, i) => sideOf(table, i));
  const margin = isRtl ? marginOf(widths, look) : '';
  return rows.flatMap(row => {
    const cells = row.map((cell, i) => drawCell(cell, sides[i] as Table['direction'], widths[i] as number, look));
    return drawRow(isRtl ? cells.reverse() : cells).map(line => (margin + line).trimEnd());
  });
}

/** The rows of a table, its head first. */
export const rowsOf = ({ head, rows }: Table): Table['rows'] =>
  head.length === 0 ? rows : [head.map((text): Cell => [{ text, style: HEAD }]), ...rows];

/** A cell of a row: its lines, all of one width, and what stands below them where another cell is higher. */
type DrawnCell = { readonly lines: readonly string[]; readonly below: string };

/** The lines of a row: those of its cells side by side. */
function drawRow(cells: readonly DrawnCell[]): readonly string[] {
  const height = cells.reduce((most, { lines }) => Math.max(most, lines.length), 1);
  return Array.from({ length: height }, (_, i) => cells.map(({ lines, below }) => lines[i] ?? below).join(SPACE));
}

/** What pushes a right-to-left table to the right side of the terminal. */
const marginOf = (widths: readonly number[], { width }: Look): string =>
  Number.isFinite(width) ? ' '.repeat(Math.max(0, width - totalOf(widths))) : '';

const totalOf = (widths: readonly number[]): number =>
  widths.reduce((sum, width) => sum + width, GAP * (widths.length - 1));

/** A cell as lines of one width, each pushed to the side of its column. */
function drawCell(cell: Cell, side: Table['direction'], width: number, look: Look): DrawnCell {
  const pad = (line: LaidLine): string => ' '.repeat(Math.max(0, width - line.width));
  // A terminal that orders lines begins anew behind a mark: no cell moves the next.
  const end = look.mode === 'native' ? LRM : '';
  const lines = layOut(cell, directionOf(cell, side), width, look);
  return {
    lines: lines.map(line => (side === 'rtl' ? pad(line) + line.text + end : line.text + end + pad(line))),
    below: ' '.repeat(width),
  };
}

const isArabic = (cell: Cell): boolean => cell.some(({ text }) => ARABIC.test(text));
const isLatin = (cell: Cell): boolean => cell.some(({ text }) => LATIN.test(text));

/** Arabic cells read from the right and Latin ones without Arabic from the left (`--width <columns>`), wherever they stand. */
const directionOf = (cell: Cell, side: Table['direction']): Table['direction'] =>
  isArabic(cell) ? 'rtl' : isLatin(cell) ? 'ltr' : side;

/** The side where the cells of a column begin: from the right if most that have words are Arabic, whatever the table does. */
function sideOf({ rows, direction }: Table, column: number): Table['direction'] {
  const cells = rows.map(row => row[column] ?? []);
  const arabic = cells.filter(isArabic).length;
  const latin = cells.filter(cell => isLatin(cell) && !isArabic(cell)).length;
  return arabic > latin ? 'rtl' : direction;
}

/** The width that each column wants; the widest are narrowed until the row fits, or can be narrowed no more. */
function columnWidths(rows: readonly (readonly Cell[])[], look: Look): readonly number[] {
  const widths = (rows[0] ?? []).map((_, i) =>
    rows.reduce((most, row) => Math.max(most, measure(row[i] ?? [], look)), 1),
  );
  while (totalOf(widths) > look.width) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] as number) <= NARROWEST) break;
    widths[widest] = Math.max(NARROWEST, (widths[widest] as number) - (totalOf(widths) - look.width));
  }
  return widths;
}
