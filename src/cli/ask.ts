import { hasTypedAhead, isForeground, pushBack } from './keyboard.ts';
import { onSignal } from './signals.ts';

/** How long a late answer is waited for, lest it reach the shell as if it were typed, in milliseconds. */
const LATEST = 2000;
/** Keys that mean a signal, which a terminal that is being asked does not send by itself. */
const SIGNAL_KEYS: Readonly<Record<string, NodeJS.Signals>> = {
  '\u0003': 'SIGINT',
  '\u001a': 'SIGTSTP',
  '\u001c': 'SIGQUIT',
};
const KEY = /[\u0003\u001a\u001c]/u;
/** What terminals answer with: control sequences, and strings between an introducer and its end. */
const ANSWERS = /\u001b\[[\d;:?>=$]*[ -/]*[@-~]|\u001b[P\]_^][^\u0007\u001b]*(?:\u0007|\u001b\\)/gu;

let settling: Promise<void> = Promise.resolve();

/** Done when no answer is waited for any more: nobody else may read the keyboard before. */
export const settled = (): Promise<void> => settling;

/**
 * Asks the terminal, and reads its answer from the keyboard's side, unechoed; '' where nobody can be asked, where we are in the background
 * or somebody has typed ahead. What is typed meanwhile goes back to the keyboard. When patience ends without an answer, it is still kept
 * from whoever reads the keyboard next.
 */
export function ask(question: string, isAnswered: (reply: string) => boolean, patience: number): Promise<string> {
  const { stdin, stdout } = process;
  if (!stdin.isTTY || !stdout.isTTY || !isForeground()) return Promise.resolve('');
  stdin.setRawMode(true);
  if (hasTypedAhead()) {
    stdin.setRawMode(false);
    return Promise.resolve('');
  }
  return new Promise(resolve => {
    let reply = '';
    let settle = (): void => {};
    settling = new Promise(done => {
      settle = done;
    });
    const listen = (data: Buffer): void => {
      reply += data.toString('latin1');
      const key = KEY.exec(reply)?.[0];
      if (key !== undefined || isAnswered(reply)) stop();
      if (key !== undefined) process.kill(process.pid, SIGNAL_KEYS[key]);
    };
    const stop = (): boolean => {
      release();
      clearTimeout(patient);
      clearTimeout(latest);
      stdin.off('data', listen).setRawMode(false).pause();
      pushBack(reply.replace(ANSWERS, '').replace(KEY, ''));
      settle();
      resolve(reply);
      return true;
    };
    const release = onSignal({ leave: stop });
    const patient = setTimeout(() => resolve(reply), patience);
    const latest = setTimeout(stop, LATEST);
    stdin.on('data', listen).resume();
    stdout.write(question);
  });
}
