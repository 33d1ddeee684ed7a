import type { Limits } from './limits.ts';
import { readFile } from './file.ts';
import { readStream } from './stream.ts';

export { BUILTIN_SOURCE } from './file.ts';
export { LIMITS, type Limits } from './limits.ts';

/** The name of standard input. */
export const STDIN_SOURCE = '-';
const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//iu;
/** What the system calls standard input. */
const STDIN_PATH = '/dev/stdin';

/** How the world outside is reached. */
export type World = {
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** The addresses of a host. Rejects with the error of the system. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  /** Told of the bytes that have come, while a download goes on. */
  readonly onProgress: (bytes: number) => void;
};

/** The bytes of a source, and what its server said of them; null where nobody did. */
export type Located = {
  readonly bytes: Uint8Array;
  readonly mediaType: string | null;
  readonly charset: string | null;
  /** Where the bytes came from in the end. */
  readonly url: string | null;
};

/**
 * The bytes of a source: a path, an http(s) URL, `-` (standard input) or the built-in article.
 * Throws not-found, is-folder, not-readable, too-large; for URLs also bad-url, unreachable, timeout, http-status, wrong-type.
 */
export async function locate(source: string, world: World, limits: Limits): Promise<Located> {
  if (ADDRESS.test(source)) {
    const { download } = await import('./download.ts');
    return download(source, world, limits);
  }
  const isStdin = source === STDIN_SOURCE || source === STDIN_PATH;
  const bytes = isStdin ? await readStream(source, world.stdin(), limits.bytes) : await readFile(source, limits.bytes);
  return { bytes, mediaType: null, charset: null, url: null };
}

/** Whether a source is an address, of whatever scheme. */
export const isAddress = (source: string): boolean => ADDRESS.test(source);
