import CliTable from 'cli-table3';
import { type LaidLine, layOut } from './layout.ts';
import type { Look } from './look.ts';
import type { Cell, Style, Table } from './screen.ts';

const ARABIC = /\p{Script=Arabic}/u;
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
  const head = table.head.length === 0 ? [] : [table.head.map((text): Cell => [{ text, style: HEAD }])];
  const rows = [...head, ...table.rows];
  const widths = columnWidths(rows, table, look);
  const cells = rows.map(row => {
    const drawn = row.map((cell, i) => drawCell(cell, table, widths[i] as number, look));
    return isRtl ? drawn.reverse() : drawn;
  });
  const margin = isRtl ? marginOf(widths, look) : '';
  return fill(drawSkeleton(cells, isRtl ? widths.toReversed() : widths), cells).map(line => (margin + line).trimEnd());
}

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

/** A cell as lines of one width, each pushed to the side where it begins. */
function drawCell(cell: Cell, table: Table, width: number, look: Look): DrawnCell {
  const direction = directionOf(cell, table);
  const lines = layOut(cell, isLatin(cell) ? 'ltr' : direction, width, look);
  const pad = (line: LaidLine): string => ' '.repeat(Math.max(0, width - line.width));
  return lines.length === 0
    ? [' '.repeat(width)]
    : lines.map(line => (direction === 'rtl' ? pad(line) + line.text : line.text + pad(line)));
}

/** Latin without Arabic keeps its own order, wherever it stands: `--width <columns>`. */
const isLatin = (cell: Cell): boolean =>
  cell.some(({ text }) => /\p{Script=Latin}/u.test(text)) && !cell.some(({ text }) => ARABIC.test(text));

/** Arabic cells read from the right, whatever the table does. */
const directionOf = (cell: Cell, { direction }: Table): Table['direction'] =>
  cell.some(({ text }) => ARABIC.test(text)) ? 'rtl' : direction;

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
