import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { isStopped, programsOf, signalAll } from './family.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Where a sink writes, and what it needs of the program around it. */
export type Target = {
  readonly write: (text: string) => void;
  readonly env: Env;
  /** Done when nobody else reads the keyboard. */
  readonly settled: () => Promise<void>;
  /** Lets somebody leave before a signal ends or stops the program, or go on in spite of it. Gives what takes that back. */
  readonly onSignal: (leaver: {
    readonly leave: (signal: NodeJS.Signals) => boolean | Promise<boolean>;
    readonly comeBack?: () => void;
  }) => () => void;
};

/** How a sink shows its lines. */
export type Paging = {
  /** A command line for the shell; null: no pager. */
  readonly pager: string | null;
  /** The lines of the terminal: more than fit into them go through the pager. */
  readonly rows: number;
  /** Whether the terminal is to leave the order alone. */
  readonly isOrdered: boolean;
};

/** Takes lines, each with its newline, and shows them on a terminal. */
export type Sink = {
  readonly write: (lines: string) => Promise<void>;
  /** Whether the reader has left the pager. */
  readonly isClosed: () => boolean;
  /** Shows what is left, and waits for the reader to leave the pager. */
  readonly end: () => Promise<void>;
};

/** ECMA-48 BDSM: explicit (the terminal leaves the order alone), and implicit again. VTE wants it at the beginning of a line. */
const EXPLICIT = '\u001b[8l';
const IMPLICIT = '\u001b[8h';
/** Nothing to reorder. */
const ASCII = /^[\u0000-\u007f]*$/u;
const CHUNK = 500;
const USUAL_PAGER = 'less';
/** As git does: less is not opened for what fits, lets colours through, and leaves the text on the screen. */
const PAGER_ENV: Env = { LESSCHARSET: 'utf-8', LESS: 'FRX' };

/** The command that shows long answers: ARTICLE_PAGER, PAGER, less; null for none: an empty one, cat, or a dumb terminal. */
export function pagerOf({ ARTICLE_PAGER, PAGER, TERM }: Env): string | null {
  const asked = (ARTICLE_PAGER ?? PAGER ?? '').trim();
  if (TERM === 'dumb' || asked === 'cat' || ARTICLE_PAGER?.trim() === '') return null;
  return asked === '' ? (isThere(USUAL_PAGER) ? USUAL_PAGER : null) : asked;
}

const isThere = (program: string): boolean =>
  spawnSync('sh', ['-c', 'command -v "$0"', program], { stdio: 'ignore' }).status === 0;

/** A sink that holds lines back until they fill the terminal, then opens the pager; without a pager it writes as it gets. */
export function openSink(target: Target, { pager, rows, isOrdered }: Paging): Sink {
  let held = '';
  let command = pager;
  let child: Pager | null = null;
  const direct = (lines: string): Promise<void> => writeLines(target, lines, isOrdered);
  /** A pager that fails is none: what it was given is written. */
  const fallBack = async (): Promise<void> => {
    const unseen = child?.unseen() ?? null;
    if (unseen === null) return;
    child = null;
    command = null;
    await direct(unseen);
  };
  const write = async (lines: string): Promise<void> => {
    if (child) {
      await child.write(lines);
      return fallBack();
    }
    held += lines;
    if (held.split('\n', rows + 1).length <= rows) return;
    const all = held;
    held = '';
    if (command === null) return direct(all);
    await target.settled();
    child = openPager(target, command, isOrdered);
    await child.write(all);
    await fallBack();
  };
  const end = async (): Promise<void> => {
    if (!child) return direct(held);
    await child.end();
    await fallBack();
  };
  return { write, isClosed: () => child?.isClosed() ?? false, end };
}

const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));
const wait = (milliseconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds).unref());

/** Lines straight to the terminal. Behind each chunk, when no line is half written, signals are heard. */
async function writeLines({ write, onSignal }: Target, lines: string, isOrdered: boolean): Promise<void> {
  if (lines === '') return;
  const release = onSignal({ leave: () => true });
  const all = lines.split('\n').slice(0, -1);
  for (let from = 0; from < all.length; from += CHUNK) {
    const chunk = all.slice(from, from + CHUNK);
    write(
      chunk.map(line => (isOrdered && !ASCII.test(line) ? `${EXPLICIT}${line}${IMPLICIT}\n` : `${line}\n`)).join(''),
    );
    await turn();
  }
  release();
}

type Pager = Sink & {
  /** All that a pager was given that has failed; null of one that has not. */
  readonly unseen: () => string | null;
};

/** A pager that ends badly so soon has shown nothing to anybody, in milliseconds. */
const AT_ONCE = 1000;
/** How a shell says that it could not run a command. */
const NOT_RUN = [126, 127];
/** From here on, a shell tells of the signal that ended a command. */
const SIGNALLED = 128;
/** How long a pager may take to leave the screen as it was, in milliseconds. */
const PATIENCE = 2000;

/** A running pager, with the terminal's order set around it. It is waited for, whatever ends the program. */
function openPager({ write, env, onSignal }: Target, command: string, isOrdered: boolean): Pager {
  const set = (order: string): void => {
    if (isOrdered) write(order);
  };
  set(EXPLICIT);
  const child = spawn(command, { shell: true, stdio: ['pipe', 'inherit', 'inherit'], env: { ...PAGER_ENV, ...env } });
  const opened = performance.now();
  const given: string[] = [];
  let state: 'open' | 'left' | 'failed' = 'open';
  const release = onSignal({
    leave: async signal => {
      if (signal === 'SIGINT') return false;
      await (signal === 'SIGTSTP' ? stop(child) : quit(child, closed));
      if (state === 'open') set(IMPLICIT);
      return true;
    },
    comeBack: () => {
      set(EXPLICIT);
      goOn(child);
    },
  });
  const closed = new Promise<void>(resolve => {
    child.stdin.on('error', () => {});
    child.on('close', code => {
      const isAtOnce = performance.now() - opened < AT_ONCE;
      const isFailure = code !== null && code > 0 && code < SIGNALLED && (isAtOnce || NOT_RUN.includes(code));
      state = isFailure ? 'failed' : 'left';
      release();
      set(IMPLICIT);
      resolve();
    });
  });
  return {
    write: lines => {
      if (performance.now() - opened < AT_ONCE) given.push(lines);
      else given.length = 0;
      return feed(child, lines, closed);
    },
    isClosed: () => state === 'left',
    end: () => {
      child.stdin.end();
      return closed;
    },
    unseen: () => (state === 'failed' ? given.join('') : null),
  };
}

/** Gives when the pager wants more, or has ended. */
function feed({ stdin }: ChildProcess, lines: string, closed: Promise<void>): Promise<void> {
  if (!stdin || stdin.destroyed) return closed;
  if (stdin.write(lines)) return Promise.resolve();
  return Promise.race([new Promise<void>(resolve => stdin.once('drain', resolve)), closed]);
}

/** Ends a pager, which leaves the screen as it was. */
async function quit({ pid }: ChildProcess, closed: Promise<void>): Promise<void> {
  if (pid !== undefined) signalAll(programsOf(pid), 'SIGTERM');
  await Promise.race([closed, wait(PATIENCE)]);
}

/** Stops a pager, and waits until it has left the screen as it was. */
async function stop({ pid }: ChildProcess): Promise<void> {
  if (pid === undefined) return;
  const programs = programsOf(pid);
  signalAll(programs, 'SIGTSTP');
  for (let tries = 0; tries < 20 && !programs.every(isStopped); tries++) await wait(10);
}

/** Lets a stopped pager go on; it may have drawn before the order was set, and draws anew when it hears of a new size. */
function goOn({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  signalAll([pid, ...programsOf(pid)], 'SIGCONT');
  signalAll(programsOf(pid), 'SIGWINCH');
}
