import { type ChildProcess, spawn, spawnSync } from 'node:child_process';

type Env = Readonly<Record<string, string | undefined>>;

/** Where a sink writes, and what it needs of the program around it. */
export type Target = {
  readonly write: (text: string) => void;
  readonly env: Env;
  /** Calls `end` before a signal ends the program; `end` may give false to go on. Gives what takes that back. */
  readonly onSignal: (end: (signal: NodeJS.Signals) => boolean) => () => void;
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
const USUAL_PAGER = 'less -R';

/** The command that shows long answers: ARTICLE_PAGER, PAGER, less; null for none: an empty one, cat, or a dumb terminal. */
export function pagerOf({ ARTICLE_PAGER, PAGER, TERM }: Env): string | null {
  const command = (ARTICLE_PAGER ?? (PAGER || USUAL_PAGER)).trim();
  return command === '' || command === 'cat' || TERM === 'dumb' || !isThere(command) ? null : command;
}

/** Whether the shell finds the program of a command line. */
function isThere(command: string): boolean {
  const [program = ''] = command.split(/\s/u);
  return spawnSync('sh', ['-c', 'command -v "$0"', program], { stdio: 'ignore' }).status === 0;
}

/** A sink that holds lines back until they fill the terminal, then opens the pager; without a pager it writes as it gets. */
export function openSink(target: Target, { pager, rows, isOrdered }: Paging): Sink {
  let held = '';
  let child: Sink | null = null;
  const write = async (lines: string): Promise<void> => {
    if (child) return child.write(lines);
    held += lines;
    if (held.split('\n', rows + 1).length <= rows) return;
    if (pager !== null) child = openPager(target, pager, isOrdered);
    await (child ? child.write(held) : writeLines(target, held, isOrdered));
    held = '';
  };
  const end = async (): Promise<void> => {
    if (child) await child.end();
    else await writeLines(target, held, isOrdered);
  };
  return { write, isClosed: () => child?.isClosed() ?? false, end };
}

/** Lines straight to the terminal. Between chunks, signals are heard. */
async function writeLines({ write, onSignal }: Target, lines: string, isOrdered: boolean): Promise<void> {
  const release = onSignal(() => true);
  const all = lines.split('\n').slice(0, -1);
  for (let from = 0; from < all.length; from += CHUNK) {
    const chunk = all.slice(from, from + CHUNK);
    write(
      chunk.map(line => (isOrdered && !ASCII.test(line) ? `${EXPLICIT}${line}${IMPLICIT}\n` : `${line}\n`)).join(''),
    );
    if (all.length > CHUNK) await new Promise(resolve => setImmediate(resolve));
  }
  release();
}

/** A running pager, with the terminal's order set around it. */
function openPager({ write, env, onSignal }: Target, command: string, isOrdered: boolean): Sink {
  if (isOrdered) write(EXPLICIT);
  const child = spawn(command, {
    shell: true,
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { LESSCHARSET: 'utf-8', ...env },
  });
  const release = onSignal(signal => {
    if (signal === 'SIGINT') return false;
    child.kill();
    if (isOrdered) write(IMPLICIT);
    return true;
  });
  let isClosed = false;
  const closed = new Promise<void>(resolve => {
    child.stdin.on('error', () => {
      isClosed = true;
    });
    child.on('close', () => {
      isClosed = true;
      release();
      if (isOrdered) write(IMPLICIT);
      resolve();
    });
  });
  return {
    write: lines => feed(child, lines, closed),
    isClosed: () => isClosed,
    end: () => {
      child.stdin.end();
      return closed;
    },
  };
}

/** Gives when the pager wants more, or has ended. */
function feed({ stdin }: ChildProcess, lines: string, closed: Promise<void>): Promise<void> {
  if (!stdin || stdin.destroyed || stdin.write(lines)) return Promise.resolve();
  return Promise.race([new Promise<void>(resolve => stdin.once('drain', resolve)), closed]);
}
