import type { Look, Mode } from './look.ts';
import type { Ordering } from './ordering.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** What is known of a terminal, and why. */
export type Detected = Pick<Look, 'mode' | 'ordering' | 'pinsLetters'> & {
  /** Whether it draws vowel marks where they belong. */
  readonly keepsMarks: boolean;
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
const PLAIN_TERMS = /^(?:alacritty|foot|st-|rxvt|xterm-ghostty|linux)/u;
const PLAIN_PROGRAMS = ['WarpTerminal', 'ghostty', 'rio', 'WezTerm'];
const PLAIN_MARKS = ['XTERM_VERSION', 'ALACRITTY_WINDOW_ID', 'WT_SESSION', 'TERMUX_VERSION', 'ZUTTY_VERSION'];
/** Of these, those that lose marks, or the letters below them, or draw them beside. */
const MARKLESS_TERMS = /^(?:alacritty|foot|st-)/u;
const MARKLESS_MARKS = ['ALACRITTY_WINDOW_ID', 'ZUTTY_VERSION'];
/** They are made of xterm.js, one renderer of which leaves the order to the browser; which one draws cannot be told. */
const XTERM_JS_PROGRAMS = ['vscode', 'Tabby', 'Hyper'];

/** VTE, and the way in which most terminals order lines. */
const FROM_LEFT: Ordering = { base: 'left', mirrors: true, marks: 'free', joins: true, unit: 'line' };
/** It draws every character from the left: https://invent.kde.org/utilities/konsole, TerminalPainter.cpp. */
const KONSOLE: Ordering = { ...FROM_LEFT, mirrors: false };
/** mlterm: a mark takes a cell. */
const MLTERM: Ordering = { ...FROM_LEFT, base: 'letter', marks: 'wide' };
/** PuTTY and QTermWidget take no notice of marks. */
const PUTTY: Ordering = { ...MLTERM, marks: 'none' };
const QTERMWIDGET: Ordering = { ...FROM_LEFT, marks: 'none', unit: 'style' };
/** Emacs in a terminal shows a mark, as a line, and joins nothing. */
const EMACS: Ordering = { ...FROM_LEFT, marks: 'wide', joins: false };

const USUAL = { ordering: FROM_LEFT, pinsLetters: false, keepsMarks: true, isCertain: true } as const;
const native = (reason: string, ordering = FROM_LEFT): Detected => ({ ...USUAL, ordering, mode: 'native', reason });
const visual = (reason: string): Detected => ({ ...USUAL, mode: 'visual', reason });
const markless = (reason: string): Detected => ({ ...visual(reason), keepsMarks: false });
const pinned = (reason: string): Detected => ({ ...visual(reason), pinsLetters: true });
const off = (reason: string): Detected => ({ ...USUAL, mode: 'off', reason });
/** It also misplaces the marks of the words that it turns. */
const word = (reason: string): Detected => ({ ...USUAL, mode: 'word', keepsMarks: false, reason });
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
  'INSIDE_EMACS',
  'VIM_TERMINAL',
  'NVIM',
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

/** The first sign that fits decides. */
const SIGNS: readonly Sign[] = [
  { fits: ({ TERM }) => TERM === 'dumb', says: () => off('a dumb terminal gets text as it is') },
  { fits: ({ INSIDE_EMACS }) => INSIDE_EMACS !== undefined, says: () => native('Emacs reorders', EMACS) },
  { fits: isBidiVte, says: ({ VTE_VERSION }) => visual(`VTE_VERSION=${VTE_VERSION}: told not to reorder`) },
  { fits: ({ TERM_PROGRAM }) => TERM_PROGRAM === 'mintty', says: () => visual('mintty: told not to reorder') },
  { fits: ({ KONSOLE_VERSION }) => KONSOLE_VERSION !== undefined, says: () => native('Konsole reorders', KONSOLE) },
  {
    fits: ({ MLTERM: version, TERM }) => version !== undefined || TERM === 'mlterm',
    says: () => native('mlterm reorders', MLTERM),
  },
  { fits: ({ TERM }) => /^putty/u.test(TERM ?? ''), says: () => native('PuTTY reorders', PUTTY) },
  {
    fits: ({ TERM_PROGRAM }) => TERM_PROGRAM === 'Apple_Terminal',
    says: () => native('Apple Terminal reorders'),
  },
  { fits: isBidiITerm, says: () => unsure(native('iTerm2 reorders')) },
  {
    fits: ({ TERM, KITTY_WINDOW_ID }) => TERM === 'xterm-kitty' || KITTY_WINDOW_ID !== undefined,
    says: () => word('kitty turns words'),
  },
  {
    fits: env => MARKLESS_TERMS.test(env.TERM ?? '') || MARKLESS_MARKS.some(mark => env[mark] !== undefined),
    says: ({ TERM }) => markless(`TERM=${TERM} does not reorder`),
  },
  { fits: ({ TERM }) => PLAIN_TERMS.test(TERM ?? ''), says: ({ TERM }) => visual(`TERM=${TERM} does not reorder`) },
  {
    fits: ({ TERM_PROGRAM }) => XTERM_JS_PROGRAMS.includes(TERM_PROGRAM ?? ''),
    says: ({ TERM_PROGRAM }) => pinned(`TERM_PROGRAM=${TERM_PROGRAM} reorders in one of its renderers`),
  },
  {
    fits: ({ TERM_PROGRAM }) => PLAIN_PROGRAMS.includes(TERM_PROGRAM ?? ''),
    says: ({ TERM_PROGRAM }) => visual(`TERM_PROGRAM=${TERM_PROGRAM} does not reorder`),
  },
  {
    fits: env => PLAIN_MARKS.some(mark => env[mark] !== undefined),
    says: env => visual(`${PLAIN_MARKS.find(mark => env[mark] !== undefined)}: does not reorder`),
  },
];

/**
 * How to show right-to-left text, told by the environment alone; a terminal that nobody knows does not reorder. `outside` is the
 * environment around a multiplexer, where that is known; else that of the program must do, which tells of where it was started.
 */
export function detect(env: Env, outside: Env | null = null): Detected {
  const found = isInside(env) ? detectBehind(outside ?? { ...env, ...UNNAMED }) : detectPlain(env);
  const detected = env.VIM_TERMINAL !== undefined || env.NVIM !== undefined ? withoutMarks(found) : found;
  const choice = MODES.find(mode => mode === env.ARTICLE_BIDI);
  return choice ? { ...detected, mode: choice, reason: `ARTICLE_BIDI=${choice}`, isCertain: true } : detected;
}

/** Whether another program stands between this one and the terminal: what it is told does not reach it. */
export const isInside = (env: Env): boolean => insideOf(env) !== undefined && env.TERM !== 'dumb';

/** Emacs leaks into a multiplexer that was started in it, whose own TERM tells. */
const insideOf = (env: Env): string | undefined =>
  env.INSIDE_EMACS !== undefined && !/^(?:tmux|screen)/u.test(env.TERM ?? '')
    ? undefined
    : INSIDES.find(name => env[name] !== undefined);
const INSIDES = ['TMUX', 'STY', 'VIM_TERMINAL', 'NVIM'];
/** The names that a multiplexer itself sets. */
const UNNAMED: Env = {
  TERM: undefined,
  TERM_PROGRAM: undefined,
  INSIDE_EMACS: undefined,
  ...Object.fromEntries(INSIDES.map(name => [name, undefined])),
};

function detectPlain(env: Env): Detected {
  return SIGNS.find(({ fits }) => fits(env))?.says(env) ?? unsure(visual('no sign of a terminal that reorders'));
}

/** A terminal that can be told not to reorder is not told through another program; and that one cannot be asked for it. */
function detectBehind(env: Env): Detected {
  if (isBidiVte(env)) return behind(native('VTE reorders'));
  if (env.TERM_PROGRAM === 'mintty') return behind(native('mintty reorders'));
  return behind(detectPlain(env));
}

const behind = (around: Detected): Detected => because(`behind another program: ${around.reason}`, around);
const because = (reason: string, detected: Detected): Detected => ({ ...detected, isCertain: true, reason });

/** vim shows marks as rubbish. */
const withoutMarks = (detected: Detected): Detected => ({
  ...detected,
  ordering: { ...detected.ordering, marks: 'none' },
  pinsLetters: false,
});

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
  { name: /^0;276$/u, detected: pinned('it answers as xterm.js, which reorders in one of its renderers') },
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
