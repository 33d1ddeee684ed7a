import type { Article } from '../document/article.ts';
import type { Screen } from '../terminal/index.ts';
import { toPlainLine } from '../text/clean.ts';
import { stringify, toEnvelope, type View } from '../view/index.ts';
import type { Out } from './out.ts';
import type { Settings } from './settings.ts';

/** An answer about to be shown. */
export type Printed = {
  readonly view: View<unknown>;
  readonly answer: unknown;
  readonly article: Article;
  readonly settings: Settings;
  readonly out: Out;
};

type JsonPlace = { readonly command: string; readonly source: string; readonly isOneOfSeveral: boolean };

/** One source: an indented object. One of several: one line. */
export function printJson(
  { view, answer, article, out }: Printed,
  { command, source, isOneOfSeveral }: JsonPlace,
): void {
  const value = { ...toEnvelope(command, source, article), ...view.toJson(answer, article) };
  out.write(`${stringify(value, isOneOfSeveral ? 0 : 2)}\n`);
}

type PlainPlace = { readonly source: string | null; readonly isFirst: boolean };

/** One record a line, tab-separated, behind its source when there are several; prose has a blank line between records. */
export async function printPlain(
  { view, answer, article, settings, out }: Printed,
  { source, isFirst }: PlainPlace,
): Promise<void> {
  const adapt = await toAdapter(settings);
  const rows = view.toRows(answer, article, { ...settings, source }).map(row => row.map(adapt));
  if (view.isProse) {
    out.write(`${isFirst ? '' : '\n'}${rows.map(toRecord).join('\n')}`);
    return;
  }
  const head = source === null || view.namesSource?.(answer) ? [] : [source];
  printRecords(
    rows.map(row => [...head, ...row]),
    out,
  );
}

/** Records of plain output, whatever their cells hold. */
export function printRecords(rows: readonly (readonly string[])[], out: Out): void {
  if (rows.length > 0) out.write(rows.map(toRecord).join(''));
}

const toRecord = (cells: readonly string[]): string => `${cells.map(toPlainLine).join('\t')}\n`;

/** Marks, digits and controls as asked for; the terminal floor is loaded only if they are. */
async function toAdapter({ display }: Settings): Promise<(text: string) => string> {
  const marks = display.marks ?? 'keep';
  if (marks === 'keep' && display.digits === 'keep' && !display.showsControls) return text => text;
  const { adapt } = await import('../terminal/index.ts');
  return text => adapt(text, { ...display, marks });
}

/** The answer as a screen, under its source when there are several. */
export function toScreen(
  { view, answer, article, settings }: Printed,
  { source, isFirst }: PlainPlace,
  stacksCells: boolean,
): Screen {
  const body = view.toScreen(answer, article, { ...settings, source, stacksCells });
  if (body.length === 0 || view.namesSource?.(answer)) return body;
  const heading: Screen =
    source === null ? [] : [{ kind: 'flow', direction: 'ltr', runs: [{ text: source, style: { underline: true } }] }];
  return [...(isFirst ? [] : [{ kind: 'blank' } as const]), ...heading, ...body];
}
