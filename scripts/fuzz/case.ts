import { type Dice, diceOf } from './dice.ts';
import { ENCODINGS, type EncodingName, encode } from './encode.ts';
import { articleIn, FORMATS, type FormatName } from './formats.ts';
import { mutate, pieceOf } from './texts.ts';

/** One run of the program: its arguments without the source, what standard input holds, and the terminal around it. */
export type Case = {
  readonly argv: readonly string[];
  readonly text: string;
  readonly encoding: EncodingName;
  /** Columns of the terminal; null: a pipe. */
  readonly columns: number | null;
  readonly env: Readonly<Record<string, string>>;
};

export const COMMANDS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  read: [[]],
  names: [[], ['--all'], ['--type', 'place'], ['--mentions']],
  facts: [[]],
  quotes: [[]],
  summary: [[], ['--sentences', '1'], ['--words', '40'], ['--ratio', '0.3']],
  time: [[], ['--aloud']],
  brief: [[]],
  grep: [[], ['-w'], ['--sentences'], ['-v'], ['-c'], ['-n']],
};
const PATTERNS = ['قال', 'ا', 'محمد', '5', '.', 'ـ', 'الشركة قال', '"', ' ,'];
const WIDTHS = [10, 11, 13, 17, 20, 26, 33, 40, 50, 64, 80, 100, 132, 200];
const TERMINALS: readonly Readonly<Record<string, string>>[] = [
  { TERM: 'xterm-256color', XTERM_VERSION: 'XTerm(379)' },
  { TERM: 'xterm-256color', VTE_VERSION: '7006' },
  { TERM: 'xterm-256color', KONSOLE_VERSION: '221203' },
  { TERM: 'mlterm', MLTERM: '3.9.0' },
  { TERM: 'xterm-kitty', KITTY_WINDOW_ID: '1' },
  { TERM: 'tmux-256color', TMUX: 'x', VTE_VERSION: '7006' },
  { TERM: 'dumb' },
];

/** The case of a seed with a number: any command, pipe or screen, in any mode. */
export function caseOf(seed: number, number: number): Case {
  const dice = diceOf(seed, number);
  const format = dice.pick(FORMATS);
  const text = mutate(dice, articleIn(dice, format));
  const encoding = dice.chance(0.6) ? 'utf-8' : dice.pick(ENCODINGS);
  return { text: encoding === 'bytes' ? unsettle(dice, text) : text, encoding, ...callOf(dice, format) };
}

/** A command with options that go together, and where it runs. */
export function callOf(dice: Dice, format: FormatName): Pick<Case, 'argv' | 'columns' | 'env'> {
  const command = dice.pick(Object.keys(COMMANDS));
  const operand = command === 'grep' ? [dice.chance(0.8) ? dice.pick(PATTERNS) : `x${pieceOf(dice)}`] : [];
  const own = dice.pick(COMMANDS[command] ?? [[]]);
  const argv = [command, ...own, ...(dice.chance(0.8) ? ['--format', format] : [])];
  const extras = [
    '--explain',
    '--show-controls',
    '--digits=arabic',
    '--digits=western',
    '--marks=strip',
    '--ui=ar',
    '--color=always',
  ];
  for (const extra of extras) if (dice.chance(0.12)) argv.push(extra);
  const columns = dice.chance(0.5) ? dice.pick(WIDTHS) : null;
  const isJson = columns === null && dice.chance(0.6);
  if (isJson && !own.includes('-c')) argv.push('--json');
  else if (dice.chance(0.5))
    argv.push('--bidi', dice.pick(['native', 'visual', 'word', 'off']), '--width', String(dice.pick(WIDTHS)));
  return {
    argv: [...argv, ...(operand.length > 0 ? ['--', ...operand] : [])],
    columns,
    env: { LANG: dice.pick(['C', 'ar_EG.UTF-8']), ...dice.pick(TERMINALS) },
  };
}

export const bytesOf = ({ text, encoding }: Case): Uint8Array => encode(text, encoding);

/** Bytes that are no text, or text of an encoding that is not told. */
function unsettle(dice: Dice, text: string): string {
  const raw = Buffer.from(text).toString('latin1');
  const units = Array.from(raw, unit => (dice.chance(0.02) ? String.fromCharCode(dice.below(256)) : unit));
  return units.join('');
}
