/** What is to be done when a signal ends or stops the program. */
export type Leaver = {
  /** Leaves things as they were; false, where the program is to go on. */
  readonly leave: (signal: NodeJS.Signals) => boolean | Promise<boolean>;
  /** The program goes on after a stop. */
  readonly comeBack?: () => void;
};

const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGTSTP'];
const leavers = new Set<Leaver>();
let isLeaving = false;

/** Lets somebody leave before a signal ends or stops the program. Gives what takes that back. */
export function onSignal(leaver: Leaver): () => void {
  if (leavers.size === 0) for (const signal of SIGNALS) process.on(signal, hear);
  leavers.add(leaver);
  return () => {
    leavers.delete(leaver);
    if (leavers.size === 0) deafen();
  };
}

const deafen = (): void => {
  for (const signal of SIGNALS) process.off(signal, hear);
};

/** All leave; then the signal does what it does by itself. Behind a stop the program goes on here, when it is told to. */
async function hear(signal: NodeJS.Signals): Promise<void> {
  if (isLeaving) return;
  isLeaving = true;
  const left = await Promise.all([...leavers].map(({ leave }) => leave(signal)));
  if (left.every(Boolean)) {
    deafen();
    process.kill(process.pid, signal);
    if (leavers.size > 0) for (const other of SIGNALS) process.on(other, hear);
    for (const { comeBack } of leavers) comeBack?.();
  }
  isLeaving = false;
}
