import type { Article } from '../document/article.ts';
import { toPlainLine } from '../text/clean.ts';
import { stringify, toEnvelope, type View } from '../view/index.ts';
import type { Io, Out } from './io.ts';
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
export function printPlain({ view, answer, article, settings, out }: Printed, { source, isFirst }: PlainPlace): void {
  const rows = view.toRows(answer, article, settings).map(row => row.map(toPlainLine));
  if (view.isProse) {
    out.write(`${isFirst ? '' : '\n'}${rows.map(row => `${row.join('\t')}\n`).join('\n')}`);
    return;
  }
  const head = source === null ? [] : [toPlainLine(source)];
  if (rows.length > 0) out.write(rows.map(row => `${[...head, ...row].join('\t')}\n`).join(''));
}

/** The answer laid out for a screen. The terminal floor is loaded here, on first use. */
export async function printScreen(printed: Printed, place: PlainPlace & { readonly env: Io['env'] }): Promise<void> {
  const { view, answer, article, settings, out } = printed;
  const { detect, renderScreen } = await import('../terminal/index.ts');
  void [view, answer, article, settings, out, place, detect, renderScreen];
}
