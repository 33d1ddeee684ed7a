import { isAddress } from '../source/index.ts';
import type { Io } from './io.ts';

/** A download is shown from this many milliseconds on, and as often. */
const PACE = 1000;
const CLEAR_LINE = '\r\u001B[K';

/** A line on the terminal of standard error that tells of a slow download; it is gone when the download ends. */
export function watchProgress(
  source: string,
  { stderr, every }: Io,
): {
  readonly onProgress: (bytes: number) => void;
  readonly end: () => void;
} {
  if (!stderr.isTerminal || !isAddress(source)) return { onProgress: () => {}, end: () => {} };
  let bytes = 0;
  let isShown = false;
  const stop = every(PACE, () => {
    isShown = true;
    stderr.write(`${CLEAR_LINE}article: downloading ${hostOf(source)}: ${Math.round(bytes / 1024)} KB`);
  });
  return {
    onProgress: size => {
      bytes = size;
    },
    end: () => {
      stop();
      if (isShown) stderr.write(CLEAR_LINE);
      isShown = false;
    },
  };
}

const hostOf = (source: string): string => (URL.canParse(source) ? new URL(source).hostname : 'a page');
