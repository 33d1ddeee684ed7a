import CliTable from 'cli-table3';
import { type LaidLine, layOut } from './layout.ts';
import type { Look } from './look.ts';
import type { Cell, Style, Table } from './screen.ts';

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

/** A table as lines: columns in the order of its direction, without borders that a terminal could tear. */
export function layOutTable(table: Table, look: Look): readonly string[] {
  const rows: readonly (readonly Cell[])[] = [table.head.map(text => [{ text, style: HEAD }]), ...table.rows];
  const widths = columnWidths(rows, table, look);
  const drawn = new CliTable({
    chars: BORDERLESS,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
  });
  for (const row of rows) {
    const cells = row.map((cell, i) => drawCell(cell, directionOf(cell, table), widths[i] as number, look));
    drawn.push(table.direction === 'rtl' ? cells.reverse() : cells);
  }
  const lines = drawn.toString().split('\n');
  return lines.map(line => (table.direction === 'rtl' ? marginOf(widths, look) + line : line).trimEnd());
}

/** What pushes a right-to-left table to the right side of the terminal. */
const marginOf = (widths: readonly number[], { width }: Look): string =>
  Number.isFinite(width) ? ' '.repeat(Math.max(0, width - totalOf(widths))) : '';

const totalOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, GAP * (widths.length - 1));

/** A cell as lines of one width, each pushed to the side where its direction begins. */
function drawCell(cell: Cell, direction: Table['direction'], width: number, look: Look): string {
  const lines = layOut(cell, direction, width, look);
  const pad = (line: LaidLine): string => ' '.repeat(Math.max(0, width - line.width));
  return lines.map(line => (direction === 'rtl' ? pad(line) + line.text : line.text + pad(line))).join('\n');
}

/** Arabic cells read from the right, whatever the table does. */
const directionOf = (cell: Cell, { direction }: Table): Table['direction'] =>
  cell.some(({ text }) => /\p{Script=Arabic}/u.test(text)) ? 'rtl' : direction;

/** The width that each column wants; the widest are narrowed until the row fits. */
function columnWidths(rows: readonly (readonly Cell[])[], table: Table, look: Look): readonly number[] {
  const widths = (rows[0] ?? []).map((_, i) =>
    Math.max(
      1,
      ...rows.map(
        row => layOut(row[i] ?? [], directionOf(row[i] ?? [], table), Number.POSITIVE_INFINITY, look)[0]?.width ?? 0,
      ),
    ),
  );
  while (totalOf(widths) > look.width) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] as number) <= NARROWEST) break;
    widths[widest] = Math.max(NARROWEST, (widths[widest] as number) - (totalOf(widths) - look.width));
  }
  return widths;
}
