import { existsSync, fstatSync } from 'node:fs';
import { guard } from './guard.ts';
import { type Out, toOut } from './out.ts';

/** Everything that the program touches outside itself; tests give their own. */
export type Io = {
  readonly stdout: Out;
  readonly stderr: Out;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** Whether standard input is a pipe or a file, told without reading it. */
  readonly hasInput: () => boolean;
  readonly exists: (path: string) => boolean;
  /** The addresses of a host; rejects with the error of the system. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  /** Calls `tick` every so many milliseconds, until what it gives is called. */
  readonly every: (milliseconds: number, tick: () => void) => () => void;
  /** What the terminal answers to a question, as far as it came within the patience (milliseconds); '' where nobody can be asked. */
  readonly ask: (question: string, isAnswered: (reply: string) => boolean, patience: number) => Promise<string>;
  /** Calls `end` before a signal ends the program; `end` may give false to go on. Gives what takes that back. */
  readonly onSignal: (end: (signal: NodeJS.Signals) => boolean) => () => void;
  /** Does some work, to which everything belongs that goes wrong meanwhile: a failure that nobody caught, a wait without end. */
  readonly guard: <T>(work: () => Promise<T>) => Promise<T>;
};

const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** How long a late answer is waited for, lest it reach the shell as if it were typed, in milliseconds. */
const LATEST = 1000;
const INTERRUPT = '\u0003';

/** The io of this process. */
export function systemIo(): Io {
  return {
    stdout: toOut(1),
    stderr: toOut(2),
    env: process.env,
    stdin: () => process.stdin,
    hasInput,
    exists: existsSync,
    resolve: async host =>
      (await (await import('node:dns/promises')).lookup(host, { all: true })).map(({ address }) => address),
    every: (milliseconds, tick) => {
      const timer = setInterval(tick, milliseconds);
      return () => clearInterval(timer);
    },
    ask,
    onSignal,
    guard,
  };
}

function hasInput(): boolean {
  try {
    const stat = fstatSync(0);
    return stat.isFIFO() || stat.isFile() || stat.isSocket();
  } catch {
    return false;
  }
}

/** Reads the answer from the keyboard's side, unechoed. When patience ends without it, the terminal is still kept from echoing it. */
function ask(question: string, isAnswered: (reply: string) => boolean, patience: number): Promise<string> {
  const { stdin, stdout } = process;
  if (!stdin.isTTY || !stdout.isTTY) return Promise.resolve('');
  return new Promise(resolve => {
    let reply = '';
    const listen = (data: Buffer): void => {
      reply += data.toString('latin1');
      if (reply.includes(INTERRUPT)) process.kill(process.pid, 'SIGINT');
      if (isAnswered(reply) || reply.includes(INTERRUPT)) stop();
    };
    const stop = (): void => {
      clearTimeout(patient);
      clearTimeout(latest);
      stdin.off('data', listen).setRawMode(false).pause();
      resolve(reply);
    };
    const patient = setTimeout(() => resolve(reply), patience);
    const latest = setTimeout(stop, LATEST);
    stdin.setRawMode(true).on('data', listen).resume();
    stdout.write(question);
  });
}

function onSignal(end: (signal: NodeJS.Signals) => boolean): () => void {
  const listen = (signal: NodeJS.Signals): void => {
    if (!end(signal)) return;
    release();
    process.kill(process.pid, signal);
  };
  const release = (): void => {
    for (const signal of SIGNALS) process.off(signal, listen);
  };
  for (const signal of SIGNALS) process.on(signal, listen);
  return release;
}
