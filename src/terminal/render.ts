import { type LaidLine, layOut } from './layout.ts';
import type { Look } from './look.ts';
import type { Flow, Run, Screen, Table } from './screen.ts';
import { layOutTable } from './table.ts';

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
  return look.mode === 'native'
    ? element.rows.flatMap(row => flowLines(toFlow(row, element), look))
    : layOutTable(element, look);
}

/** A row as a line of text, for terminals that would tear a table. */
function toFlow(row: Table['rows'][number], { direction }: Table): Flow {
  const filled = row.filter(cell => cell.some(({ text }) => text !== ''));
  const runs: readonly Run[] = filled.flatMap((cell, i) => (i === 0 ? cell : [{ text: ' · ' }, ...cell]));
  return { kind: 'flow', direction, runs };
}

function flowLines({ runs, direction, indent = 0 }: Flow, look: Look): readonly string[] {
  const width = Math.max(1, look.width - indent);
  return layOut(runs, direction, width, look).map(line => place(line, direction, indent, look));
}

/** Puts a line to the side where it begins; without a width, nowhere. */
function place(line: LaidLine, direction: Flow['direction'], indent: number, look: Look): string {
  const margin = ' '.repeat(indent);
  if (direction === 'ltr') return margin + line.text;
  const isPushed = Number.isFinite(look.width) && look.mode !== 'off' && (look.mode !== 'native' || look.keepsLeft);
  return isPushed ? ' '.repeat(Math.max(0, look.width - indent - line.width)) + line.text : line.text;
}
