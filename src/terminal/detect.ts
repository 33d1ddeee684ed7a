import type { Look, Mode } from './look.ts';
import type { Ordering } from './ordering.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** What is known of a terminal, and why. */
export type Detected = Pick<Look, 'mode' | 'ordering' | 'pinsLetters'> & {
  readonly reason: string;
  /** Whether asking the terminal could tell more. */
  readonly isCertain: boolean;
};

/** The values of ARTICLE_BIDI and --bidi that name a mode. */
export const MODES: readonly Mode[] = ['native', 'visual', 'word', 'off'];
/** The first VTE that reorders and can be told not to. */
const FIRST_BIDI_VTE = 5703;
/** The first iTerm2 that reorders unasked. */
const FIRST_BIDI_ITERM = [3, 7] as const;
/** Terminals that are known to leave the order alone. */
const PLAIN_TERMS = /^(?:alacritty|foot|st-|rxvt|xterm-ghostty|linux|eterm)/u;
const PLAIN_PROGRAMS = ['vscode', 'Tabby', 'Hyper', 'WarpTerminal', 'ghostty', 'rio', 'WezTerm'];
const PLAIN_MARKS = ['XTERM_VERSION', 'ALACRITTY_WINDOW_ID', 'WT_SESSION', 'TERMUX_VERSION', 'ZUTTY_VERSION'];

/** VTE, and the way in which most terminals order lines. */
const FROM_LEFT: Ordering = { base: 'left', mirrors: true, marks: 'free', unit: 'line' };
/** It draws every character from the left: https://invent.kde.org/utilities/konsole, TerminalPainter.cpp. */
const KONSOLE: Ordering = { ...FROM_LEFT, mirrors: false };
/** mlterm: a mark takes a cell. */
const MLTERM: Ordering = { base: 'letter', mirrors: true, marks: 'wide', unit: 'line' };
/** PuTTY and QTermWidget take no notice of marks. */
const PUTTY: Ordering = { ...MLTERM, marks: 'none' };
const QTERMWIDGET: Ordering = { ...FROM_LEFT, marks: 'none', unit: 'style' };
const USUAL = { ordering: FROM_LEFT, pinsLetters: false, isCertain: true } as const;
const native = (reason: string, ordering = FROM_LEFT): Detected => ({ ...USUAL, ordering, mode: 'native', reason });
const visual = (reason: string): Detected => ({ ...USUAL, mode: 'visual', reason });
const off = (reason: string): Detected => ({ ...USUAL, mode: 'off', reason });
const word = (reason: string): Detected => ({ ...USUAL, mode: 'word', reason });
const unsure = (detected: Detected): Detected => ({ ...detected, isCertain: false });

/** The variables that tell something of a terminal. */
const TELLING = [
  'TERM',
  'TERM_PROGRAM',
  'TERM_PROGRAM_VERSION',
  'VTE_VERSION',
  'KONSOLE_VERSION',
  'MLTERM',
  'KITTY_WINDOW_ID',
  'LC_TERMINAL',
  'LC_TERMINAL_VERSION',
  'TMUX',
  'STY',
  'COLORFGBG',
  'ARTICLE_BIDI',
  ...PLAIN_MARKS,
];

/** What the environment says of the terminal, as NAME=value. */
export const signsOf = (env: Env): readonly string[] =>
  TELLING.filter(name => env[name] !== undefined).map(name => `${name}=${env[name]}`);

type Sign = { readonly fits: (env: Env) => boolean; readonly says: (env: Env) => Detected };

/** The first sign that fits decides. Multiplexers come first: the variables of the terminal around them leak in. */
const SIGNS: readonly Sign[] = [
  { fits: ({ TERM }) => TERM === 'dumb', says: () => off('a dumb terminal gets text as it is') },
  {
    fits: env => isMultiplexer(env) && isBidiVte(env),
    says: () => native('a multiplexer in VTE, which reorders'),
  },
  {
    fits: env => isMultiplexer(env) && env.KONSOLE_VERSION !== undefined,
    says: () => native('a multiplexer in Konsole, which reorders', KONSOLE),
  },
  { fits: isMultiplexer, says: () => visual('a multiplexer') },
  { fits: isBidiVte, says: ({ VTE_VERSION }) => visual(`VTE_VERSION=${VTE_VERSION}: told not to reorder`) },
  { fits: ({ TERM_PROGRAM }) => TERM_PROGRAM === 'mintty', says: () => visual('mintty: told not to reorder') },
  { fits: ({ KONSOLE_VERSION }) => KONSOLE_VERSION !== undefined, says: () => native('Konsole reorders', KONSOLE) },
  {
    fits: ({ MLTERM, TERM }) => MLTERM !== undefined || TERM === 'mlterm',
    says: () => native('mlterm reorders', MLTERM),
  },
  {
    fits: ({ TERM_PROGRAM }) => TERM_PROGRAM === 'Apple_Terminal',
    says: () => native('Apple Terminal reorders'),
  },
  { fits: isBidiITerm, says: () => unsure(native('iTerm2 reorders')) },
  {
    fits: ({ TERM, KITTY_WINDOW_ID }) => TERM === 'xterm-kitty' || KITTY_WINDOW_ID !== undefined,
    says: () => word('kitty turns words'),
  },
  { fits: ({ TERM }) => PLAIN_TERMS.test(TERM ?? ''), says: ({ TERM }) => visual(`TERM=${TERM} does not reorder`) },
  {
    fits: ({ TERM_PROGRAM }) => PLAIN_PROGRAMS.includes(TERM_PROGRAM ?? ''),
    says: ({ TERM_PROGRAM }) => visual(`TERM_PROGRAM=${TERM_PROGRAM} does not reorder`),
  },
  {
    fits: env => PLAIN_MARKS.some(mark => env[mark] !== undefined),
    says: env => visual(`${PLAIN_MARKS.find(mark => env[mark] !== undefined)}: does not reorder`),
  },
];

/** How to show right-to-left text, told by the environment alone; a terminal that nobody knows does not reorder. */
export function detect(env: Env): Detected {
  const found = SIGNS.find(({ fits }) => fits(env))?.says(env);
  const detected = found ?? unsure(visual('no sign of a terminal that reorders'));
  const choice = MODES.find(mode => mode === env.ARTICLE_BIDI);
  return choice ? { ...detected, mode: choice, reason: `ARTICLE_BIDI=${choice}`, isCertain: true } : detected;
}

function isMultiplexer({ TMUX, STY }: Env): boolean {
  return TMUX !== undefined || STY !== undefined;
}

function isBidiVte({ VTE_VERSION }: Env): boolean {
  return Number(VTE_VERSION ?? 0) >= FIRST_BIDI_VTE;
}

/** Its version does not travel over ssh, its name does. */
function isBidiITerm({ TERM_PROGRAM, TERM_PROGRAM_VERSION, LC_TERMINAL, LC_TERMINAL_VERSION }: Env): boolean {
  if (TERM_PROGRAM !== 'iTerm.app' && LC_TERMINAL !== 'iTerm2') return false;
  const version = TERM_PROGRAM === 'iTerm.app' ? TERM_PROGRAM_VERSION : LC_TERMINAL_VERSION;
  const [major = 0, minor = 0] = (version ?? '').split('.').map(Number);
  const [firstMajor, firstMinor] = FIRST_BIDI_ITERM;
  return major > firstMajor || (major === firstMajor && minor >= firstMinor);
}

/** Secondary device attributes, DECRQM of BDSM, then primary device attributes, which every terminal answers: the fence. */
const ASKING = '\u001b[>c\u001b[8$p\u001b[c';
/** Some terminals print the end of DECRQM: from where the cursor stood, the line is wiped. */
export const QUESTION = `\u001b7${ASKING}\u001b8\u001b[K`;
/** How long an answer may keep the reader waiting, in milliseconds. */
export const PATIENCE = 100;

const FENCE = /\u001b\[\?[\d;]*c/u;
const BDSM_REPORT = /\u001b\[8;(\d)\$y/u;
const ATTRIBUTES = /\u001b\[>(\d+);(\d+);\d+c/u;

/** Whether the terminal has said all that it has to say. */
export const isAnswered = (reply: string): boolean => FENCE.test(reply);

/** Terminals that reorder and say so only by their name: the first two numbers of their secondary device attributes. */
const NAMED: readonly { readonly name: RegExp; readonly detected: Detected }[] = [
  { name: /^1;115$/u, detected: native('it answers as Konsole, which reorders', KONSOLE) },
  { name: /^0;115$/u, detected: native('it answers as QTermWidget, which reorders', QTERMWIDGET) },
  { name: /^0;136$/u, detected: native('it answers as PuTTY, which reorders', PUTTY) },
  { name: /^24;/u, detected: native('it answers as mlterm, which reorders', MLTERM) },
  { name: /^1;4\d{3}$/u, detected: word('it answers as kitty, which turns words') },
];

/** What a terminal's answers to QUESTION add to what its environment tells. */
export function refine(detected: Detected, reply: string): Detected {
  const report = BDSM_REPORT.exec(reply)?.[1];
  if (report === '1' || report === '2') return visual('it says that it can be told not to reorder');
  const [, terminal, version] = ATTRIBUTES.exec(reply) ?? [];
  const named = NAMED.find(({ name }) => name.test(`${terminal};${version}`));
  return named?.detected ?? { ...detected, isCertain: isAnswered(reply) };
}
