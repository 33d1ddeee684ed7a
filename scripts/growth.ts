// npm run growth [NAME]: seconds of CPU that the built program takes for each shape that was slow once, at sizes that double, in a table;
// NAME picks those whose name holds it. Exit 1 where the largest takes too long or twice the text takes more than thrice as long.
import { spawnSync } from 'node:child_process';
import { SHAPES, type Slow } from './fuzz/shapes.ts';

const KILOBYTES = [25, 50, 100, 200];
/** Seconds. */
const MOST = 2;
const PATIENCE = 180;
const GROWTH = 3;
/** Seconds above the start of the program from which growth tells anything. */
const TELLING = 0.5;
/** Prints the seconds of CPU of a process when it ends. */
const USAGE =
  'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();console.error("cpu "+(user+system)/1e6)})';

/** The seconds of CPU for a shape of so many kilobytes of UTF-8; infinite where patience ended. */
function secondsOf({ argv, format, make }: Slow, kilobytes: number): number {
  const bytes = Buffer.from(make(kilobytes * 1000)).subarray(0, kilobytes * 1000);
  const run = spawnSync(process.execPath, ['--import', USAGE, 'bin/article.js', ...argv, '--format', format, '-'], {
    input: bytes,
    timeout: PATIENCE * 1000,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return Number(/cpu ([\d.]+)/u.exec(run.stderr ?? '')?.[1] ?? Number.POSITIVE_INFINITY);
}

const only = process.argv[2] ?? '';
console.log(`${'seconds of CPU'.padEnd(44)}${KILOBYTES.map(size => `${size} KB`.padStart(8)).join('')}`);
for (const shape of SHAPES.filter(({ name }) => name.includes(only))) {
  const taken = KILOBYTES.map(size => secondsOf(shape, size));
  const last = taken.at(-1) as number;
  const isTooMuch = last > MOST || (last > TELLING && last > (taken.at(-2) as number) * GROWTH);
  if (isTooMuch) process.exitCode = 1;
  const cells = taken.map(seconds => seconds.toFixed(2).padStart(8)).join('');
  console.log(
    `${`${shape.format}: ${shape.name} (${shape.argv[0]})`.slice(0, 43).padEnd(44)}${cells}${isTooMuch ? '  !' : ''}`,
  );
}
