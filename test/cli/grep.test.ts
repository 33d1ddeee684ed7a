import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../fake-io.ts';

const folder = mkdtempSync(join(tmpdir(), 'article-grep-'));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const TRAIN = file(
  'train.txt',
  'أخبار القِطار\n\nوصل القطار متأخرا إلى المدينة. نزل الركاب.\n\nنام الجميع بعد سفر طويل.\n',
);
const BRIDGE = file('bridge.txt', 'أخبار الجسر\n\nافتتح الجسر صباح اليوم فوق النهر الكبير.\n');
const ENGLISH = file('english.txt', 'A library opens\n\nThe mayor came to the opening of the library.\n');

describe('article grep', () => {
  it.each([
    { argv: ['قطار', TRAIN], code: 0, out: 'أخبار القِطار\nوصل القطار متأخرا إلى المدينة. نزل الركاب.\n' },
    { argv: ['قطار', TRAIN, '-n'], code: 0, out: '1\tأخبار القِطار\n2\tوصل القطار متأخرا إلى المدينة. نزل الركاب.\n' },
    { argv: ['قطار', TRAIN, '-v'], code: 0, out: 'نام الجميع بعد سفر طويل.\n' },
    { argv: ['قطار', TRAIN, '-c'], code: 0, out: '2\n' },
    { argv: ['قطار', TRAIN, '-l'], code: 0, out: `${TRAIN}\n` },
    { argv: ['قطار', TRAIN, '-i'], code: 0, out: 'أخبار القِطار\nوصل القطار متأخرا إلى المدينة. نزل الركاب.\n' },
    { argv: ['ركاب', TRAIN, '--sentences'], code: 0, out: 'نزل الركاب.\n' },
    { argv: ['طار', TRAIN, '--words'], code: 1, out: '' },
    { argv: ['جسر', TRAIN], code: 1, out: '' },
    { argv: ['جسر', TRAIN, '-c'], code: 1, out: '0\n' },
    { argv: ['جسر', TRAIN, '-l'], code: 1, out: '' },
    { argv: ['أخبار', TRAIN, BRIDGE, '-c'], code: 0, out: `${TRAIN}\t1\n${BRIDGE}\t1\n` },
    { argv: ['قطار', TRAIN, BRIDGE, '-l'], code: 0, out: `${TRAIN}\n` },
    { argv: ['صباح', TRAIN, BRIDGE, '-n'], code: 0, out: `${BRIDGE}\t2\tافتتح الجسر صباح اليوم فوق النهر الكبير.\n` },
    { argv: ['صباح', BRIDGE, '/no/such'], code: 2, out: `${BRIDGE}\tافتتح الجسر صباح اليوم فوق النهر الكبير.\n` },
    { argv: ['library', ENGLISH], code: 2, out: '' },
    { argv: ['ًـ', TRAIN], code: 2, out: '' },
    { argv: ['ا'.repeat(1001), TRAIN], code: 2, out: '' },
    { argv: ['قطار', TRAIN, '--json', '-c'], code: 2, out: '' },
    { argv: ['--', '-', TRAIN], code: 1, out: '' },
  ])('exits with $code for $argv', async ({ argv, code, out }) => {
    const outcome = await run(['grep', ...argv]);
    expect(outcome.out).toBe(out);
    expect(outcome.code).toBe(code);
    expect(outcome.err === '').toBe(code !== 2);
  });

  it('answers in JSON with places in the text', async () => {
    const { out } = await run(['grep', 'قطار', TRAIN, '--json']);
    const { grep } = JSON.parse(out) as { grep: unknown };
    expect(grep).toEqual([
      { number: 1, text: 'أخبار القِطار', start: 0, end: 13, matches: [{ text: 'قِطار', start: 8, end: 13 }] },
      {
        number: 2,
        text: 'وصل القطار متأخرا إلى المدينة. نزل الركاب.',
        start: 15,
        end: 57,
        matches: [{ text: 'قطار', start: 21, end: 25 }],
      },
    ]);
  });

  it('marks matches where they stand in a reordered line', async () => {
    const { out } = await run(['grep', 'قطار', TRAIN, '--bidi', 'visual', '--color', 'always', '--width', '60']);
    const [title = ''] = out.split('\n');
    const red = /\x1b\[31m(.+?)\x1b\[39m/u.exec(title)?.[1] ?? '';
    expect([...red.normalize('NFKC').replace(/\p{M}/gu, '')].reverse().join('')).toBe('قطار');
    expect(
      title
        .replace(/\x1b\[\d+m/gu, '')
        .trim()
        .endsWith('ﺃ'),
    ).toBe(true);
  });

  it('shows a heading only for sources that match, on a screen', async () => {
    const { out } = await run(['grep', 'صباح', TRAIN, BRIDGE, '--width', '80', '--bidi', 'off']);
    expect(out).toContain(BRIDGE);
    expect(out).not.toContain(TRAIN);
    expect(out.startsWith('\n')).toBe(false);
  });

  it('counts in one line a source', async () => {
    const { out } = await run(['grep', 'قطار', '-c', TRAIN, BRIDGE, '--width', '80', '--bidi', 'off']);
    expect(out).toBe(`${TRAIN}:2\n${BRIDGE}:0\n`);
  });
});
