import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What runs for a child: the programs that its shell has started, or the child itself where it has started none. */
export function programsOf(child: number): readonly number[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=', '-o', 'ppid='], { encoding: 'utf8' });
  const all = (stdout ?? '').split('\n').map(line => line.trim().split(/\s+/u).map(Number));
  const found: number[] = [];
  for (const parents = [child]; parents.length > 0; ) {
    const parent = parents.pop();
    for (const [pid = 0, ppid] of all) {
      if (ppid !== parent) continue;
      found.push(pid);
      parents.push(pid);
    }
  }
  return found.length === 0 ? [child] : found;
}

/** Sends a signal to processes, of which some may have ended. */
export function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {}
  }
}

/** Whether a process is stopped; where the system does not tell, it is not. */
export function isStopped(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.charAt(stat.lastIndexOf(')') + 2) === 'T';
  } catch {
    return false;
  }
}
