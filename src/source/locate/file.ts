import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { ReaderError } from '../../errors.ts';
import { BUILTIN_PATH, BUILTIN_SOURCE } from '../builtin.ts';
import { tooLarge } from './limits.ts';

const CHUNK = 1024 * 1024;
/** Milliseconds that a named pipe without a writer is watched, and between two looks. */
const PATIENCE = 2000;
const PAUSE = 20;
/** How addresses begin whose scheme nobody writes. */
const WEB_SITE = /^www\./iu;

/** The bytes of a file, at most `most`; of a named pipe once its writers are done. */
export async function readFile(name: string, most: number): Promise<Uint8Array> {
  const file = attempt(name, () =>
    openSync(name === BUILTIN_SOURCE ? BUILTIN_PATH : name, constants.O_RDONLY | constants.O_NONBLOCK),
  );
  try {
    const stat = attempt(name, () => fstatSync(file));
    check(name, stat, most);
    return await readAll(name, file, stat.isFIFO(), most);
  } finally {
    closeSync(file);
  }
}

function check(name: string, stat: Stats, most: number): void {
  if (stat.isDirectory()) {
    throw new ReaderError('is-folder', `a folder, not an article: "${name}": give the files in it`);
  }
  if (stat.size > most) throw tooLarge(name, most);
}

/** Reads until the end, whatever the size that the system states (a device states none). */
async function readAll(name: string, file: number, isPipe: boolean, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let hasWriter = !isPipe;
  let size = 0;
  for (let waited = 0; ; ) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const read = attempt(name, () => readSome(file, chunk));
    if (read === 0 && hasWriter) return Buffer.concat(chunks);
    if (read === null && !isPipe)
      throw new ReaderError('not-readable', `a device with nothing to read: "${name}": give a file`);
    if (read === null || read === 0) {
      hasWriter ||= read === null;
      waited += PAUSE;
      if (!hasWriter && waited > PATIENCE) {
        throw new ReaderError('not-readable', `a pipe that nobody writes to: "${name}": start its writer first`);
      }
      await new Promise(resolve => setTimeout(resolve, PAUSE));
      continue;
    }
    hasWriter = true;
    size += read;
    if (size > most) throw tooLarge(name, most);
    chunks.push(chunk.subarray(0, read));
  }
}

/** Bytes read, 0 at the end (or where a pipe has no writer), null where a writer has not written yet. */
function readSome(file: number, chunk: Buffer): number | null {
  try {
    return readSync(file, chunk, 0, chunk.length, null);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return null;
    throw error;
  }
}

/** Runs a call of the system; what it throws becomes a ReaderError. */
function attempt<T>(name: string, call: () => T): T {
  try {
    return call();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' && WEB_SITE.test(name)) {
      throw new ReaderError('not-found', `no such file: "${name}": did you mean https://${name}?`, { cause });
    }
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new ReaderError('not-found', `no such file: "${name}": give a path, a URL, or - for standard input`, {
        cause,
      });
    }
    if (code === 'EACCES' || code === 'EPERM') {
      throw new ReaderError('not-readable', `not allowed to read: "${name}": change its permissions`, { cause });
    }
    throw new ReaderError('not-readable', `cannot be read: "${name}": ${reasonOf(code)}`, { cause });
  }
}

const reasonOf = (code: string | undefined): string =>
  code === 'ELOOP' ? 'its links lead in a circle' : (code ?? 'unknown reason');
