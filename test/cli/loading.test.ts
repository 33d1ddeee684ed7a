import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { fakeIo, run } from '../fake-io.ts';
import { newsPage, SENTENCES } from '../source/html/page.ts';

const folder = mkdtempSync(join(tmpdir(), 'article-test-'));
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

let server: Server;
let page = '';

beforeAll(async () => {
  server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(newsPage());
  }).listen(0, '127.0.0.1');
  await new Promise(resolve => server.once('listening', resolve));
  page = `http://127.0.0.1:${(server.address() as AddressInfo).port}/news`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

describe('loading', () => {
  it('reads a page by its address', async () => {
    const { code, out, err } = await run(['read', page]);
    expect({ code, out, err }).toEqual({
      code: 0,
      out: `${['سوق جديدة للسمك في الميناء', ...SENTENCES].join('\n\n')}\n`,
      err: '',
    });
  });

  it('answers with the facts of a page, its text made of title, byline and paragraphs', async () => {
    const { out } = await run(['read', '--json', file('page.html', newsPage())]);
    const { article, text } = JSON.parse(out);
    expect(article).toMatchObject({
      title: 'سوق جديدة للسمك في الميناء',
      byline: 'سلمى حداد',
      published: '2024-05-03T10:30:00+03:00',
      site: 'صحيفة المرفأ',
      url: 'https://example.com/news/12',
      language: 'ar',
      direction: 'rtl',
    });
    expect(text).toBe([article.title, article.byline, ...SENTENCES].join('\n\n'));
  });

  it('reads markup from standard input, and Markdown by its name', async () => {
    expect((await run(['read', '-'], { stdin: newsPage() })).out).toContain(SENTENCES[4]);
    const { out } = await run(['read', file('a.md', '# عنوان\n\nنص **غليظ** هنا.')]);
    expect(out).toBe('عنوان\n\nنص غليظ هنا.\n');
  });

  it('takes a format for what it is told', async () => {
    const path = file('b.html', '<p>نص</p>');
    expect((await run(['read', '--format', 'text', path])).out).toBe('<p>نص</p>\n');
  });

  it('warns once of what could not be decoded, and goes on', async () => {
    const path = file('broken.txt', new Uint8Array([...new TextEncoder().encode(SENTENCES.join('\n')), 0xff]));
    const { code, err } = await run(['read', path]);
    expect(code).toBe(0);
    expect(err).toBe(
      `article: characters that are no utf-8 (1): "${path}": shown as \uFFFD; name its encoding with --encoding\n`,
    );
  });

  it('says with --explain how a source was read', async () => {
    const text = [...'كـتاب ﻣﺤﻤﺪ\u200b هنا، ثم نص آخر.'].join('');
    const path = file('odd.txt', Buffer.from(text, 'utf16le'));
    const { err } = await run(['read', '--explain', path]);
    expect(err.split('\n')).toEqual([
      `article: encoding utf-16le: "${path}": where its zero bytes stand`,
      `article: format text: "${path}": its name, type and beginning`,
      `article: presentation forms read as letters: "${path}": 4 of them`,
      `article: ornamental tatweel passed over: "${path}": 1 of them`,
      `article: invisible characters passed over: "${path}": 1 of them`,
      '',
    ]);
  });

  it('shows a slow download to a person, and takes the line back', async () => {
    const io = fakeIo({ watched: true });
    expect(await main(['time', page], { ...io, every: tickAtOnce })).toBe(0);
    expect(io.errors()).toBe('\r\u001b[Karticle: downloading 127.0.0.1: 0 KB\r\u001b[K');
  });
});

function tickAtOnce(_: number, tick: () => void): () => void {
  tick();
  return () => {};
}
