// npm run extract -- DIR... [--half even|odd] [--misses]: articles taken out of the pages of benchmark folders (their layouts: extract/pages.ts), by
// this program, Readability and defuddle: precision, recall and F1 of words (means over pages), passages, metadata and CPU time.
// --half: every second page, to judge on pages that nobody looked at. --misses: our pages below F1 .9, the worst first.
import { parseArgs } from 'node:util';
import { decode } from '../src/source/decode/index.ts';
import { EXTRACTORS, type Extracted, type Extractor } from './extract/extractors.ts';
import { type ExpectedPage, readPages } from './extract/pages.ts';
import { type Count, type Score, score, type Words } from './extract/scores.ts';

type Run = {
  readonly page: ExpectedPage;
  readonly score: Score;
  readonly milliseconds: number;
  readonly failed: boolean;
};

const NOTHING: Extracted = { text: '', title: '', author: '', date: '' };
const LOW = 0.9;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { half: { type: 'string' }, misses: { type: 'boolean' }, only: { type: 'string' } },
});

// Libraries complain of markup on the console.
console.warn = console.error = console.debug = () => {};

const isChosen = (_: unknown, i: number): boolean =>
  values.half === undefined || i % 2 === (values.half === 'even' ? 0 : 1);

for (const folder of positionals) {
  const pages = readPages(folder).filter(isChosen);
  console.log(`${folder}: ${pages.length} pages`);
  console.log('            precision  recall    F1  | wanted   leaks | title    author   date    | ms a page | failed');
  for (const extractor of EXTRACTORS.filter(({ name }) => values.only === undefined || name === values.only)) {
    const runs = await runAll(extractor, pages);
    console.log(rowOf(extractor.name, runs));
    if (values.misses && extractor.name === 'article') showMisses(runs);
  }
}

async function runAll(extractor: Extractor, pages: readonly ExpectedPage[]): Promise<readonly Run[]> {
  const runs: Run[] = [];
  for (const page of pages) {
    const { text: html } = await decode(page.bytes, page.name, { asked: null, charset: null });
    const before = process.cpuUsage();
    const found = await extractor.extract(html).catch(() => null);
    const { user, system } = process.cpuUsage(before);
    const failed = found === null || found.text === '';
    runs.push({ page, score: score(page.expected, found ?? NOTHING), milliseconds: (user + system) / 1000, failed });
  }
  return runs;
}

function rowOf(name: string, runs: readonly Run[]): string {
  const words = runs.flatMap(run => run.score.words ?? []);
  const mean = (key: keyof Words): string =>
    words.length === 0 ? '   – ' : (words.reduce((sum, one) => sum + one[key], 0) / words.length).toFixed(3);
  const share = (key: Exclude<keyof Score, 'words'>): string => {
    const counts: readonly Count[] = runs.map(run => run.score[key]);
    const total = (of: keyof Count): number => counts.reduce((sum, count) => sum + count[of], 0);
    return (total('asked') === 0 ? '–' : `${total('right')}/${total('asked')}`).padEnd(8);
  };
  const cost = runs.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / runs.length;
  const body = `${mean('precision')}      ${mean('recall')}    ${mean('f1')}`;
  const facts = `${share('title')} ${share('author')} ${share('date')}`;
  const failed = runs.filter(run => run.failed).length;
  return `${name.padEnd(12)}${body} | ${share('wanted')} ${share('leaks')} | ${facts}| ${cost.toFixed(0).padStart(9)} | ${failed}`;
}

function showMisses(runs: readonly Run[]): void {
  const low = runs
    .flatMap(({ page, score: { words } }) => (words && words.f1 < LOW ? [{ page, words }] : []))
    .sort((a, b) => a.words.f1 - b.words.f1);
  for (const { page, words } of low) {
    console.log(
      `  F1 ${words.f1.toFixed(2)}  P ${words.precision.toFixed(2)}  R ${words.recall.toFixed(2)}  ${page.name}`,
    );
  }
}
