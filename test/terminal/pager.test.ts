import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSink, type Paging, pagerOf, type Target } from '../../src/terminal/pager.ts';

const folder = mkdtempSync(join(tmpdir(), 'article-pager-'));
const LONG = Array.from({ length: 50 }, (_, i) => `سطر ${i}\n`).join('');

type Leaver = Parameters<Target['onSignal']>[0];

/** A sink over memory; `signal` tells whether the program would end or stop. */
function sink(paging: Partial<Paging>, around: Partial<Target> = {}) {
  const written: string[] = [];
  const leavers = new Set<Leaver>();
  const target: Target = {
    write: text => written.push(text),
    env: process.env,
    settled: async () => {},
    onSignal: leaver => {
      leavers.add(leaver);
      return () => leavers.delete(leaver);
    },
    ...around,
  };
  const opened = openSink(target, { pager: null, rows: 24, isOrdered: false, ...paging });
  const signal = async (name: NodeJS.Signals): Promise<boolean> =>
    (await Promise.all([...leavers].map(({ leave }) => leave(name)))).every(Boolean);
  const comeBack = (): void => {
    for (const leaver of leavers) leaver.comeBack?.();
  };
  return { ...opened, output: () => written.join(''), signal, comeBack, listening: () => leavers.size };
}

describe('openSink', () => {
  it('writes short answers to the terminal, whatever the pager', async () => {
    const short = sink({ pager: 'false' });
    await short.write('سطر\n');
    await short.end();
    expect(short.output()).toBe('سطر\n');
  });

  it('sends to the pager all that is taller than the terminal', async () => {
    const path = join(folder, 'all');
    const long = sink({ pager: `cat > ${path}` });
    for (const line of LONG.split(/(?<=\n)/u)) await long.write(line);
    await long.end();
    expect(readFileSync(path, 'utf8')).toBe(LONG);
    expect(long.output()).toBe('');
  });

  it('sets the order of the terminal around the pager, and line by line without one', async () => {
    const paged = sink({ pager: 'cat > /dev/null', isOrdered: true });
    await paged.write(LONG);
    await paged.end();
    expect(paged.output()).toBe('\x1b[8l\x1b[8h');
    const direct = sink({ isOrdered: true });
    await direct.write('سطر\n\nline\n');
    await direct.end();
    expect(direct.output()).toBe('\x1b[8lسطر\x1b[8h\n\nline\n');
  });

  it('is closed, not broken, when the reader leaves the pager early', async () => {
    const left = sink({ pager: 'true' });
    for (let i = 0; i < 100 && !left.isClosed(); i++) await left.write(LONG.repeat(100));
    expect(left.isClosed()).toBe(true);
    await left.end();
  });

  it('leaves interrupts to the pager, and restores the terminal before another signal ends the program', async () => {
    const paged = sink({ pager: 'sleep 10', isOrdered: true });
    await paged.write(LONG);
    expect(await paged.signal('SIGINT')).toBe(false);
    expect(await paged.signal('SIGTERM')).toBe(true);
    await paged.end();
    expect(paged.output()).toMatch(/\x1b\[8h$/u);
    expect(paged.listening()).toBe(0);
  });

  it('gives the terminal its order back for as long as the program is stopped', async () => {
    const paged = sink({ pager: 'sleep 10', isOrdered: true });
    await paged.write(LONG);
    expect(await paged.signal('SIGTSTP')).toBe(true);
    expect(paged.output()).toBe('\x1b[8l\x1b[8h');
    paged.comeBack();
    expect(paged.output()).toBe('\x1b[8l\x1b[8h\x1b[8l');
    await paged.signal('SIGQUIT');
    await paged.end();
  });

  it.each(['false', 'exit 3', 'no-such-pager -x', '"no such" pager'])(
    'shows everything itself when %s fails',
    async pager => {
      const failed = sink({ pager });
      for (const line of LONG.split(/(?<=\n)/u)) await failed.write(line);
      await failed.end();
      expect(failed.output()).toBe(LONG);
      expect(failed.isClosed()).toBe(false);
    },
  );

  it.each([
    ['quotes and escapes', `'cat' > "${folder}/two words"`, 'two words'],
    ['a variable', `TO=${folder}/named; cat > $TO`, 'named'],
    ['an assignment before the command', `LESS=R sh -c 'cat > ${folder}/$LESS'`, 'R'],
  ])('runs a pager as the shell does: %s', async (_, pager, file) => {
    const paged = sink({ pager });
    await paged.write(LONG);
    await paged.end();
    expect(readFileSync(join(folder, file), 'utf8')).toBe(LONG);
  });

  it('opens the pager only when nobody else reads the keyboard', async () => {
    let isSettled = false;
    const settled = async (): Promise<void> => {
      isSettled = true;
    };
    const paged = sink({ pager: 'cat > /dev/null' }, { settled });
    await paged.write('one line\n');
    expect(isSettled).toBe(false);
    await paged.write(LONG);
    expect(isSettled).toBe(true);
    await paged.end();
  });
});

describe('pagerOf', () => {
  it.each([
    [{ ARTICLE_PAGER: 'cat -A', PAGER: 'sort' }, 'cat -A'],
    [{ PAGER: 'sort' }, 'sort'],
    [{ ARTICLE_PAGER: '', PAGER: 'sort' }, null],
    [{ PAGER: 'cat' }, null],
    [{ PAGER: 'sort', TERM: 'dumb' }, null],
    [{ PAGER: 'LESS=R less' }, 'LESS=R less'],
    [{ PAGER: '' }, 'less'],
  ])('%j: %j', (env, pager) => {
    expect(pagerOf(env)).toBe(pager);
  });
});
