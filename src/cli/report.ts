import type { ReaderError } from '../errors.ts';
import { toPlainLine } from '../text/clean.ts';
import { translate } from '../view/index.ts';
import { traceOf } from './bug.ts';
import type { Io } from './io.ts';
import { openScreen } from './screen.ts';
import { type Interface, toSettings } from './settings.ts';

/** Says something on stderr in one line, in the interface language; Arabic on a terminal is ordered and joined as that needs. */
export async function report(message: string, language: Interface, io: Io): Promise<void> {
  const line = toPlainLine(`article: ${translate(message, language)}`);
  const isShown = language === 'ar' && io.stderr.isTerminal && (await showLine(line, io));
  if (!isShown) io.stderr.write(`${line}\n`);
}

/** Says why something failed; of a bug also where it is, to those who ask for it. */
export async function reportFailure(failure: ReaderError, language: Interface, io: Io): Promise<void> {
  await report(failure.message, language, io);
  for (const line of traceOf(failure, io.env)) io.stderr.write(`${toPlainLine(line)}\n`);
}

/** Tells whether it could be shown: a bug of the terminal floor must not swallow what there is to say. */
async function showLine(line: string, io: Io): Promise<boolean> {
  try {
    const { detect } = await import('../terminal/index.ts');
    const onStderr = { ...io, stdout: io.stderr };
    const settings = { ...toSettings({ ui: 'ar' }, onStderr), pages: false };
    const screen = await openScreen(settings, onStderr, detect(io.env));
    await screen.show([{ kind: 'flow', direction: 'rtl', runs: [{ text: line }] }]);
    await screen.end();
    return true;
  } catch {
    return false;
  }
}
