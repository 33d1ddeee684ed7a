import type { Screen } from '../../terminal/index.ts';
import { doctorAdvice, doctorRows, doctorSample, doctorScreen, type TerminalReport } from '../../view/index.ts';
import type { PlainCommand } from '../command.ts';
import type { Io } from '../io.ts';
import { printRecords } from '../print.ts';
import { examine, openScreen } from '../screen.ts';
import { type Settings, toSettings } from '../settings.ts';
import type { SharedValues } from '../shared-options.ts';

export const doctor: PlainCommand = {
  name: 'doctor',
  summary: 'what is known of this terminal, and a sample in every mode',
  options: [{ flags: '--ui <language>', description: 'language of the interface', choices: ['en', 'ar'] }],
  run,
};

async function run(io: Io, options: SharedValues): Promise<void> {
  const { MODES, pagerOf, signsOf } = await import('../../terminal/index.ts');
  const settings = toSettings(options, io);
  const { detected, answer } = await examine(io);
  const report: TerminalReport = {
    mode: detected.mode,
    reason: detected.reason,
    signs: signsOf(io.env),
    answer: answer.replaceAll('\u001b', 'ESC '),
    columns: io.stdout.columns,
    rows: io.stdout.rows,
    inColor: settings.inColor,
    pager: pagerOf(io.env),
  };
  if (settings.output === 'plain') {
    printRecords(doctorRows(report, settings.labels), io.stdout);
    return;
  }
  const show = async (screen: Screen, bidi: Settings['bidi']): Promise<void> => {
    const out = await openScreen({ ...settings, bidi, pages: false }, io, detected);
    await out.show(screen);
    await out.end();
  };
  await show(doctorScreen(report, settings.labels), 'auto');
  for (const [i, mode] of MODES.entries()) {
    const { heading, sample } = doctorSample(i + 1, mode, report, settings.labels);
    await show(heading, 'auto');
    await show(sample, mode);
  }
  await show(doctorAdvice(report, settings.labels), 'auto');
}
