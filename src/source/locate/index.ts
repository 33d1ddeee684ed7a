import { readFile } from './file.ts';
import type { Limits } from './limits.ts';
import { readStdin } from './stream.ts';
import type { Located, World } from './world.ts';

export { LIMITS, type Limits } from './limits.ts';
export { shownName } from './shown-name.ts';
export type { Located, World } from './world.ts';

/** The name of standard input. */
export const STDIN_SOURCE = '-';
const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//iu;
/** What the system calls standard input. */
const STDIN_PATH = '/dev/stdin';

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
  const bytes = isStdin ? await readStdin(source, world.stdin, limits.bytes) : await readFile(source, limits.bytes);
  return { bytes, mediaType: null, charset: null, url: null };
}

/** Whether a source is an address, of whatever scheme. */
export const isAddress = (source: string): boolean => ADDRESS.test(source);
