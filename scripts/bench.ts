// npm run bench [PAGE]: start-up as a ratio against `node -e 0`, in pairs; throughput on the built-in article repeated; reading a page
// against readability-cli and defuddle, and 10 MB on a screen against fribidi, where these are installed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toArticle } from '../src/analysis/article.ts';
import { toDoc } from '../src/analysis/doc.ts';
import { findFacts } from '../src/analysis/facts.ts';
import { grep } from '../src/analysis/grep.ts';
import { findNames } from '../src/analysis/names.ts';
import { findQuotes } from '../src/analysis/quotes.ts';
import { summarize } from '../src/analysis/summary.ts';
import { LANGUAGES } from '../src/language/index.ts';
import type { Language } from '../src/language/language.ts';
import { parseText } from '../src/source/formats/text.ts';
import { levelsOf } from '../src/terminal/bidi.ts';
import { splitClusters } from '../src/terminal/clusters.ts';
import { isolatesOf } from '../src/terminal/isolate.ts';
import { shapeClusters } from '../src/terminal/shape.ts';

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

/** Prints the greatest memory of a process, in kilobytes, when it ends. */
const PEAK = 'data:text/javascript,process.on("exit",()=>console.error(process.resourceUsage().maxRSS))';

/** Time and memory of 10 MB of Arabic on a screen, beside fribidi. */
function screen(name: string, text: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'article-bench-'));
  const file = join(folder, 'text.txt');
  writeFileSync(file, text);
  const read = ['--import', PEAK, 'bin/article.js', 'read', '--bidi', 'visual', '--width', '80', '--no-pager', file];
  let peak = 0;
  const ratios = Array.from({ length: 5 }, () => {
    const ours = seconds(() => {
      const { stderr } = spawnSync(process.execPath, read, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
      peak = Math.max(peak, Number(stderr) / 1000);
    });
    const theirs = seconds(() =>
      spawnSync('fribidi', ['--nobreak', '--nopad', '--width', '80', file], { stdio: 'ignore' }),
    );
    return { ours, ratio: ours / theirs };
  });
  rmSync(folder, { recursive: true });
  const hasFribidi = spawnSync('fribidi', ['--version']).error === undefined;
  const ratio = hasFribidi ? `${median(ratios.map(r => r.ratio)).toFixed(1)} × fribidi` : 'no fribidi to compare with';
  console.log(
    `screen       ${name.padEnd(16)} ${median(ratios.map(r => r.ours)).toFixed(2)} s, ${ratio}, ${Math.round(peak)} MB`,
  );
}

const NOTHING = { names: [], quotes: [] };
/** The wall time of reading a page against other command-line readers, where these are installed. */
function page(file: string): void {
  const rivals: Readonly<Record<string, readonly string[]>> = { readable: [file], defuddle: ['parse', file] };
  for (const [command, args] of Object.entries(rivals)) {
    if (spawnSync(command, ['--version'], { stdio: 'ignore' }).error) {
      console.log(`page         no ${command} to compare with`);
      continue;
    }
    const ratios = Array.from({ length: 10 }, () => {
      const theirs = seconds(() => spawnSync(command, args, { stdio: 'ignore' }));
      return spawn('bin/article.js', 'read', file) / theirs;
    });
    console.log(`page         ${median(ratios).toFixed(2)} × ${command} (median of ${ratios.length} pairs)`);
  }
}

const load = (text: string) => toDoc(toArticle(parseText(text), arabic), arabic);

for (const command of ['time', 'read', 'names', 'facts', 'quotes', 'summary', 'brief']) startUp(command);
throughput('tokens', text => load(text));
throughput('names', text => findNames(load(text), arabic));
throughput('facts', text => findFacts(load(text), arabic));
throughput('quotes', text => findQuotes(load(text), arabic, []));
for (const amount of [0.1, 1]) {
  throughput(`summary, ${amount}`, text => summarize(load(text), arabic, NOTHING, { unit: 'ratio', amount }));
}
for (const byWords of [false, true]) {
  const options = { pattern: 'الشركة', byWords, bySentences: false, isInverted: false };
  throughput(byWords ? 'grep, words' : 'grep', text => {
    const doc = load(text);
    grep(doc.article, () => ({ doc, language: arabic }), options);
  });
}
throughput('facts and quotes', text => {
  const doc = load(text);
  findFacts(doc, arabic);
  findQuotes(doc, arabic, []);
});

const given = process.argv[2];
if (given) page(given);

const TEN_MEGABYTES = 1e7 / Buffer.byteLength(article);
const lines = article.repeat(Math.ceil(TEN_MEGABYTES));
screen('10 MB, lines', lines);
screen('10 MB, one line', lines.replaceAll('\n', ' '));
const paragraphs = lines.split('\n');
const step = (name: string, run: (paragraph: string) => void): void => {
  const taken = seconds(() => paragraphs.forEach(run));
  console.log(`screen       ${name.padEnd(16)} ${taken.toFixed(2)} s`);
};
step('isolates', paragraph => isolatesOf(paragraph));
step('levels', paragraph => levelsOf(paragraph, 'rtl'));
step('clusters', paragraph => splitClusters(paragraph));
step('clusters, forms', paragraph => shapeClusters(splitClusters(paragraph)));
