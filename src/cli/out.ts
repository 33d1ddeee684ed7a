import { fstatSync, statSync, writeSync } from 'node:fs';

/** Where text goes. */
export type Out = {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** Size in cells, when it is a terminal that knows its own. */
  readonly columns: number | null;
  readonly rows: number | null;
};

/**
 * Standard output (1) or error (2). Pipes and files are written to directly: loading a stream of node takes longer than writing an answer.
 * The stream takes over at a terminal, and where a pipe is full that others have set not to wait. A reader that closes the output early
 * has what it wanted: the program ends with success. What cannot be said on standard error is passed over.
 */
export function toOut(fd: 1 | 2): Out {
  const fail = fd === 1 ? giveUp : () => {};
  let opened: NodeJS.WriteStream | undefined;
  const stream = (): NodeJS.WriteStream => {
    opened ??= (fd === 1 ? process.stdout : process.stderr).on('error', fail);
    return opened;
  };
  const isTerminal = isDevice(fd) && stream().isTTY === true;
  let isDirect = !isTerminal;
  return {
    write: text => {
      const rest = isDirect ? writeDirectly(fd, Buffer.from(text), fail) : text;
      isDirect &&= rest.length === 0;
      if (rest.length > 0) stream().write(rest);
    },
    isTerminal,
    columns: (isTerminal && stream().columns) || null,
    rows: (isTerminal && stream().rows) || null,
  };
}

/** Whether this may be a terminal, told without loading one: a device, but not the one that swallows all. */
function isDevice(fd: number): boolean {
  const stat = fstatSync(fd);
  return stat.isCharacterDevice() && stat.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
}

/** Gives what could not be written without waiting; tells `fail` when nothing can be written at all. */
function writeDirectly(fd: number, bytes: Uint8Array, fail: (error: NodeJS.ErrnoException) => void): Uint8Array {
  let rest = bytes;
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(fd, rest));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return rest;
    fail(error as NodeJS.ErrnoException);
  }
  return NOTHING;
}

const NOTHING = new Uint8Array();

function giveUp(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`article: cannot write: "${error.code ?? error.message}": the answer is cut short\n`);
  process.exit(1);
}
