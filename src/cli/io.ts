import { existsSync, fstatSync } from 'node:fs';

/** Where text goes. */
export type Out = {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** Width in cells, when it is a terminal. */
  readonly columns: number | null;
};

/** Everything that the program touches outside itself; tests give their own. */
export type Io = {
  readonly stdout: Out;
  readonly stderr: Out;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** Whether standard input is a pipe or a file, told without reading it. */
  readonly hasInput: () => boolean;
  readonly exists: (path: string) => boolean;
};

/** The io of this process. A reader that closes the pipe early has what it wanted: the program ends with success. */
export function systemIo(): Io {
  return {
    stdout: toOut(process.stdout),
    stderr: toOut(process.stderr),
    env: process.env,
    stdin: () => process.stdin,
    hasInput,
    exists: existsSync,
  };
}

function toOut(stream: NodeJS.WriteStream): Out {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  return {
    write: text => {
      stream.write(text);
    },
    isTerminal: stream.isTTY === true,
    columns: stream.isTTY ? stream.columns : null,
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
