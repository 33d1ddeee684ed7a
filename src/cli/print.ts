import type { Article } from '../document/article.ts';
import type { Screen } from '../terminal/index.ts';
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

type ScreenPlace = PlainPlace & { readonly env: Io['env'] };

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
export async function printScreen(
  { view, answer, article, settings, out }: Printed,
  { source, isFirst, env }: ScreenPlace,
): Promise<void> {
  const { detect, renderScreen } = await import('../terminal/index.ts');
  const { bidi, width, inColor } = settings;
  const detected = detect(env);
  const chosen =
    bidi === 'auto'
      ? detected
      : { ...detected, mode: bidi, bdsm: bidi === 'visual' && out.isTerminal && detected.bdsm };
  const look = { ...chosen, width: width ?? Number.POSITIVE_INFINITY, color: inColor };
  const screen = view.toScreen(answer, article, settings);
  const heading: Screen =
    source === null ? [] : [{ kind: 'flow', direction: 'ltr', runs: [{ text: source, style: { underline: true } }] }];
  out.write(`${isFirst ? '' : '\n'}${renderScreen([...heading, ...screen], look)}`);
}
