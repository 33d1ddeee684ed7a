import { run } from '../../test/fake-io.ts';
import { bytesOf, type Case } from './case.ts';
import { type Fault, type Full, judge, type Outcome } from './oracles.ts';

/** Runs the program in memory on a case. */
export async function runCase(tried: Case): Promise<Outcome> {
  const { argv, columns, env } = tried;
  const at = argv.includes('--') ? argv.indexOf('--') : argv.length;
  const withPattern = [...argv.slice(0, at), ...argv.slice(at), '-'];
  return run(withPattern, { stdin: bytesOf(tried), env, ...(columns === null ? {} : { terminal: columns }) });
}

/** What a case breaks; null: nothing. */
export async function faultOf(tried: Case): Promise<Fault | null> {
  const outcome = await runCase(tried);
  const isTold = tried.argv.includes('--json') && outcome.code === 0 && tried.argv[0] !== 'read';
  return judge(tried, outcome, isTold ? await fullOf(tried) : null);
}

/** The text of a case's article with the places of its paragraphs and title, as `read` gives them. */
async function fullOf(tried: Case): Promise<Full | null> {
  const at = tried.argv.indexOf('--format');
  const format = at < 0 ? [] : tried.argv.slice(at, at + 2);
  const { out, code } = await runCase({ ...tried, argv: ['read', '--json', ...format] });
  if (code !== 0) return null;
  const { text, paragraphs, article } = JSON.parse(out);
  const start = article.title === null ? -1 : text.indexOf(article.title);
  const title = start < 0 ? [] : [{ start, end: start + article.title.length }];
  return { text, paragraphs: [...title, ...paragraphs] };
}

/** The smallest text found that breaks the same promise: pieces are left out as long as it does, for a number of runs. */
export async function shrink(tried: Case, fault: Fault, most = 300): Promise<Case> {
  let smallest = tried;
  let runs = 0;
  for (let size = Math.ceil(tried.text.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < smallest.text.length && runs < most; runs++) {
      const text = smallest.text.slice(0, at) + smallest.text.slice(at + size);
      const found = await faultOf({ ...smallest, text }).catch(() => null);
      if (found?.oracle === fault.oracle) smallest = { ...smallest, text };
      else at += size;
    }
  }
  return smallest;
}
