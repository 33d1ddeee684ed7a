import { createServer, type Server, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';

/** What a hostile server does with a connection once it has been asked, and the code of the failure. */
type Hostile = { readonly code: string; readonly answer: (socket: Socket) => void };

const ESCAPES = '\x1b]0;x\x07\x1b[31m';
const HTML = '<title>خبر</title><p>نص الخبر كله هنا.</p>';
const HUGE = Buffer.alloc(12_000_000);

const says = (head: string, body: string | Uint8Array = ''): Hostile['answer'] => {
  return socket => {
    socket.write(`${head}\r\n\r\n`);
    socket.end(body);
  };
};
const ok = (headers: string, body: string | Uint8Array = HTML): Hostile['answer'] =>
  says(`HTTP/1.1 200 OK\r\nConnection: close\r\n${headers}`, body);
const status = (line: string): Hostile => ({ code: 'http-status', answer: says(`HTTP/1.1 ${line}`) });
const refused = (answer: Hostile['answer']): Hostile => ({ code: 'unreachable', answer });
const moved = (location: string, code: string): Hostile => ({
  code,
  answer: says(`HTTP/1.1 302 Found\r\nLocation: ${location}`),
});

/** Says the same again and again, as long as anybody listens. */
const repeats =
  (head: string, text: string, pause: number): Hostile['answer'] =>
  socket => {
    socket.write(head);
    const timer = setInterval(() => socket.write(text), pause);
    socket.on('close', () => clearInterval(timer));
  };

/** By path. */
export const HOSTILE: Readonly<Record<string, Hostile>> = {
  '/101': status('101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: websocket'),
  '/101-bare': status('101 Switching Protocols'),
  '/100-only': refused(says('HTTP/1.1 100 Continue')),
  '/103-only': refused(says('HTTP/1.1 103 Early Hints\r\nLink: </x>')),
  '/103-endless': { code: 'timeout', answer: repeats('', 'HTTP/1.1 103 Early Hints\r\n\r\n', 20) },
  '/199': refused(says('HTTP/1.1 199 Odd')),
  '/204': { code: 'empty', answer: says('HTTP/1.1 204 No Content') },
  '/304': status('304 Not Modified'),
  '/300-nowhere': status('300 Multiple Choices'),
  '/302-nowhere': status('302 Found'),
  '/401': status('401 Unauthorized\r\nWWW-Authenticate: Basic realm="x"'),
  '/407': status('407 Proxy Authentication Required'),
  '/500-escapes': status(`500 ${ESCAPES}`),
  '/999': status('999 Request denied'),
  '/hang-up': refused(socket => socket.end()),
  '/reset': refused(socket => socket.resetAndDestroy()),
  '/silent': { code: 'timeout', answer: () => {} },
  '/ssh': refused(socket => socket.end('SSH-2.0-OpenSSH_9.6\r\n')),
  '/tls-alert': refused(socket => socket.end(Buffer.from([0x15, 3, 1, 0, 2, 2, 0x46]))),
  '/http-0.9': refused(socket => socket.end(HTML)),
  '/no-end-of-head': refused(socket => socket.end('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n')),
  '/endless-head': refused(repeats('HTTP/1.1 200 OK\r\n', `X: ${'x'.repeat(10_000)}\r\n`, 1)),
  '/slow-head': { code: 'timeout', answer: repeats('HTTP/1.1 200 OK\r\n', 'X: x\r\n', 50) },
  '/controls-in-head': refused(ok(`X: ${ESCAPES}\0`)),
  '/length-of-more': refused(ok('Content-Length: 5000')),
  '/length-negative': refused(ok('Content-Length: -1')),
  '/length-no-number': refused(ok('Content-Length: many')),
  '/lengths-two': refused(ok('Content-Length: 10\r\nContent-Length: 20')),
  '/length-huge': {
    code: 'too-large',
    answer: repeats('HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n', 'x', 50),
  },
  '/length-and-chunks': refused(ok('Content-Length: 5\r\nTransfer-Encoding: chunked', '5\r\nhello\r\n0\r\n\r\n')),
  '/chunk-no-number': refused(ok('Transfer-Encoding: chunked', 'zz\r\nhello\r\n')),
  '/chunk-huge': refused(ok('Transfer-Encoding: chunked', 'ffffffffffffffff\r\nhello\r\n')),
  '/chunks-no-end': refused(ok('Transfer-Encoding: chunked', '5\r\nhello\r\n')),
  '/endless': { code: 'too-large', answer: repeats('HTTP/1.1 200 OK\r\n\r\n', 'x'.repeat(1_000_000), 5) },
  '/drip': { code: 'timeout', answer: repeats('HTTP/1.1 200 OK\r\n\r\n', 'x', 50) },
  '/bomb': { code: 'too-large', answer: ok('Content-Encoding: gzip', gzipSync(HUGE)) },
  '/not-gzip': refused(ok('Content-Encoding: gzip')),
  '/half-gzip': refused(ok('Content-Encoding: gzip', gzipSync(HTML).subarray(0, 30))),
  '/empty-gzip': refused(ok('Content-Encoding: gzip', '')),
  '/unknown-packing': refused(ok(`Content-Encoding: ${'x'.repeat(5000)}`)),
  '/image': { code: 'wrong-type', answer: ok('Content-Type: image/png') },
  '/type-of-escapes': { code: 'wrong-type', answer: ok('Content-Type: \xff\xfe\x80/x') },
  '/binary': { code: 'binary', answer: ok('Content-Type: text/html', new Uint8Array(1000).fill(1)) },
  '/empty': { code: 'empty', answer: ok('Content-Type: text/html', '') },
  '/only-markup': { code: 'empty', answer: ok('Content-Type: text/html', '<p></p>'.repeat(100)) },
  '/loop': moved('/loop', 'unreachable'),
  '/to-file': moved('file:///etc/hosts', 'bad-url'),
  '/to-script': moved('javascript:alert(1)', 'bad-url'),
  '/to-data': moved('data:text/html,x', 'bad-url'),
  '/to-nowhere': moved('http:///x', 'bad-url'),
  '/to-half-address': moved('http://[::1', 'bad-url'),
  '/to-no-port': moved('http://127.0.0.1:99999/', 'bad-url'),
  '/to-deaf-port': moved('http://127.0.0.1:1/', 'unreachable'),
};

/** A server that is hostile in these ways, and its address. */
export async function startHostileServer(): Promise<{ readonly server: Server; readonly origin: string }> {
  const sockets = new Set<Socket>();
  const server = createServer(socket => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('data', data => {
      const path = /^GET (\S+)/u.exec(data.toString('latin1'))?.[1] ?? '/ssh';
      HOSTILE[path]?.answer(socket);
    });
  });
  server.on('close', () => {
    for (const socket of sockets) socket.destroy();
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address() as { readonly port: number };
  return { server, origin: `http://127.0.0.1:${address.port}` };
}
