import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSink, type Paging, pagerOf, type Target } from '../../src/terminal/pager.ts';

const folder = mkdtempSync(join(tmpdir(), 'article-pager-'));
const LONG = Array.from({ length: 50 }, (_, i) => `سطر ${i}\n`).join('');

type Listener = (signal: NodeJS.Signals) => boolean;

/** A sink over memory; `signal` tells whether the program would end. */
function sink(paging: Partial<Paging>) {
  const written: string[] = [];
  const listeners = new Set<Listener>();
  const target: Target = {
    write: text => written.push(text),
    env: process.env,
    onSignal: end => {
      listeners.add(end);
      return () => listeners.delete(end);
    },
  };
  const opened = openSink(target, { pager: null, rows: 24, isOrdered: false, ...paging });
  const signal = (name: NodeJS.Signals): boolean => [...listeners].every(listener => listener(name));
  return { ...opened, output: () => written.join(''), signal, listening: () => listeners.size };
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
    expect(paged.signal('SIGINT')).toBe(false);
    expect(paged.signal('SIGTERM')).toBe(true);
    await paged.end();
    expect(paged.output()).toMatch(/\x1b\[8h$/u);
    expect(paged.listening()).toBe(0);
  });
});

describe('pagerOf', () => {
  it.each([
    [{ ARTICLE_PAGER: 'cat -A', PAGER: 'sort' }, 'cat -A'],
    [{ PAGER: 'sort' }, 'sort'],
    [{ ARTICLE_PAGER: '', PAGER: 'sort' }, null],
    [{ PAGER: 'cat' }, null],
    [{ PAGER: 'sort', TERM: 'dumb' }, null],
    [{ PAGER: 'no-such-pager -x' }, null],
  ])('%j: %j', (env, pager) => {
    expect(pagerOf(env)).toBe(pager);
  });
});
