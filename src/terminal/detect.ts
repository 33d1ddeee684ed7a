import type { Look, Mode } from './look.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** What the environment tells of a terminal, and why. */
export type Detected = Pick<Look, 'mode' | 'bdsm' | 'keepsLeft'> & { readonly reason: string };

const MODES: readonly string[] = ['native', 'visual', 'word', 'off'] satisfies readonly Mode[];
/** The first VTE that reorders and can be told not to. */
const FIRST_BIDI_VTE = 5703;

const native = (reason: string, keepsLeft: boolean): Detected => ({ mode: 'native', bdsm: false, keepsLeft, reason });
const visual = (reason: string, bdsm = false): Detected => ({ mode: 'visual', bdsm, keepsLeft: false, reason });

type Sign = { readonly fits: (env: Env) => boolean; readonly says: (env: Env) => Detected };

/** The first sign that fits decides. Multiplexers come first: the variables of the terminal around them leak in. */
const SIGNS: readonly Sign[] = [
  {
    fits: ({ ARTICLE_BIDI }) => MODES.includes(ARTICLE_BIDI ?? ''),
    says: ({ ARTICLE_BIDI }) => ({ mode: ARTICLE_BIDI as Mode, bdsm: false, keepsLeft: false, reason: 'ARTICLE_BIDI' }),
  },
  {
    fits: env => isMultiplexer(env) && (isBidiVte(env) || env.KONSOLE_VERSION !== undefined),
    says: () => native('a multiplexer in a terminal that reorders', true),
  },
  { fits: isMultiplexer, says: () => visual('a multiplexer') },
  { fits: isBidiVte, says: ({ VTE_VERSION }) => visual(`VTE ${VTE_VERSION}, told not to reorder`, true) },
  { fits: ({ TERM_PROGRAM }) => TERM_PROGRAM === 'mintty', says: () => visual('mintty, told not to reorder', true) },
  { fits: ({ KONSOLE_VERSION }) => KONSOLE_VERSION !== undefined, says: () => native('Konsole reorders', true) },
  {
    fits: ({ MLTERM, TERM }) => MLTERM !== undefined || TERM === 'mlterm',
    says: () => native('mlterm reorders', false),
  },
  {
    fits: ({ TERM_PROGRAM }) => TERM_PROGRAM === 'Apple_Terminal',
    says: () => native('Apple Terminal reorders', true),
  },
  { fits: isBidiITerm, says: () => native('iTerm2 reorders', true) },
  {
    fits: ({ TERM, KITTY_WINDOW_ID }) => TERM === 'xterm-kitty' || KITTY_WINDOW_ID !== undefined,
    says: () => ({ mode: 'word', bdsm: false, keepsLeft: false, reason: 'kitty turns words' }),
  },
];

/** How to show right-to-left text, told by the environment alone; a terminal that nobody knows does not reorder. */
export function detect(env: Env): Detected {
  return SIGNS.find(({ fits }) => fits(env))?.says(env) ?? visual('no sign of a terminal that reorders');
}

function isMultiplexer({ TMUX, STY }: Env): boolean {
  return TMUX !== undefined || STY !== undefined;
}

function isBidiVte({ VTE_VERSION }: Env): boolean {
  return Number(VTE_VERSION ?? 0) >= FIRST_BIDI_VTE;
}

function isBidiITerm({ TERM_PROGRAM, TERM_PROGRAM_VERSION }: Env): boolean {
  const [major = 0, minor = 0] = (TERM_PROGRAM_VERSION ?? '').split('.').map(Number);
  return TERM_PROGRAM === 'iTerm.app' && (major > 3 || (major === 3 && minor >= 7));
}
