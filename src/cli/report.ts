import { toPlainLine } from '../text/clean.ts';
import { translate } from '../view/index.ts';
import type { Io } from './io.ts';
import { openScreen } from './screen.ts';
import { type Interface, toSettings } from './settings.ts';

/** Says something on stderr in one line, in the interface language; Arabic on a terminal is ordered and joined as that needs. */
export async function report(message: string, language: Interface, io: Io): Promise<void> {
  const line = toPlainLine(`article: ${translate(message, language)}`);
  if (language === 'en' || !io.stderr.isTerminal) {
    io.stderr.write(`${line}\n`);
    return;
  }
  const { detect } = await import('../terminal/index.ts');
  const onStderr = { ...io, stdout: io.stderr };
  const settings = { ...toSettings({ ui: language }, onStderr), pages: false };
  const screen = await openScreen(settings, onStderr, detect(io.env));
  await screen.show([{ kind: 'flow', direction: 'rtl', runs: [{ text: line }] }]);
  await screen.end();
}
