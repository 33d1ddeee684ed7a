// npm run bench: start-up as a ratio against `node -e 0`, in pairs; throughput on the built-in article repeated.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { toArticle } from '../src/analysis/article.ts';
import { toDoc } from '../src/analysis/doc.ts';
import { findFacts } from '../src/analysis/facts.ts';
import { findNames } from '../src/analysis/names.ts';
import { findQuotes } from '../src/analysis/quotes.ts';
import { LANGUAGES } from '../src/language/index.ts';
import type { Language } from '../src/language/language.ts';
import { parseText } from '../src/source/formats/text.ts';

const PAIRS = 40;
const arabic = LANGUAGES[0] as Language;
const article = readFileSync('fixtures/builtin.txt', 'utf8');

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] as number;

function seconds(run: () => void): number {
  const start = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

const spawn = (...args: readonly string[]): number =>
  seconds(() => spawnSync(process.execPath, args, { stdio: 'ignore' }));

/** The median over pairs, run one after the other so that both meet the same machine. */
function startUp(command: string): void {
  const ratios = Array.from({ length: PAIRS }, () => {
    const bare = spawn('-e', '0');
    return spawn('bin/article.js', command) / bare;
  });
  console.log(
    `start-up     article ${command.padEnd(8)} ${median(ratios).toFixed(2)} × node -e 0 (median of ${PAIRS} pairs)`,
  );
}

/** Speed at two sizes: about the same when the cost is linear. */
function throughput(name: string, run: (text: string) => void): void {
  run(article);
  const speeds = [10, 40].map(times => {
    const text = Array.from({ length: times }, () => article).join('\n\n');
    const megabytes = Buffer.byteLength(text) / 1e6;
    const words = text.split(/\s+/u).length;
    const taken = Math.min(...Array.from({ length: 3 }, () => seconds(() => run(text))));
    return `${(megabytes / taken).toFixed(2)} MB/s, ${Math.round(words / taken).toLocaleString('en')} words/s at ${megabytes.toFixed(2)} MB`;
  });
  console.log(`throughput   ${name.padEnd(16)} ${speeds.join(' | ')}`);
}

const load = (text: string) => toDoc(toArticle(parseText(text), arabic), arabic);

for (const command of ['time', 'read', 'names', 'facts', 'quotes', 'summary']) startUp(command);
throughput('tokens', text => load(text));
throughput('names', text => findNames(load(text), arabic));
throughput('facts', text => findFacts(load(text), arabic));
throughput('quotes', text => findQuotes(load(text), arabic, []));
