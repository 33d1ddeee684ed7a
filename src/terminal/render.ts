import { layOut } from './layout.ts';
import type { Look } from './look.ts';
import type { LaidLine } from './order.ts';
import type { Flow, Run, Screen, Table } from './screen.ts';
import { layOutTable, rowsOf } from './table.ts';

/** A screen as lines of bytes for a terminal, each with its newline. */
export function renderScreen(screen: Screen, look: Look): string {
  return screen
    .map(element =>
      linesOf(element, look)
        .map(line => `${line}\n`)
        .join(''),
    )
    .join('');
}

function linesOf(element: Screen[number], look: Look): readonly string[] {
  if (element.kind === 'blank') return [''];
  if (element.kind === 'flow') return flowLines(element, look);
  const drawn = drawsTables(look) ? layOutTable(element, look) : null;
  if (drawn) return drawn;
  return look.mode === 'native'
    ? rowsOf(element).flatMap(row => stackRow(row, element, look))
    : stackRows(element, look);
}

/** The rows of a table that is too wide for the screen, apart from one another. */
const stackRows = (table: Table, look: Look): readonly string[] =>
  rowsOf(table).flatMap((row, i) => [...(i === 0 ? [] : ['']), ...stackRow(row, table, look)]);

const stackRow = (row: Table['rows'][number], table: Table, look: Look): readonly string[] =>
  toFlows(row, table).flatMap(flow => flowLines(flow, look));

/**
 * A row as lines of text, for terminals that would tear a table or are too narrow for it: its cells in one line, but in a left-to-right table an Arabic cell
 * behind others, or below one in the row before, has a line of its own, where it reads from the right.
 */
function toFlows(row: Table['rows'][number], { direction }: Table): readonly Flow[] {
  const flows: { kind: 'flow'; direction: Flow['direction']; runs: readonly Run[] }[] = [];
  for (const [i, cell] of row.entries()) {
    const text = textOf(cell);
    const last = flows.at(-1);
    if (text === '') continue;
    const runs = cell.length === 1 ? cell.map((run): Run => ({ reads: 'own', ...run })) : cell;
    if (last && (direction === 'rtl' || !isLongArabic(text))) last.runs = [...last.runs, { text: ' · ' }, ...runs];
    else flows.push({ kind: 'flow', direction: i > 0 && ARABIC.test(text) ? 'rtl' : direction, runs });
  }
  return flows;
}

const textOf = (cell: readonly Run[]): string => cell.map(run => run.text).join('');

/** Whether columns can stand below one another: where every cell can be held apart from the next. */
export const drawsTables = ({ mode, ordering }: Look): boolean =>
  mode !== 'native' || (ordering.base === 'left' && ordering.marks === 'free');

/** Short words may stand among others. */
const LONG = 16;
const isLongArabic = (text: string): boolean => text.length > LONG && ARABIC.test(text);
const ARABIC = /\p{Script=Arabic}/u;

function flowLines({ runs, direction, indent = 0 }: Flow, look: Look): readonly string[] {
  const width = Math.max(1, Math.min(look.width, look.measure) - indent);
  return layOut(runs, direction, width, look).map(line => place(line, direction, indent, look));
}

/** Puts a line to the side where it begins; without a width, nowhere. */
function place(line: LaidLine, direction: Flow['direction'], indent: number, look: Look): string {
  const margin = ' '.repeat(indent);
  if (direction === 'ltr') return margin + line.text;
  const isPushed = Number.isFinite(look.width) && look.mode !== 'off' && !line.standsRight;
  return isPushed ? ' '.repeat(Math.max(0, look.width - indent - line.width)) + line.text : line.text;
}
