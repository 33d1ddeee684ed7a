import { existsSync, fstatSync } from 'node:fs';
import { ask, settled } from './ask.ts';
import { guard } from './guard.ts';
import { isForeground } from './keyboard.ts';
import { type Out, toOut } from './out.ts';
import { outside } from './outside.ts';
import { type Leaver, onSignal } from './signals.ts';

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
  /** The environment of the terminal that shows the multiplexer around this program, as far as that tells; null where it does not. */
  readonly outside: () => Io['env'] | null;
  /** Done when no answer of the terminal is waited for any more: nobody else may read the keyboard before. */
  readonly settled: () => Promise<void>;
  /** Whether the terminal listens to us. */
  readonly isForeground: () => boolean;
  /** Lets somebody leave before a signal ends or stops the program. Gives what takes that back. */
  readonly onSignal: (leaver: Leaver) => () => void;
  /** Does some work, to which everything belongs that goes wrong meanwhile: a failure that nobody caught, a wait without end. */
  readonly guard: <T>(work: () => Promise<T>) => Promise<T>;
};

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
    settled,
    isForeground,
    outside,
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
