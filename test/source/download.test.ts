import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { download } from '../../src/source/locate/download.ts';
import type { Limits, Located } from '../../src/source/locate/index.ts';

const LIMITS: Limits = { seconds: 5, bytes: 100_000, redirects: 3 };
const PAGE = '<!doctype html><title>خبر</title><p>نص الخبر</p>';
const ZEROS = Buffer.alloc(20_000_000);

const sendPage = (response: ServerResponse, body: Uint8Array | string, headers: Record<string, string> = {}): void => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
};
const redirect = (response: ServerResponse, location: string): void => {
  response.writeHead(302, { location }).end();
};

const ROUTES: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/page': response => sendPage(response, PAGE),
  '/gzip': response => sendPage(response, gzipSync(PAGE), { 'content-encoding': 'gzip' }),
  '/br': response => sendPage(response, brotliCompressSync(PAGE), { 'content-encoding': 'br' }),
  '/deflate': response => sendPage(response, deflateSync(PAGE), { 'content-encoding': 'deflate' }),
  '/raw-deflate': response => sendPage(response, deflateRawSync(PAGE), { 'content-encoding': 'deflate' }),
  '/twice': response => sendPage(response, brotliCompressSync(gzipSync(PAGE)), { 'content-encoding': 'gzip, br' }),
  '/bomb': response => sendPage(response, gzipSync(ZEROS), { 'content-encoding': 'gzip' }),
  '/bomb-in-bomb': response => sendPage(response, gzipSync(gzipSync(ZEROS)), { 'content-encoding': 'gzip, gzip' }),
  '/not-gzip': response => sendPage(response, PAGE, { 'content-encoding': 'gzip' }),
  '/half-gzip': response => sendPage(response, gzipSync(PAGE).subarray(0, 40), { 'content-encoding': 'gzip' }),
  '/zstd': response => sendPage(response, PAGE, { 'content-encoding': 'zstd' }),
  '/thrice': response => sendPage(response, PAGE, { 'content-encoding': 'gzip, gzip, gzip' }),
  '/endless': response => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const more = (): void => {
      while (response.write('x'.repeat(50_000))) if (response.destroyed) return;
      response.once('drain', more);
    };
    more();
  },
  '/drip': response => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const timer = setInterval(() => response.write('x'), 50);
    response.on('close', () => clearInterval(timer));
  },
  '/silent': () => {},
  '/loop': response => redirect(response, '/loop'),
  '/moved': response => redirect(response, 'page'),
  '/to-file': response => redirect(response, 'file:///etc/hosts'),
  '/to-nowhere': response => redirect(response, 'http:///page'),
  '/missing': response => response.writeHead(404).end('no'),
  '/image': response => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
  '/hang-up': response => response.socket?.destroy(),
};

let server: Server;
let origin = '';

beforeAll(async () => {
  const answer: RequestListener = (request, response) => {
    const inward = /^\/inward\?(.+)$/u.exec(request.url ?? '')?.[1];
    if (inward) redirect(response, inward);
    else ROUTES[request.url ?? '']?.(response);
  };
  server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise(resolve => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const network = {
  resolve: async (host: string): Promise<readonly string[]> => {
    if (host === 'public.test') return ['127.0.0.1'];
    if (host === 'private.test') return ['127.0.0.2'];
    if (host === 'several.test') return ['127.0.0.3', '127.0.0.1', '127.0.0.2'];
    throw Object.assign(new Error('none'), { code: 'ENOTFOUND' });
  },
  onProgress: () => {},
  env: {},
  // To this network 127.0.0.1 is a public address, 127.0.0.2 a private one.
  isPrivate: (address: string) => address === '127.0.0.2',
};

const load = (path: string, limits: Partial<Limits> = {}): Promise<Located> =>
  download(path.startsWith('/') ? origin + path : path, network, { ...LIMITS, ...limits });
const portOf = (): string => new URL(origin).port;

describe('download', () => {
  it('gives the bytes, and what the server says of them', async () => {
    const { bytes, mediaType, charset, url } = await load('/page');
    expect(Buffer.from(bytes).toString()).toBe(PAGE);
    expect({ mediaType, charset, url }).toEqual({ mediaType: 'text/html', charset: 'utf-8', url: `${origin}/page` });
  });

  it.each(['/gzip', '/br', '/deflate', '/raw-deflate', '/twice'])('unpacks %s', async path => {
    expect(Buffer.from((await load(path)).bytes).toString()).toBe(PAGE);
  });

  it('follows a redirect, also a relative one, and says where it led', async () => {
    expect((await load('/moved')).url).toBe(`${origin}/page`);
  });

  it('connects to the address that a host resolves to', async () => {
    expect((await load(`http://public.test:${portOf()}/page`)).bytes.length).toBeGreaterThan(0);
  });

  it('tries the other addresses of a host when one does not answer', async () => {
    expect((await load(`http://several.test:${portOf()}/page`)).bytes.length).toBeGreaterThan(0);
  });

  it.each([
    ['/bomb', 'too-large'],
    ['/bomb-in-bomb', 'too-large'],
    ['/endless', 'too-large'],
    ['/loop', 'unreachable'],
    ['/to-file', 'bad-url'],
    ['/to-nowhere', 'bad-url'],
    ['/not-gzip', 'unreachable'],
    ['/half-gzip', 'unreachable'],
    ['/zstd', 'unreachable'],
    ['/thrice', 'unreachable'],
    ['/missing', 'http-status'],
    ['/image', 'wrong-type'],
    ['/hang-up', 'unreachable'],
    ['http://nowhere.test/', 'unreachable'],
    ['ftp://public.test/', 'bad-url'],
    ['http://', 'bad-url'],
    ['http:///page', 'bad-url'],
    ['http://[::1', 'bad-url'],
  ])('%s: %s, in one line', async (path, code) => {
    const failure = await load(path).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'ReaderError', code });
    expect((failure as Error).message).toMatch(/^[^\n]+: "[^\n]+": [^\n]+$/u);
  });

  it('gives a silent server up when its time is over', async () => {
    await expect(load('/silent', { seconds: 0.3 })).rejects.toMatchObject({ code: 'timeout' });
  });

  it('gives a server up that only drips, before the time is over', async () => {
    await expect(load('/drip', { seconds: 1 })).rejects.toThrow('hardly anything comes');
  });

  it('gives a host up that is looked for in vain', async () => {
    const deaf = { ...network, resolve: () => new Promise<never>(() => {}) };
    const loading = download('http://public.test/', deaf, { ...LIMITS, seconds: 0.2 });
    await expect(loading).rejects.toMatchObject({ code: 'timeout' });
  });

  it('never goes from a public address to a private one, by number or by name', async () => {
    for (const host of ['127.0.0.2', 'private.test']) {
      const loading = load(`/inward?http://${host}:${portOf()}/page`);
      await expect(loading).rejects.toThrow(`a public page leads to a private address: "${host}"`);
    }
  });

  it('goes from a private address to another', async () => {
    const allPrivate = { ...network, isPrivate: () => true };
    const { url } = await download(`${origin}/inward?${origin}/page`, allPrivate, LIMITS);
    expect(url).toBe(`${origin}/page`);
  });
});
