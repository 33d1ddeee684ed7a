import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../fake-io.ts';

const folder = mkdtempSync(join(tmpdir(), 'article-'));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const GOOD = file(
  'good.txt',
  'افتتاح مكتبة عامة في المدينة\n\nقال مدير المكتبة إن نحو 300 زائر حضروا الافتتاح.\n\nوأضاف أن العمل سيستمر.\n',
);
const EMPTY = file('empty.txt', ' \n\n');
const BINARY = file('binary.bin', new Uint8Array([1, 0, 2, 0]));
const LATIN = file('latin.txt', new Uint8Array([0xe9, 0x20, 0xe8]));
const ENGLISH = file('english.txt', 'A library opens\n\nThe mayor came to the opening of the library.\n');
const HUGE = file('huge.txt', new Uint8Array(11 * 1024 * 1024).fill(0x61));

describe('exit codes', () => {
  it.each([
    { argv: [], code: 0, err: '' },
    { argv: ['--help'], code: 0, err: '' },
    { argv: ['--version'], code: 0, err: '' },
    { argv: ['time', '--help'], code: 0, err: '' },
    { argv: ['schema'], code: 0, err: '' },
    { argv: ['time', GOOD], code: 0, err: '' },
    { argv: [GOOD], code: 0, err: '' },
    { argv: ['read', ENGLISH], code: 0, err: '' },
    {
      argv: ['read', join(folder, 'none.txt')],
      code: 1,
      err: `article: no such file: "${join(folder, 'none.txt')}": `,
    },
    { argv: ['read', folder], code: 1, err: `article: a folder, not an article: "${folder}": ` },
    { argv: ['read', EMPTY], code: 1, err: `article: nothing to read: "${EMPTY}": ` },
    { argv: ['read', BINARY], code: 1, err: `article: not a text: "${BINARY}": ` },
    { argv: ['read', '--encoding', 'utf-8', LATIN], code: 1, err: `article: not a text in utf-8: "${LATIN}": ` },
    { argv: ['read', HUGE], code: 1, err: `article: too large: "${HUGE}": ` },
    {
      argv: ['names', ENGLISH],
      code: 1,
      err: `article: not in a language that this command knows (ar): "${ENGLISH}": `,
    },
    { argv: ['raed'], code: 2, err: 'article: unknown command: "raed": did you mean read?' },
    { argv: ['read', '--jsn'], code: 2, err: 'article: unknown option: "--jsn": did you mean --json?' },
    {
      argv: ['read', '--bidi', 'sideways'],
      code: 2,
      err: 'article: bad value for --bidi: "sideways": give auto, native, visual, word, off',
    },
    {
      argv: ['read', '--width', 'wide'],
      code: 2,
      err: 'article: bad value for --width: "wide": give a whole number from 10 ',
    },
    {
      argv: ['read', '--width'],
      code: 2,
      err: 'article: no value given: "--width <columns>": see article read --help',
    },
    { argv: ['schema', 'x'], code: 2, err: 'article: too many arguments for: "schema": see article schema --help' },
    { argv: ['raed', GOOD], code: 2, err: 'article: unknown command: "raed": did you mean read?' },
    { argv: ['help', 'nosuch'], code: 2, err: 'article: unknown command: "nosuch": see article --help' },
    { argv: ['--json', 'time', GOOD], code: 0, err: '' },
    { argv: ['--width', '40', GOOD], code: 0, err: '' },
    {
      argv: ['read', 'www.example.com'],
      code: 1,
      err: 'article: no such file: "www.example.com": did you mean https://www.example.com?',
    },
    {
      argv: ['summary', '--ratio', '2'],
      code: 2,
      err: 'article: bad value for --ratio: "2": give a number from 0.01 to 1',
    },
    { argv: ['read', '--encoding', 'klingon', GOOD], code: 2, err: 'article: unknown encoding: "klingon": ' },
  ])('$code for article $argv', async ({ argv, code, err }) => {
    const outcome = await run(argv);
    expect(outcome.code).toBe(code);
    expect(outcome.err.slice(0, err.length)).toBe(err);
    expect(outcome.err.split('\n').length).toBe(err === '' ? 1 : 2);
    expect(outcome.out === '').toBe(code !== 0);
  });
});

describe('several sources', () => {
  it('answers the others and reports the one that fails', async () => {
    const { code, out, err } = await run(['time', GOOD, '/no/such/file', GOOD]);
    expect(code).toBe(1);
    expect(out).toBe(`${GOOD}\t1\t18\n${GOOD}\t1\t18\n`);
    expect(err).toMatch(/^article: no such file: "\/no\/such\/file": .+\n$/u);
  });

  it('prints one line of JSON a source, the failed one with its error', async () => {
    const { code, out } = await run(['time', '--json', GOOD, '/no/such/file']);
    const [first, second, ...rest] = out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as Record<string, unknown>);
    expect(code).toBe(1);
    expect(first).toMatchObject({
      schema: 'article/1',
      command: 'time',
      source: GOOD,
      time: { minutes: 1, words: 18 },
    });
    expect(second).toEqual({
      schema: 'article/1',
      command: 'time',
      source: '/no/such/file',
      error: { code: 'not-found', message: expect.stringContaining('"/no/such/file"') },
    });
    expect(rest).toEqual([]);
  });

  it('parts articles with a blank line', async () => {
    const { out } = await run(['read', GOOD, GOOD]);
    const once =
      'افتتاح مكتبة عامة في المدينة\n\nقال مدير المكتبة إن نحو 300 زائر حضروا الافتتاح.\n\nوأضاف أن العمل سيستمر.\n';
    expect(out).toBe(`${once}\n${once}`);
  });
});

describe('read', () => {
  it('puts a bullet before the items of a list, on a screen alone', async () => {
    const list = file('list.md', '# سوق السمك\n\nيبيع السوق كل صباح:\n\n- سردين\n- هامور\n');
    const { out } = await run(['read', list, '--width', '40', '--bidi', 'off']);
    expect(out).toContain('• سردين\n');
    expect((await run(['read', list])).out).not.toContain('•');
  });
});

describe('standard input', () => {
  it('is read for -', async () => {
    const { code, out } = await run(['read', '-'], { stdin: 'عنوان قصير\n\nهذا نص المقال كله.\n' });
    expect(code).toBe(0);
    expect(out).toBe('عنوان قصير\n\nهذا نص المقال كله.\n');
  });

  it('is left alone without a source, and one line says so to a person', async () => {
    const { code, err } = await run(['time'], { stdin: 'unread', watched: true });
    expect(code).toBe(0);
    expect(err).toBe('article: no source given: reading the built-in article; to read standard input, give -\n');
  });

  it('is left alone in silence in a script', async () => {
    expect((await run(['time'], { stdin: 'unread' })).err).toBe('');
  });
});

describe('text from outside', () => {
  const hostile = 'عنوان \x1b[31mأحمر\x1b]0;x\x07\n\nنص \u202eمقلوب\x9b2J هنا، وهو طويل بما يكفي.\n';

  it('reaches a pipe without control characters', async () => {
    const { out } = await run(['read', '-'], { stdin: hostile });
    expect(out).toBe('عنوان [31mأحمر]0;x\n\nنص مقلوب2J هنا، وهو طويل بما يكفي.\n');
  });

  it('keeps its characters in JSON, escaped', async () => {
    const { out } = await run(['read', '--json', '-'], { stdin: hostile });
    expect(out).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/u);
    expect((JSON.parse(out) as { text: string }).text).toBe(hostile);
  });
});

describe('display options', () => {
  const MARKED = file('marked.txt', 'عنوان قصير\n\nقالَ إنَّ 25 زائرًا و٣٠ طالبا حضروا\u202e الافتتاح.\n');

  it.each([
    [['--marks', 'strip'], 'قال إن 25 زائرا و٣٠ طالبا حضروا الافتتاح.'],
    [['--digits', 'western'], 'قالَ إنَّ 25 زائرًا و30 طالبا حضروا الافتتاح.'],
    [['--digits', 'arabic'], 'قالَ إنَّ ٢٥ زائرًا و٣٠ طالبا حضروا الافتتاح.'],
    [['--show-controls'], 'قالَ إنَّ 25 زائرًا و٣٠ طالبا حضروا<U+202E> الافتتاح.'],
  ])('%j hold in a pipe', async (options, line) => {
    const { out } = await run(['read', MARKED, ...options]);
    expect(out.split('\n')[2]).toBe(line);
  });

  it('never touch JSON', async () => {
    const plain = await run(['facts', MARKED, '--json']);
    const asked = await run(['facts', MARKED, '--json', '--digits', 'arabic', '--marks', 'strip']);
    expect(asked.out).toBe(plain.out);
  });

  it('fail, as the environment does, for a mode that there is not', async () => {
    const asked = await run(['read', MARKED], { terminal: 80, env: { ARTICLE_BIDI: 'sideways' } });
    expect(asked).toMatchObject({ code: 2, out: '' });
    expect(asked.err).toContain('bad value for ARTICLE_BIDI: "sideways": give native, visual, word, off');
  });

  it('drop marks by themselves where a terminal would misplace them', async () => {
    const kitty = { TERM: 'xterm-kitty' };
    expect((await run(['read', MARKED], { terminal: 80, env: kitty })).out).not.toContain('َ');
    expect((await run(['read', MARKED, '--marks', 'keep'], { terminal: 80, env: kitty })).out).toContain('َ');
  });
});

describe('doctor', () => {
  it('reports in records when nobody watches', async () => {
    const { code, out } = await run(['doctor'], { env: { TERM: 'xterm-kitty' } });
    expect(code).toBe(0);
    expect(out).toContain('order\tword\nbecause\tkitty turns words\nenvironment\tTERM=xterm-kitty\n');
    expect(out).not.toMatch(/\x1b/u);
  });

  it('shows a sample in every mode on a terminal, and marks the one in use', async () => {
    const { out } = await run(['doctor'], { terminal: 80, env: { TERM: 'foot' } });
    const modes = [...out.matchAll(/(\d)\. (\w+)( \(in use now\))?/gu)].map(([, , mode, now]) => [
      mode,
      now !== undefined,
    ]);
    expect(modes).toEqual([
      ['native', false],
      ['visual', true],
      ['word', false],
      ['off', false],
    ]);
    expect(out).toContain('-7 واحد 1، اثنان 2، ثلاثة 3 (ABC) 2025-01-15، كلا 50%؟');
  });

  it('asks a terminal that the environment leaves in doubt, and no other', async () => {
    const reply = '\x1b[>0;136;0c\x1b[?6c';
    const asked = await run(['doctor'], { terminal: 80, reply, env: { TERM: 'xterm' } });
    expect(asked.out).toContain('PuTTY');
    expect(asked.out).toContain('\x1b[8$p\x1b[c');
    const known = await run(['doctor'], { terminal: 80, reply, env: { TERM: 'tmux-256color', TMUX: '/tmp/x' } });
    expect(known.out).not.toContain('\x1b[8$p');
  });
});
