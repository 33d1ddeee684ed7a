import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { ReaderError } from '../errors.ts';

/** Bytes that a source may have: no article comes near it, and memory stays bounded. */
const LARGEST = 10 * 1024 * 1024;
const CHUNK = 1024 * 1024;
const BUILTIN = join(import.meta.dirname, '../../fixtures/builtin.txt');

/** The name of the article that the program brings with it. */
export const BUILTIN_SOURCE = 'builtin';
/** The name of standard input. */
export const STDIN_SOURCE = '-';

/**
 * The bytes of a source: a path, `-` (`stdin`) or the built-in article.
 * Throws not-found, is-folder, not-readable or too-large.
 */
export async function locate(source: string, stdin: () => AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  if (source === STDIN_SOURCE) return readStream(source, stdin());
  return readFile(source, source === BUILTIN_SOURCE ? BUILTIN : source);
}

async function readStream(name: string, stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > LARGEST) throw tooLarge(name);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function readFile(name: string, path: string): Uint8Array {
  const file = open(name, path);
  try {
    const stat = fstatSync(file);
    if (stat.isDirectory())
      throw new ReaderError('is-folder', `a folder, not an article: "${name}": give the files in it`);
    if (stat.size > LARGEST) throw tooLarge(name);
    return readAll(name, file);
  } finally {
    closeSync(file);
  }
}

/** Reads until the end, whatever the size that the system states (a device states none). */
function readAll(name: string, file: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (let size = 0; ; ) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const read = readSync(file, chunk, 0, CHUNK, null);
    if (read === 0) return Buffer.concat(chunks);
    size += read;
    if (size > LARGEST) throw tooLarge(name);
    chunks.push(chunk.subarray(0, read));
  }
}

function open(name: string, path: string): number {
  try {
    return openSync(path, 'r');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new ReaderError('not-found', `no such file: "${name}": give a path, or - for standard input`, { cause });
    }
    if (code === 'EACCES' || code === 'EPERM') {
      throw new ReaderError('not-readable', `not allowed to read: "${name}": change its permissions`, { cause });
    }
    throw new ReaderError('not-readable', `cannot be opened: "${name}": ${code ?? 'unknown reason'}`, { cause });
  }
}

const tooLarge = (name: string): ReaderError =>
  new ReaderError('too-large', `too large: "${name}": an article has at most ${LARGEST / 1024 / 1024} MB`);
