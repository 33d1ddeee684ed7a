import { Chalk, type ChalkInstance } from 'chalk';
import type { Style } from './screen.ts';

const chalk = new Chalk({ level: 1 });

/** Text with the escape sequences of a style. */
export function paint(text: string, style: Style | undefined): string {
  if (!style || text === '') return text;
  let painter: ChalkInstance = chalk;
  if (style.bold) painter = painter.bold;
  if (style.dim) painter = painter.dim;
  if (style.italic) painter = painter.italic;
  if (style.underline) painter = painter.underline;
  if (style.color) painter = painter[style.color];
  return painter(text);
}
