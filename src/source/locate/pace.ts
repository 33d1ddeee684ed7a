import type { IncomingMessage } from 'node:http';
import { ReaderError } from '../../errors.ts';

/** Bytes: a server that sends fewer in this share of the time allowed would not be done when it is over. */
const DRIP = 256;
const STALL = 0.25;

/** Ends a response that only drips, long before its time is over. Gives what stops the watch. */
export function watchPace(response: IncomingMessage, source: string, seconds: number): () => void {
  let before = response.socket.bytesRead;
  const timer = setInterval(
    () => {
      const now = response.socket.bytesRead;
      if (now - before < DRIP) {
        response.destroy(
          new ReaderError('timeout', `hardly anything comes: "${source}": --timeout has it wait longer`),
        );
      }
      before = now;
    },
    seconds * STALL * 1000,
  );
  return () => clearInterval(timer);
}
