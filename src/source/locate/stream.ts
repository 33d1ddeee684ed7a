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
