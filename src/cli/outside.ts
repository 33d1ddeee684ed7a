import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

type Env = Readonly<Record<string, string | undefined>>;

/** What tmux tells of the client that is looked at: its process, what the terminal around it calls itself, and its TERM. */
const FORMAT = '#{client_pid}\n#{client_termtype}\n#{client_termname}';
/** How long tmux may take, in milliseconds. */
const PATIENCE = 200;

/**
 * The environment of the terminal around a multiplexer. The variables of this process were set where the multiplexer was started, perhaps
 * in another terminal; those of the client that is attached now tell the truth. tmux tells of its clients, screen does not: null.
 */
export function outside(): Env | null {
  if (process.env.TMUX === undefined) return null;
  const { stdout, status } = spawnSync('tmux', ['display-message', '-p', FORMAT], {
    encoding: 'utf8',
    timeout: PATIENCE,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (status !== 0) return null;
  const [pid = '', type = '', name = ''] = stdout.split('\n');
  const env = environmentOf(pid);
  if (env === null && type === '' && name === '') return null;
  return { ...(env ?? { TERM: name }), ...namesOf(type) };
}

/** The environment of a process of this user, where the system shows it. */
function environmentOf(pid: string): Env | null {
  if (!/^\d+$/u.test(pid)) return null;
  try {
    const pairs = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
    return Object.fromEntries(pairs.map(pair => [pair.split('=', 1)[0], pair.slice(pair.indexOf('=') + 1)]));
  } catch {
    return null;
  }
}

/** The variable that a terminal sets which gives itself such a name: kitty(0.26.5), Konsole 22.12.3, iTerm2 3.7.1. */
function namesOf(type: string): Env {
  const [, name = '', version = ''] = /^([A-Za-z0-9]+)[ (]+([\d.]+)/u.exec(type) ?? [];
  return NAMES[name]?.(version) ?? {};
}

const NAMES: Readonly<Record<string, (version: string) => Env>> = {
  kitty: version => ({ KITTY_WINDOW_ID: version }),
  Konsole: version => ({ KONSOLE_VERSION: version }),
  XTerm: version => ({ XTERM_VERSION: version }),
  iTerm2: version => ({ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: version }),
  mintty: () => ({ TERM_PROGRAM: 'mintty' }),
  WezTerm: () => ({ TERM_PROGRAM: 'WezTerm' }),
  ghostty: () => ({ TERM_PROGRAM: 'ghostty' }),
};
