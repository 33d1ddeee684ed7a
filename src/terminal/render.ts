import { type LaidLine, layOut } from './layout.ts';
import type { Look } from './look.ts';
import type { Flow, Run, Screen, Table } from './screen.ts';
import { layOutTable } from './table.ts';

/** ECMA-48 BDSM: explicit (the terminal leaves the order alone) for a line, then implicit again. VTE wants it at column 0. */
const EXPLICIT = '\u001b[8l';
const IMPLICIT = '\u001b[8h';

/** A screen as lines of bytes for a terminal, each with its newline. */
export function renderScreen(screen: Screen, look: Look): string {
  const lines = screen.flatMap(element => linesOf(element, look));
  const wrap = look.bdsm
    ? (line: string): string => (line === '' ? '\n' : `${EXPLICIT}${line}${IMPLICIT}\n`)
    : (line: string): string => `${line}\n`;
  return lines.map(wrap).join('');
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
  const isPushed =
    Number.isFinite(look.width) &&
    (look.mode === 'visual' || look.mode === 'word' || (look.mode === 'native' && look.keepsLeft));
  return isPushed ? ' '.repeat(Math.max(0, look.width - indent - line.width)) + line.text : line.text;
}
