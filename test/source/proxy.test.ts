import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { download } from '../../src/source/locate/download.ts';
import { LIMITS, type Located } from '../../src/source/locate/index.ts';
import { proxyFor } from '../../src/source/locate/proxy.ts';

const chosen = (address: string, env: Readonly<Record<string, string>>): string | null =>
  proxyFor(new URL(address), 'x', env)?.host ?? null;

describe('proxyFor', () => {
  it.each([
    ['http://a.test/', { http_proxy: 'http://p:1' }, 'p:1'],
    ['http://a.test/', { HTTP_PROXY: 'http://p:1' }, 'p:1'],
    ['http://a.test/', { HTTP_PROXY: 'http://p:1', REQUEST_METHOD: 'GET' }, null],
    ['http://a.test/', { http_proxy: 'http://p:1', REQUEST_METHOD: 'GET' }, 'p:1'],
    ['http://a.test/', { http_proxy: 'http://low:1', HTTP_PROXY: 'http://high:1' }, 'low:1'],
    ['http://a.test/', { http_proxy: '', HTTP_PROXY: 'http://high:1' }, null],
    ['https://a.test/', { http_proxy: 'http://p:1' }, null],
    ['https://a.test/', { https_proxy: 'p:1' }, 'p:1'],
    ['https://a.test/', { HTTPS_PROXY: 'https://p' }, 'p'],
    ['http://a.test/', { all_proxy: 'p:1' }, 'p:1'],
    ['https://a.test/', { ALL_PROXY: 'p:1', https_proxy: 'q:1' }, 'q:1'],
    ['http://a.test/', {}, null],
  ])('%s with %j: %s', (address, env, proxy) => {
    expect(chosen(address, env as Readonly<Record<string, string>>)).toBe(proxy);
  });

  it.each([
    ['a.test', true],
    ['.a.test', true],
    ['A.TEST.', true],
    ['test', true],
    ['b.test, a.test', true],
    ['b.test a.test', true],
    ['*', true],
    ['www.a.test', false],
    ['.test.a', false],
    ['xa.test', false],
    ['', false],
    [',', false],
  ])('no_proxy %j spares a.test and what is in it: %s', (list, isSpared) => {
    for (const address of ['http://a.test/', 'http://a.test.:80/', 'http://A.Test/']) {
      expect(chosen(address, { http_proxy: 'p:1', no_proxy: list })).toBe(isSpared ? null : 'p:1');
      expect(chosen(address, { http_proxy: 'p:1', NO_PROXY: list })).toBe(isSpared ? null : 'p:1');
    }
    expect(chosen('http://www.xa.test/', { http_proxy: 'p:1', no_proxy: list })).toBe(
      ['*', 'test', 'xa.test'].includes(list) ? null : 'p:1',
    );
  });

  it.each([
    ['10.0.0.0/8', 'http://10.1.2.3/', true],
    ['10.0.0.0/8', 'http://11.1.2.3/', false],
    ['10.1.2.3', 'http://10.1.2.3/', true],
    ['::1', 'http://[::1]/', true],
    ['[::1]', 'http://[::1]/', true],
    ['fd00::/8', 'http://[fd12::1]/', true],
    ['10.0.0.0/99', 'http://10.1.2.3/', false],
    ['10.0.0.0/x', 'http://10.1.2.3/', false],
    ['3', 'http://10.1.2.3/', false],
  ])('no_proxy %s and %s: %s', (list, address, isSpared) => {
    expect(chosen(address, { http_proxy: 'p:1', no_proxy: list })).toBe(isSpared ? null : 'p:1');
  });

  it.each(['socks5://p:1', 'ftp://p', 'http://', 'http://[', 'http://p:x'])('refuses %s without showing it', proxy => {
    expect(() => chosen('http://a.test/', { http_proxy: proxy })).toThrow(
      'the environment names a proxy that is no http(s) address: "x": mend http_proxy or list the host in no_proxy',
    );
  });
});

describe('a download through a proxy', () => {
  const asked: { readonly line: string; readonly headers: IncomingMessage['headers'] }[] = [];
  let server: Server;
  let proxy = '';
  const connect = { status: '200 OK' };

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push({ line: `${request.method} ${request.url}`, headers: request.headers });
      const inward = /^http:\/\/a\.test\/to\/(.+)$/u.exec(request.url ?? '')?.[1];
      if (inward) response.writeHead(302, { location: `http://${inward}/` }).end();
      else response.writeHead(200, { 'content-type': 'text/plain' }).end('خبر');
    });
    server.on('connect', (request: IncomingMessage, socket: Socket) => {
      asked.push({ line: `CONNECT ${request.url}`, headers: request.headers });
      socket.on('error', () => {});
      socket.write(`HTTP/1.1 ${connect.status}\r\n\r\n`);
      // No TLS behind it.
      socket.end('SSH-2.0\r\n');
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    proxy = `http://user:p%40ss@proxy.test:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    asked.length = 0;
  });

  const load = (address: string): Promise<Located> => {
    const resolve = async (host: string): Promise<readonly string[]> => {
      if (host === 'proxy.test') return ['127.0.0.1'];
      throw new Error(`looked up here: ${host}`);
    };
    const env = { http_proxy: proxy, https_proxy: proxy };
    return download(address, { resolve, env, onProgress: () => {} }, LIMITS);
  };
  const basic = (pair: string): string => `Basic ${Buffer.from(pair).toString('base64')}`;

  it('asks the proxy for the whole address, and lets it look the host up', async () => {
    const { bytes, url } = await load('http://me:secret@a.test:8080/x?y=1#z');
    expect(Buffer.from(bytes).toString()).toBe('خبر');
    expect(url).toBe('http://a.test:8080/x?y=1#z');
    expect(asked.map(({ line }) => line)).toEqual(['GET http://a.test:8080/x?y=1']);
    expect(asked[0]?.headers).toMatchObject({
      host: 'a.test:8080',
      authorization: basic('me:secret'),
      'proxy-authorization': basic('user:p@ss'),
    });
  });

  it('asks it for a tunnel to a secure server, which the password of the server does not enter', async () => {
    connect.status = '200 OK';
    await expect(load('https://me:secret@a.test/x')).rejects.toMatchObject({ code: 'unreachable' });
    expect(asked.map(({ line }) => line)).toEqual(['CONNECT a.test:443']);
    expect(asked[0]?.headers).toMatchObject({ host: 'a.test:443', 'proxy-authorization': basic('user:p@ss') });
    expect(asked[0]?.headers).not.toHaveProperty('authorization');
  });

  it.each(['407 Proxy Authentication Required', '403 Forbidden', '502 Bad Gateway', '101 Switching Protocols'])(
    'says that the proxy refuses: %s',
    async status => {
      connect.status = status;
      await expect(load('https://a.test/x')).rejects.toMatchObject({
        code: 'http-status',
        message: `the proxy answers ${status}: "https://a.test/x": see whether a browser shows it`,
      });
    },
  );

  it.each(['localhost', '127.0.0.1', '[::1]', 'intranet', 'printer.local', 'db.internal', '[64:ff9b::a00:1]'])(
    'does not follow a public page to %s',
    async host => {
      await expect(load(`http://a.test/to/${host}`)).rejects.toThrow('a public page leads to a private address: "');
      expect(asked.length).toBe(1);
    },
  );

  it('goes from a local page to another', async () => {
    expect((await load('http://intranet/')).url).toBe('http://intranet/');
  });
});
