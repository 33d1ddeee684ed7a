import CliTable from 'cli-table3';
import { layOut } from './layout.ts';
import type { Look } from './look.ts';
import type { LaidLine } from './order.ts';
import type { Cell, Style, Table } from './screen.ts';

const ARABIC = /\p{Script=Arabic}/u;
const LATIN = /\p{Script=Latin}/u;
const HEAD: Style = { bold: true };
const GAP = 2;
/** Columns at least as wide as this may be narrowed to fit. */
const NARROWEST = 12;
const BORDERLESS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(GAP),
};

/** Stand for a cell's line while the table is drawn: its library measures marks and escapes differently from us. */
const HOLE = '\uE000';
const FILL = '\uE001';
const HOLES = /\uE000\uE001*/gu;

/** A table as lines: columns in the order of its direction, without borders that a terminal could tear. */
export function layOutTable(table: Table, look: Look): readonly string[] {
  const isRtl = table.direction === 'rtl';
  const rows = rowsOf(table);
  const widths = columnWidths(rows, table, look);
  const sides = widths.map((_, i) => sideOf(table, i));
  const cells = rows.map(row => {
    const drawn = row.map((cell, i) => drawCell(cell, sides[i] as Table['direction'], widths[i] as number, look));
    return isRtl ? drawn.reverse() : drawn;
  });
  const margin = isRtl ? marginOf(widths, look) : '';
  return fill(drawSkeleton(cells, isRtl ? widths.toReversed() : widths), cells).map(line => (margin + line).trimEnd());
}

/** The rows of a table, its head first. */
export const rowsOf = ({ head, rows }: Table): Table['rows'] =>
  head.length === 0 ? rows : [head.map((text): Cell => [{ text, style: HEAD }]), ...rows];

type DrawnCell = readonly string[];

function drawSkeleton(cells: readonly (readonly DrawnCell[])[], widths: readonly number[]): string {
  const skeleton = new CliTable({
    chars: BORDERLESS,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
  });
  for (const row of cells) {
    skeleton.push(row.map((lines, i) => lines.map(() => HOLE + FILL.repeat((widths[i] as number) - 1)).join('\n')));
  }
  return skeleton.toString();
}

/** Puts the lines of the cells into the skeleton, row by row, line by line, column by column. */
function fill(skeleton: string, cells: readonly (readonly DrawnCell[])[]): readonly string[] {
  const lines = cells.flatMap(row => {
    const height = Math.max(...row.map(cell => cell.length));
    return Array.from({ length: height }, (_, i) => row.flatMap(cell => cell[i] ?? [])).flat();
  });
  let next = 0;
  return skeleton.replace(HOLES, () => lines[next++] ?? '').split('\n');
}

/** What pushes a right-to-left table to the right side of the terminal. */
const marginOf = (widths: readonly number[], { width }: Look): string =>
  Number.isFinite(width) ? ' '.repeat(Math.max(0, width - totalOf(widths))) : '';

const totalOf = (widths: readonly number[]): number =>
  widths.reduce((sum, width) => sum + width, GAP * (widths.length - 1));

/** A cell as lines of one width, each pushed to the side of its column. */
function drawCell(cell: Cell, side: Table['direction'], width: number, look: Look): DrawnCell {
  const lines = layOut(cell, directionOf(cell, side), width, look);
  const pad = (line: LaidLine): string => ' '.repeat(Math.max(0, width - line.width));
  return lines.length === 0
    ? [' '.repeat(width)]
    : lines.map(line => (side === 'rtl' ? pad(line) + line.text : line.text + pad(line)));
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

/** The width that each column wants; the widest are narrowed until the row fits. */
function columnWidths(rows: readonly (readonly Cell[])[], table: Table, look: Look): readonly number[] {
  const wanted = (cell: Cell = []): number =>
    layOut(cell, directionOf(cell, table.direction), Number.POSITIVE_INFINITY, look)[0]?.width ?? 0;
  const widths = (rows[0] ?? []).map((_, i) => rows.reduce((widest, row) => Math.max(widest, wanted(row[i])), 1));
  while (totalOf(widths) > look.width) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] as number) <= NARROWEST) break;
    widths[widest] = Math.max(NARROWEST, (widths[widest] as number) - (totalOf(widths) - look.width));
  }
  return widths;
}
