import type { Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { fakeIo } from '../fake-io.ts';
import { HOSTILE, startHostileServer } from '../source/hostile-server.ts';

const GOOD = 'fixtures/builtin.txt';
const LINE = /^article: [^\n]+\n$/u;
const CONTROLS = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

const NOBODY = Object.assign(new Error('none'), { code: 'ENOTFOUND' });

/** Reads a source and then a good one, as JSON; hosts are looked for in vain. */
async function readBoth(source: string, options: readonly string[] = []) {
  const io = fakeIo();
  const resolve = (): Promise<never> => Promise.reject(NOBODY);
  const code = await main(['time', '--json', ...options, '--', source, GOOD], { ...io, resolve });
  const rows = io.output().trimEnd().split('\n');
  return {
    code,
    err: io.errors(),
    rows: rows.map(row => JSON.parse(row) as Record<string, unknown>),
    out: io.output(),
  };
}

function expectOneFailure({ code, err, rows, out }: Awaited<ReturnType<typeof readBoth>>, failure: string): void {
  expect(err).toMatch(LINE);
  expect(err.slice(0, -1)).not.toMatch(CONTROLS);
  expect(err.length).toBeLessThan(400);
  expect(out.replaceAll('\n', '')).not.toMatch(CONTROLS);
  expect(rows).toMatchObject([{ error: { code: failure } }, { source: GOOD, time: { minutes: 3 } }]);
  expect(code).toBe(1);
}

describe('a hostile server', () => {
  let server: Server;
  let origin = '';

  beforeAll(async () => {
    ({ server, origin } = await startHostileServer());
  });
  afterAll(() => {
    server.close();
    server.emit('close');
  });

  it.concurrent.each(Object.entries(HOSTILE))('%s is one line, and the next source is done', async (path, { code }) => {
    expectOneFailure(await readBoth(origin + path, code === 'timeout' ? ['--timeout', '1'] : []), code);
  });

  it('is one line where it does not speak TLS', async () => {
    expectOneFailure(await readBoth(`${origin.replace('http', 'https')}/ssh`), 'unreachable');
  });
});

const ADDRESSES: readonly (readonly [address: string, code: string])[] = [
  ...['http://', 'https://', 'http:///x', 'http://?', 'http://#', 'http://:80/', 'http://:@/', 'https:////'].map(bad),
  ...[
    'http://[',
    'http://[::1',
    'http://[::g]/',
    'http://[1:2:3]/',
    'http://[::1]:99999/',
    'http://[fe80::1%25eth0]/',
  ].map(bad),
  ...[
    'http://a b/',
    'http://a\u0000b/',
    'http://a<b/',
    'http://a^b/',
    'http://%00/',
    'http://%zz/',
    'http://\u202e/',
  ].map(bad),
  ...[
    'http://127.0.0.1:65536/',
    'http://127.0.0.1:x/',
    'http://256.256.256.256/',
    'http://1.2.3.4.5/',
    'http://0x1ffffffff/',
  ].map(bad),
  ...[
    'ftp://example.com/',
    'file:///etc/passwd',
    'javascript://x/%0aalert(1)',
    'data://text/html,x',
    'gopher://x/',
  ].map(bad),
  ...['x://\x1b]0;t\x07', 'ws://example.com/', 'view-source://x', 'blob://x/y', 'about://blank', 'http://xn--a/'].map(
    bad,
  ),
  ...[
    'http://nowhere.test/',
    'http://nowhere.test/\x1b[31m',
    'http://xn--mgba3a4f.test/',
    'http://خبر.test/\u202eمقال',
  ].map(lost),
  ...[
    'http://user:secret@nowhere.test/',
    `http://${'a.'.repeat(100)}test/`,
    `http://nowhere.test/${'x'.repeat(50)}\n`,
  ].map(lost),
  ...['http://127.0.0.1:1/', 'http://0x7f.1:1/', 'http://2130706433:1/', 'http://[::ffff:127.0.0.1]:1/'].map(lost),
];

function bad(address: string): readonly [string, string] {
  return [address, 'bad-url'];
}

function lost(address: string): readonly [string, string] {
  return [address, 'unreachable'];
}

describe('a hostile address', () => {
  it.each(ADDRESSES)('%j is one line, and the next source is done', async (address, code) => {
    expectOneFailure(await readBoth(address), code);
  });
});

describe('the user and password in an address', () => {
  it.each([
    'http://user:secret@nowhere.test/x',
    'http://secret@nowhere.test/x',
    'http://user:sec@secret@nowhere.test/x',
    'http://user:secret@[::1',
    'http://user:se/secret@nowhere.test/x',
    'http://\\user:secret@nowhere.test/',
    'http://\tuser:secret@nowhere.test/',
    'http://user:secret@no\nwhere.test/',
    'HTTP://user:secret@nowhere.test?x',
    'ftp://user:secret@nowhere.test/',
  ])('%j are not shown', async address => {
    const { out, err } = await readBoth(address, ['--explain']);
    expect(out + err).toContain(address.includes('[') ? '::1' : 'where.test');
    expect(out + err).not.toMatch(/secret|user/u);
  });

  it.each(['http://nowhere.test/@secret', 'http://nowhere.test/?q=a@secret', './me@secret', 'me@secret'])(
    '%j has none',
    async address => {
      expect((await readBoth(address)).out).toContain('@secret');
    },
  );
});
