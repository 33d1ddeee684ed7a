import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { fakeIo, type World } from '../fake-io.ts';

const GOOD = 'fixtures/builtin.txt';
const BUG =
  /^article: a bug in article \d+\.\d+\.\d+: "-": please report it; ARTICLE_DEBUG=1 shows where it is: (.*)\n/u;

/** Runs the program with a standard input that is wired wrongly. */
async function runWithBug(argv: readonly string[], thrown: unknown, world: World = {}) {
  const io = fakeIo(world);
  const stdin = (): never => {
    throw thrown;
  };
  const code = await main(argv, { ...io, stdin });
  return { code, out: io.output(), err: io.errors() };
}

describe('a bug in one source', () => {
  it('is one line, and the other sources are done', async () => {
    const { code, out, err } = await runWithBug(['time', '-', GOOD], new TypeError('x is not a function'));
    expect(code).toBe(1);
    expect(out).toMatch(/^fixtures\/builtin\.txt\t3\t\d+\n$/u);
    expect([...(BUG.exec(err) ?? [])]).toEqual([err, 'TypeError: x is not a function']);
  });

  it('is the line of its source in JSON', async () => {
    const { code, out } = await runWithBug(['facts', '--json', '-', GOOD], new RangeError('too deep'));
    const [first, second] = out.split('\n').map(line => (line ? JSON.parse(line) : null));
    expect(code).toBe(1);
    expect(first).toMatchObject({ command: 'facts', source: '-', error: { code: 'bug' } });
    expect(second).toMatchObject({ source: GOOD, article: { language: 'ar' } });
  });

  it('is trouble to grep, even where something was found', async () => {
    const { code, out } = await runWithBug(['grep', 'مايكروسوفت', '-', GOOD], new TypeError('x'));
    expect(code).toBe(2);
    expect(out).not.toBe('');
  });

  it('is told in Arabic', async () => {
    const { err } = await runWithBug(['time', '-', '--ui', 'ar'], new TypeError('x is not a function'));
    expect(err).toMatch(/^article: عطل في البرنامج article [\d.]+: "-": .+: TypeError: x is not a function\n$/u);
  });

  it('shows where it is only to those who ask', async () => {
    const bug = new TypeError('x is not a function');
    const asked = await runWithBug(['time', '-'], bug, { env: { ARTICLE_DEBUG: '1' } });
    expect(asked.err).toMatch(/\nat [^\n]*failures\.test\.ts:\d+:\d+\n/u);
    const other = await runWithBug(['time', 'nope'], bug, { env: { ARTICLE_DEBUG: '1' } });
    expect(other.err.split('\n').length).toBe(2);
  });

  it.each([
    ['a text with controls', '\x1b[31mx\ny\u202e', 'Error: [31mx y'],
    ['a long text', 'x'.repeat(10_000), `Error: ${'x'.repeat(193)}…`],
  ])('says what it is in one short line: %s', async (_, message, said) => {
    const { err } = await runWithBug(['time', '-'], new Error(message));
    expect([...(BUG.exec(err) ?? [])]).toEqual([err, said]);
  });

  it.each([undefined, null, 'words', { code: 5 }])('is told whatever is thrown: %j', async thrown => {
    expect((await runWithBug(['time', '-'], thrown)).err).toMatch(BUG);
  });
});

describe('what nobody awaits', () => {
  const runWith = (stdin: string) =>
    spawnSync(
      process.execPath,
      [
        '-e',
        `const { main, systemIo } = require('./dist/cli/main.cjs');
        const stdin = ${stdin};
        main(['time', '-', '${GOOD}'], { ...systemIo(), stdin }).then(code => { process.exitCode = code; });`,
      ],
      { encoding: 'utf8' },
    );

  it.each([
    ['thrown where nobody catches it', '() => { setTimeout(() => { throw new TypeError("late"); }); return NEVER; }'],
    ['rejected where nobody catches it', '() => { Promise.reject(new TypeError("late")); return NEVER; }'],
    ['a wait for what never comes', '() => NEVER'],
  ])('%s is a failure of the source at hand', (_, stdin) => {
    const never = '({ [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }) })';
    const { status, stdout, stderr } = runWith(stdin.replace('NEVER', never));
    expect(status).toBe(1);
    expect(stdout).toMatch(/^fixtures\/builtin\.txt\t3\t\d+\n$/u);
    expect(stderr).toMatch(BUG);
    expect(stderr.split('\n').length).toBe(2);
  });
});
