type Reject = (error: unknown) => void;

/** The works going on, the innermost last. */
const going: Reject[] = [];

/**
 * Does some work whose failure is its own: it also rejects with what nobody in it caught, and when nothing is left that could still
 * happen, so that what it waits for will never come. Nothing ends the process, and nothing ends it in silence.
 */
export function guard<T>(work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    if (going.length === 0) process.on('uncaughtException', fail).on('beforeExit', starve);
    going.push(reject);
    work()
      .then(resolve, reject)
      .finally(() => leave(reject));
  });
}

function fail(error: unknown): void {
  const reject = going.at(-1);
  if (!reject) return;
  leave(reject);
  reject(error);
}

const starve = (): void => fail(new Error('what it waits for never comes'));

function leave(reject: Reject): void {
  const at = going.indexOf(reject);
  if (at < 0) return;
  going.length = at;
  if (at === 0) process.off('uncaughtException', fail).off('beforeExit', starve);
}
