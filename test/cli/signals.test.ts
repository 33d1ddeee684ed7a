import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { HAS_TERMINALS, Terminal } from '../pty.ts';

/** less shows another screen and takes it away again. */
const LESS = { LESS: 'R' };
const XTERM = { ...LESS, TERM: 'xterm-256color', XTERM_VERSION: 'XTerm(379)' };
const VTE = { ...LESS, TERM: 'xterm-256color', VTE_VERSION: '7006' };
const LONG = join(mkdtempSync(join(tmpdir(), 'article-signals-')), 'long.txt');
const ONCE = readFileSync('fixtures/builtin.txt', 'utf8');
/** Long enough to be met in the midst of it; what stands twice in an article is shown once. */
writeFileSync(LONG, Array.from({ length: 200 }, (_, i) => ONCE.replace(/.$/gmu, end => `${end} (${i})`)).join('\n'));

const READ = `sh -c "echo PID=\\$\\$; exec node bin/article.js read --color never OPTIONS ${LONG}"; echo "status=$?"`;
const STOPPED = 'jobs -s | grep -q . && sleep 1 && { fg > /dev/null; echo "ended=$?"; }; true';

/** The orders that a terminal was given, and whether the last one stands for another screen. */
const ordersIn = (output: string): readonly string[] => output.match(/\u001b\[8[lh]/gu) ?? [];
const screensIn = (output: string): readonly string[] => output.match(/\u001b\[\?1049[lh]/gu) ?? [];

/** The program in the midst of its answer, and the number of its process. */
async function reading(env: Readonly<Record<string, string>>, isPaged: boolean) {
  const terminal = new Terminal(`${READ.replace('OPTIONS', isPaged ? '' : '--no-pager')}; ${STOPPED}`, env);
  onTestFinished(() => terminal.close());
  const [, pid] = await terminal.shows(/PID=(\d+)/u);
  await terminal.shows(isPaged ? /\u001b\[\?1049h[\s\S]*\n:/u : /\u001b\[8h/u);
  return { terminal, pid: Number(pid) };
}

const CELLS = [
  ['xterm', 'no pager', XTERM, false],
  ['xterm', 'less', XTERM, true],
  ['VTE', 'no pager', VTE, false],
  ['VTE', 'less', VTE, true],
] as const;

describe.skipIf(!HAS_TERMINALS).each(CELLS)('%s with %s', (_, __, env, isPaged) => {
  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGQUIT', 131],
  ] as const)('is left as it was by %s', { timeout: 90_000 }, async (signal, status) => {
    const { terminal, pid } = await reading(env, isPaged);
    process.kill(pid, signal);
    await terminal.shows(new RegExp(`status=${status}`, 'u'));
    const output = await terminal.end();
    const [before = ''] = output.split('status=');
    expect(ordersIn(before).at(-1)).toBe('\u001b[8h');
    expect(screensIn(before).at(-1)).toBe(isPaged ? '\u001b[?1049l' : undefined);
  });

  it('is left as it was while the program is stopped', { timeout: 90_000 }, async () => {
    const { terminal, pid } = await reading(env, isPaged);
    process.kill(pid, 'SIGTSTP');
    await terminal.shows(/status=148/u);
    const at = terminal.output.indexOf('status=148');
    expect(ordersIn(terminal.output.slice(0, at)).at(-1)).toBe('\u001b[8h');
    expect(screensIn(terminal.output.slice(0, at)).at(-1)).toBe(isPaged ? '\u001b[?1049l' : undefined);
    if (isPaged) {
      await terminal.shows(/\u001b\[8l[\s\S]*\n:/u, at);
      terminal.type('q');
    }
    await terminal.shows(/ended=0/u, at);
    const output = await terminal.end();
    expect(ordersIn(output).at(-1)).toBe('\u001b[8h');
    expect(screensIn(output).at(-1)).toBe(isPaged ? '\u001b[?1049l' : undefined);
  });
});

describe.skipIf(!HAS_TERMINALS)('an unknown terminal', () => {
  const UNKNOWN = { TERM: 'xterm-256color' };
  const TIME = 'node bin/article.js read --no-pager fixtures/builtin.txt > /dev/tty';
  const REPLY = '\u001b[>0;276;0c\u001b[8;0$y\u001b[?1;2c';
  const asks = /\u001b\[>c/u;

  const open = (script: string): Terminal => {
    const terminal = new Terminal(script, UNKNOWN);
    onTestFinished(() => terminal.close());
    return terminal;
  };

  it('leaves what was typed ahead to whoever reads next', { timeout: 90_000 }, async () => {
    const terminal = open(`echo ready; sleep 1; ${TIME}; read -r line; echo "got=$line"`);
    await terminal.shows(/ready/u);
    terminal.type('typed ahead\n');
    expect(await terminal.shows(/got=typed ahead/u)).not.toBeNull();
  });

  it('is asked otherwise, and its answer reaches nobody else, late or not', { timeout: 90_000 }, async () => {
    const terminal = open(`${TIME}; echo done; read -r line; echo "got=$line."`);
    await terminal.shows(asks);
    await new Promise(resolve => setTimeout(resolve, 400));
    terminal.type(REPLY);
    await terminal.shows(/done/u);
    terminal.type('after\n');
    await terminal.shows(/got=after\./u);
    expect(terminal.output).not.toContain('276');
  });

  it('is not asked from the background, where the program is not stopped', { timeout: 90_000 }, async () => {
    const terminal = open(`${TIME} & wait; echo "status=$?"`);
    await terminal.shows(/status=0/u);
    expect(terminal.output).not.toMatch(asks);
  });
});
