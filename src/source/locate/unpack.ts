import { once } from 'node:events';
import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { ReaderError } from '../../errors.ts';

/** More codings than any server applies: each multiplies what a few bytes become. */
const MOST_CODINGS = 2;
/** What a server says goes to a terminal: plain letters only, and few. */
const SAFE_CODINGS = /^[a-z0-9 ,.+-]{1,60}$/iu;
/** The low half of the first byte of the zlib format (RFC 1950); raw deflate, which some servers send, has another. */
const ZLIB_METHOD = 8;

/**
 * The stream without the codings that a server applied («gzip, br»), unpacked as it is read: whoever stops reading stops the rest.
 * Throws unreachable for a coding that is not known or was not kept.
 */
export async function* unpack(packed: Readable, codings: string, source: string): AsyncIterable<Uint8Array> {
  const names = codings
    .toLowerCase()
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '' && name !== 'identity');
  let stream: Readable = packed;
  if (names.length > MOST_CODINGS) throw notKnown(codings, source);
  for (const name of names.reverse()) {
    const decoder = name === 'deflate' ? await inflaterOf(stream) : DECODERS[name]?.();
    if (!decoder) throw notKnown(name, source);
    // Errors reach the reader through the last stream.
    stream = pipeline(stream, decoder, () => {});
  }
  try {
    yield* stream;
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    if (!/^(?:Z_|ERR_)/u.test(code)) throw cause;
    throw new ReaderError('unreachable', `packed wrongly (${code}): "${source}": open it in a browser`, { cause });
  }
}

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
};

async function inflaterOf(stream: Readable): Promise<Transform> {
  const first = await firstByteOf(stream);
  return (first & 0x0f) === ZLIB_METHOD ? createInflate() : createInflateRaw();
}

/** The first byte of a stream, left in it; 0 when there is none. */
async function firstByteOf(stream: Readable): Promise<number> {
  await Promise.race([once(stream, 'readable'), once(stream, 'end')]);
  const chunk: Buffer | null = stream.read();
  if (chunk) stream.unshift(chunk);
  return chunk?.[0] ?? 0;
}

const notKnown = (coding: string, source: string): ReaderError =>
  new ReaderError(
    'unreachable',
    `packed in a way that is not known (${SAFE_CODINGS.exec(coding)?.[0] ?? 'something else'}): "${source}": open it in a browser`,
  );
