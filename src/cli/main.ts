import { CommanderError } from 'commander';
import { toReaderError } from './bug.ts';
import type { Io } from './io.ts';
import { commandIn, runProgram } from './program.ts';
import { report, reportFailure } from './report.ts';
import { interfaceOf } from './settings.ts';

export { systemIo } from './io.ts';

const SUCCESS = 0;
const FAILURE = 1;
const WRONG_COMMAND_LINE = 2;

/**
 * Runs the program and gives its exit code: 0 done, 1 an article could not be read (or a bug), 2 wrong command line.
 * Reports every failure on stderr, in one line.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const language = interfaceOf(argv, io.env);
  try {
    return await io.guard(() => runProgram(argv, io));
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return SUCCESS;
      await report(describeUsage(error, argv), language, io);
      return WRONG_COMMAND_LINE;
    }
    const failure = toReaderError(error, commandIn(argv) ?? 'article');
    await reportFailure(failure, language, io);
    return failure.code === 'bad-option' ? WRONG_COMMAND_LINE : FAILURE;
  }
}

/** commander says «error: unknown option '--jsn'\n(Did you mean --json?)»: one line in the form of all our messages. */
function describeUsage({ code, message }: CommanderError, argv: readonly string[]): string {
  const name = commandIn(argv);
  const help = name === null ? 'article --help' : `article ${name} --help`;
  if (code === 'commander.help') return `unknown command: "${argv[1]}": see ${help}`;
  const [what = '', hint] = message.replace(/^error: /u, '').split('\n');
  const suggestion = /\(Did you mean (.+)\?\)/u.exec(hint ?? '')?.[1];
  const advice = suggestion ? `did you mean ${suggestion}?` : `see ${help}`;
  const [, before = what, value] = /^([^']*)'([^']*)'/u.exec(what) ?? [];
  if (value === undefined) return `${what}: ${advice}`;
  return `${code === 'commander.optionMissingArgument' ? 'no value given' : before.trim()}: "${value}": ${advice}`;
}
