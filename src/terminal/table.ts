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

/** A table as lines: columns aligned to the side where its direction begins, no borders that a terminal could tear. */
export function layOutTable(table: Table, look: Look): readonly string[] {
  const rows: readonly (readonly Cell[])[] = [table.head.map(text => [{ text, style: HEAD }]), ...table.rows];
  const widths = columnWidths(rows, table, look);
  const cells = rows.map(row =>
    row.map((cell, i) => layOut(cell, directionOf(cell, table), widths[i] as number, look)),
  );
  const isRtl = table.direction === 'rtl';
  const drawn = new CliTable({
    chars: BORDERLESS,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
    colAligns: widths.map(() => 'left' as const),
  });
  for (const row of cells) {
    const aligned = row.map((lines, i) => align(lines, widths[i] as number, isRtl).join('\n'));
    drawn.push(isRtl ? aligned.reverse() : aligned);
  }
  return drawn
    .toString()
    .split('\n')
    .map(line => line.trimEnd());
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
  const total = (): number => widths.reduce((sum, width) => sum + width, GAP * (widths.length - 1));
  while (total() > look.width) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] as number) <= NARROWEST) break;
    widths[widest] = Math.max(NARROWEST, (widths[widest] as number) - (total() - look.width));
  }
  return widths;
}

function align(lines: readonly LaidLine[], width: number, toRight: boolean): readonly string[] {
  const filled = lines.length > 0 ? lines : [{ text: '', width: 0 }];
  return filled.map(line => {
    const space = ' '.repeat(Math.max(0, width - line.width));
    return toRight ? space + line.text : line.text + space;
  });
}
