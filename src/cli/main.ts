import { CommanderError } from 'commander';
import { ReaderError } from '../errors.ts';
import type { Io } from './io.ts';
import { commandIn, runProgram } from './program.ts';
import { report } from './report.ts';
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
  try {
    return await runProgram(argv, io);
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return SUCCESS;
    await report(describe(error, argv), interfaceOf(argv, io.env), io);
    const isUsage = error instanceof CommanderError || (error instanceof ReaderError && error.code === 'bad-option');
    return isUsage ? WRONG_COMMAND_LINE : FAILURE;
  }
}

function describe(error: unknown, argv: readonly string[]): string {
  if (error instanceof ReaderError) return error.message;
  if (error instanceof CommanderError) return describeUsage(error, argv);
  return `a bug, please report it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
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
