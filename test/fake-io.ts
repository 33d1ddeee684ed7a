import type { Io } from '../src/cli/io.ts';
import { main } from '../src/cli/main.ts';

export type FakeIo = Io & { readonly output: () => string; readonly errors: () => string };

export type World = {
  /** Columns of the terminal on standard output; none: a pipe. */
  readonly terminal?: number;
  /** What the terminal answers when asked; none: nobody can ask it. */
  readonly reply?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Io['env'];
  /** Whether a person watches standard error. */
  readonly watched?: boolean;
};

/** An io in memory. Reading standard input where none is given fails the test. */
export function fakeIo(world: World = {}): FakeIo {
  const written = { out: '', err: '' };
  return {
    stdout: {
      write: text => {
        written.out += text;
      },
      isTerminal: world.terminal !== undefined,
      columns: world.terminal ?? null,
      rows: world.terminal === undefined ? null : 24,
    },
    stderr: {
      write: text => {
        written.err += text;
      },
      isTerminal: world.watched === true,
      columns: null,
      rows: null,
    },
    env: { ARTICLE_PAGER: '', ...world.env },
    stdin: () => chunksOf(world.stdin),
    hasInput: () => world.stdin !== undefined,
    exists: () => false,
    resolve: async host => {
      throw new Error(`tests never use the network: ${host}`);
    },
    every: () => () => {},
    ask: async question => {
      if (world.reply !== undefined) written.out += question;
      return world.reply ?? '';
    },
    settled: async () => {},
    isForeground: () => true,
    outside: () => null,
    onSignal: () => () => {},
    guard: work => work(),
    output: () => written.out,
    errors: () => written.err,
  };
}

async function* chunksOf(input: World['stdin']): AsyncIterable<Uint8Array> {
  if (input === undefined) throw new Error('standard input was read unasked');
  yield typeof input === 'string' ? new TextEncoder().encode(input) : input;
}

export type Outcome = { readonly code: number; readonly out: string; readonly err: string };

/** Runs the program in memory. */
export async function run(argv: readonly string[], world: World = {}): Promise<Outcome> {
  const io = fakeIo(world);
  const code = await main(argv, io);
  return { code, out: io.output(), err: io.errors() };
}
