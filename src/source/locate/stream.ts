import { ReaderError } from '../../errors.ts';
import { tooLarge } from './limits.ts';

/** All bytes of a stream, at most `most`. Throws too-large. */
export async function readStream(
  name: string,
  stream: AsyncIterable<Uint8Array>,
  most: number,
  onProgress: (bytes: number) => void = () => {},
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > most) throw tooLarge(name, most);
    chunks.push(chunk);
    onProgress(size);
  }
  return Buffer.concat(chunks);
}

/** All bytes of standard input. Throws too-large, and not-readable where it was opened for writing or its device fails. */
export async function readStdin(
  name: string,
  stdin: () => AsyncIterable<Uint8Array>,
  most: number,
): Promise<Uint8Array> {
  try {
    return await readStream(name, stdin(), most);
  } catch (cause) {
    const { code, syscall } = cause as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined) throw cause;
    throw new ReaderError('not-readable', `cannot be read: "${name}": ${code}`, { cause });
  }
}
