// npm run fuzz -- [SECONDS] [SEED] [NUMBER]: generated articles in every format and encoding through every command, on pipes and screens;
// what is promised is checked (scripts/fuzz/oracles.ts). A seed gives the same cases again; NUMBER runs one of them alone. Exit 1 on a fault,
// but not on one of time alone, short of a hang: a busy machine is none of the program's.
import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type Attempt, describe } from './fuzz/attempt.ts';
import type { Fault } from './fuzz/oracles.ts';

const [seconds = 60, given, only] = process.argv.slice(2).map(Number);
const seed = given ?? Date.now() % 1_000_000;
/** A case that takes longer hangs, in seconds of CPU; a worker with more memory leaks, in megabytes. */
const PATIENCE = 20;
const MEMORY = 1000;
const LOST = 'lost';
const OF_TIME: ReadonlySet<string> = new Set(['growth', 'slow']);

function open(): ChildProcess {
  const options = [`--max-old-space-size=${MEMORY}`, '--import', 'tsx'];
  return fork('scripts/fuzz/worker.ts', { execArgv: options, stdio: ['ignore', 'inherit', 'pipe', 'ipc'] });
}

/** Seconds of CPU that a process has taken; on systems that do not tell, those on the clock. */
function secondsOf({ pid }: ChildProcess): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return ((fields[USER] as number) + (fields[SYSTEM] as number)) / TICKS;
  } catch {
    return performance.now() / 1000;
  }
}

/** Where proc(5) tells of time in a program and in the system, behind its name, and its ticks a second. */
const USER = 11;
const SYSTEM = 12;
const TICKS = 100;

/** Asks a worker for one case; a worker that dies or hangs has found a fault. */
function ask(worker: ChildProcess, number: number): Promise<Attempt> {
  return new Promise(resolve => {
    let errors = '';
    const hear = (chunk: Buffer): void => {
      errors = (errors + chunk).slice(-2000);
    };
    const finish = (attempt: Attempt): void => {
      clearInterval(timer);
      worker.stderr?.off('data', hear);
      worker.removeAllListeners();
      resolve(attempt);
    };
    const lose = (oracle: string, detail: string): void => {
      finish({ label: LOST, fault: { oracle, detail, tried: describe(seed, number) } });
      worker.kill('SIGKILL');
    };
    const from = secondsOf(worker);
    const timer = setInterval(() => {
      if (secondsOf(worker) - from > PATIENCE) lose('hang', `more than ${PATIENCE} s`);
    }, 1000);
    worker.stderr?.on('data', hear);
    worker.once('message', finish);
    worker.once('exit', () => lose('death', errors));
    worker.send({ seed, number });
  });
}

/** Tells faults apart: by the place in the code for a bug, else by what was promised. */
const kindOf = ({ oracle, detail }: Fault): string =>
  `${oracle} ${/\(?(?:\S*\/src\/\S+:\d+)/u.exec(detail)?.[0] ?? ''}`;

async function fuzz(): Promise<void> {
  console.log(`fuzz: seed ${seed}, ${only === undefined ? `${seconds} s` : `case ${only}`}`);
  const until = Date.now() + seconds * 1000;
  const counts = new Map<string, number>();
  const kinds = new Map<string, number>();
  let worker = open();
  for (let number = only ?? 0; only === undefined ? Date.now() < until : number === only; number++) {
    const { label, fault } = await ask(worker, number);
    counts.set(label, (counts.get(label) ?? 0) + 1);
    if (label === LOST) worker = open();
    if (fault === null) continue;
    const kind = kindOf(fault);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (kinds.get(kind) === 1)
      console.log(`\nfault in case ${number}: ${fault.oracle}: ${fault.detail}\n  ${fault.tried}`);
  }
  worker.kill();
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const told = [...counts]
    .sort()
    .map(([label, count]) => `${label} ${count}`)
    .join(', ');
  console.log(`\n${all} cases of seed ${seed}: ${told}`);
  console.log(
    kinds.size === 0 ? 'no fault' : `faults: ${[...kinds].map(([kind, count]) => `${kind}: ${count}`).join('; ')}`,
  );
  process.exitCode = [...kinds.keys()].every(kind => OF_TIME.has(kind.split(' ')[0] ?? '')) ? 0 : 1;
}

await fuzz();
