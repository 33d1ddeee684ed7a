import { Command, type HelpConfiguration, Option } from 'commander';
import packageFacts from '../../package.json' with { type: 'json' };
import { STDIN_SOURCE } from '../source/index.ts';
import type { OptionSpec, OptionValues } from './command.ts';
import { ARTICLE_COMMANDS, PLAIN_COMMANDS } from './commands/index.ts';
import { arabicHelp } from './help.ts';
import type { Io } from './io.ts';
import { runCommand } from './run.ts';
import { interfaceOf } from './settings.ts';
import { SHARED_OPTIONS } from './shared-options.ts';
import { choiceOption } from './values.ts';

const SOURCE_HELP = 'a path, an http(s) URL, or - for standard input (default: the built-in article)';
const NAMES = [...ARTICLE_COMMANDS, ...PLAIN_COMMANDS].map(({ name }) => name);
const HELP = 'help';

/** Runs the command that the arguments name and gives its exit code. Throws CommanderError for a wrong command line. */
export async function runProgram(argv: readonly string[], io: Io): Promise<number> {
  const outcome = { code: 0 };
  const help = interfaceOf(argv, io.env) === 'ar' ? arabicHelp(io) : null;
  const program = toProgram(io, outcome, help?.configuration);
  try {
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync(withCommand(argv, io), { from: 'user' });
  } finally {
    await help?.show();
  }
  return outcome.code;
}

/** The program as commander knows it. */
export function toProgram(io: Io, outcome: { code: number }, help: HelpConfiguration = {}): Command {
  const program = new Command('article')
    .description('A reader for Arabic news: shows an article, and tells who is in it, how many, and who said what.')
    .usage('<command> [source...]')
    .version(packageFacts.version)
    .exitOverride()
    .configureHelp(help)
    .configureOutput({ writeOut: text => io.stdout.write(text), writeErr: () => {} });
  for (const command of ARTICLE_COMMANDS) {
    const { operand } = command;
    const subcommand = program.command(command.name).description(command.summary);
    if (operand) subcommand.argument(`<${operand.name}>`, operand.description, operand.parse);
    addOptions(subcommand, [...command.options, ...SHARED_OPTIONS])
      .argument('[source...]', SOURCE_HELP)
      .action(async () => {
        const given = [...subcommand.processedArgs];
        const values = operand ? { ...subcommand.opts(), [operand.name]: given.shift() } : subcommand.opts();
        outcome.code = await runCommand(command, given[0] as string[], values, io);
      });
  }
  for (const command of PLAIN_COMMANDS) {
    addOptions(program.command(command.name).description(command.summary), command.options).action(
      (options: OptionValues) => command.run(io, options),
    );
  }
  return program;
}

function addOptions(command: Command, specs: readonly OptionSpec[]): Command {
  for (const { flags, description, parse, choices } of specs) {
    const option = new Option(flags, description);
    if (choices) option.choices(choices).argParser(choiceOption(option.long ?? flags, choices));
    if (parse) option.argParser(parse);
    command.addOption(option);
  }
  return command;
}

/** The command that the arguments name, wherever; null for none. */
export const commandIn = (argv: readonly string[]): string | null =>
  argv.find(argument => NAMES.includes(argument)) ?? null;

/**
 * `article FILE` is `article read FILE`, and `article --json names FILE` is `article names --json FILE`. What begins with a word that is
 * neither a command nor a source is left as it is: commander finds the command that it may have been meant to be.
 */
function withCommand(argv: readonly string[], io: Io): readonly string[] {
  const [first = ''] = argv;
  const isOption = (argument: string): boolean => argument.startsWith('-') && argument !== STDIN_SOURCE;
  const isCommand = (argument: string): boolean => argument === HELP || NAMES.includes(argument);
  if (!isOption(first)) return isSource(first, io) && !isCommand(first) ? ['read', ...argv] : argv;
  const at = argv.findIndex(isCommand);
  if (at > 0) return [argv[at] as string, ...argv.slice(0, at), ...argv.slice(at + 1)];
  return argv.some(argument => !isOption(argument) && isSource(argument, io)) ? ['read', ...argv] : argv;
}

/** A word may be a mistyped command; what looks like a path or exists is a source. */
const isSource = (operand: string, io: Io): boolean =>
  operand === STDIN_SOURCE || /[./]/u.test(operand) || io.exists(operand);
