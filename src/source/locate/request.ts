import type { LookupAddress } from 'node:dns';
import http, { type ClientRequest, type IncomingMessage, type RequestOptions, STATUS_CODES } from 'node:http';
import https from 'node:https';
import { isIP, type Socket } from 'node:net';
import tls from 'node:tls';
import { ReaderError } from '../../errors.ts';
import { isPrivateAddress } from './private.ts';
import { credentialsOf, type Environment, hostOf, proxyFor } from './proxy.ts';
import type { World } from './world.ts';

const HEADERS = {
  accept: 'text/html,application/xhtml+xml,text/markdown,text/plain;q=0.9,*/*;q=0.5',
  'accept-encoding': 'gzip, deflate, br',
  'accept-language': 'ar,*;q=0.5',
  'user-agent': 'Mozilla/5.0 (compatible; article-reader)',
};
/** Bytes: some sites of news send three times what node takes by itself. */
const LONGEST_HEADERS = 128 * 1024;
/** Names that only a local network knows: one without a dot, and these domains (RFC 6761, 6762, 8375). */
const LOCAL_NAME = /^[^.]*\.?$|\.(?:localhost|local|internal|home\.arpa)\.?$/iu;

/** How hosts are found and addresses judged. */
export type Network = Pick<World, 'resolve' | 'onProgress'> & {
  readonly env: Environment;
  readonly isPrivate?: (address: string) => boolean;
};

/** The way so far: once it has led to a public address it may not lead to a private one. `name` is what messages call its beginning. */
export type Way = {
  readonly name: string;
  readonly network: Network;
  readonly signal: AbortSignal;
  wasPublic: boolean;
};

/** Asks for an address; gives the answer without its body. Rejects with ReaderErrors, and with the errors of node. */
export async function request(url: URL, way: Way): Promise<IncomingMessage> {
  const host = hostOf(url);
  const proxy = proxyFor(url, way.name, way.network.env);
  const options = { path: url.pathname + url.search, headers: { ...HEADERS, ...credentialsOf(url, 'authorization') } };
  if (!proxy) return answerTo(open(url, await allowedAddresses(host, way), options, way), way);
  judgeName(host, way);
  const addresses = await addressesOf(hostOf(proxy), way);
  const forProxy = credentialsOf(proxy, 'proxy-authorization');
  if (url.protocol === 'http:') {
    const headers = { ...options.headers, ...forProxy, host: url.host };
    return answerTo(open(proxy, addresses, { path: url.origin + options.path, headers }, way), way);
  }
  const socket = await openTunnel(open(proxy, addresses, tunnelTo(url, forProxy), way), way);
  const servername = isIP(host) ? '' : host;
  const createConnection = (): Socket => tls.connect({ socket, host, servername, ALPNProtocols: ['http/1.1'] });
  return answerTo(open(url, [], { ...options, createConnection }, way), way);
}

/** Begins a request of a server at one of these addresses; none where the options bring a connection. */
function open(server: URL, addresses: readonly string[], options: RequestOptions, { signal }: Way): ClientRequest {
  const found = addresses.map((address): LookupAddress => ({ address, family: isIP(address) }));
  // The addresses that were judged are the ones to connect to: a second look-up could give others.
  const lookup: NonNullable<RequestOptions['lookup']> = (_, { all }, callback) => {
    const [first] = found as [LookupAddress, ...LookupAddress[]];
    if (all) callback(null, found);
    else callback(null, first.address, first.family);
  };
  const connection = options.createConnection ? {} : { agent: false, lookup };
  const { request: begin } = server.protocol === 'https:' ? https : http;
  const { port } = server;
  const host = hostOf(server);
  // Else node would take the name for TLS from the host header, which for a proxy is another server's.
  const servername = isIP(host) ? '' : host;
  return begin({ host, port, servername, signal, maxHeaderSize: LONGEST_HEADERS, ...connection, ...options }).end();
}

/** The answer, whatever the other side does: what is no answer, and that it hangs up without one, rejects. */
function answerTo(asked: ClientRequest, { name }: Way): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    asked
      .on('response', resolve)
      .on('upgrade', ({ statusCode }, socket) => {
        socket.destroy();
        reject(refusal('the server', statusCode, name));
      })
      .on('error', reject)
      .on('close', () => reject(hungUp()));
  });
}

const tunnelTo = ({ hostname, port }: URL, headers: Readonly<Record<string, string>>): RequestOptions => {
  const path = `${hostname}:${port || '443'}`;
  return { method: 'CONNECT', path, headers: { host: path, 'user-agent': HEADERS['user-agent'], ...headers } };
};

/** The connection that a proxy gives to another server. */
function openTunnel(asked: ClientRequest, { name }: Way): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const refuse = ({ statusCode }: IncomingMessage, socket: Socket): void => {
      socket.destroy();
      reject(refusal('the proxy', statusCode, name));
    };
    asked
      .on('connect', (response, socket: Socket) => {
        if (response.statusCode === 200) resolve(socket);
        else refuse(response, socket);
      })
      .on('upgrade', refuse)
      .on('error', reject)
      .on('close', () => reject(hungUp()));
  });
}

/** An answer that is no page: «101 Switching Protocols», «404 Not Found». */
export const refusal = (who: 'the server' | 'the proxy', status = 0, name: string): ReaderError =>
  new ReaderError(
    'http-status',
    `${who} answers ${`${status} ${STATUS_CODES[status] ?? ''}`.trim()}: "${name}": see whether a browser shows it`,
  );

const hungUp = (): Error => Object.assign(new Error('no answer'), { code: 'ECONNRESET' });

/** The addresses of a host that may be connected to. Throws unreachable when a public page leads to a private one. */
async function allowedAddresses(host: string, way: Way): Promise<readonly string[]> {
  const { isPrivate = isPrivateAddress } = way.network;
  const addresses = await addressesOf(host, way);
  const allowed = way.wasPublic ? addresses.filter(address => !isPrivate(address)) : addresses;
  if (allowed.length === 0) throw leadsInward(host);
  way.wasPublic ||= allowed.some(address => !isPrivate(address));
  return allowed;
}

/** The same where a proxy looks the host up: then only its name, or the address that it is, can tell. */
function judgeName(host: string, way: Way): void {
  const { isPrivate = isPrivateAddress } = way.network;
  const isInward = isIP(host) ? isPrivate(host) : LOCAL_NAME.test(host);
  if (isInward && way.wasPublic) throw leadsInward(host);
  way.wasPublic ||= !isInward;
}

const leadsInward = (host: string): ReaderError =>
  new ReaderError('unreachable', `a public page leads to a private address: "${host}": give that address itself`);

/** All addresses of a host. Rejects with ENOTFOUND where there is none. */
async function addressesOf(host: string, { network, signal }: Way): Promise<readonly string[]> {
  if (isIP(host)) return [host];
  const found = (await Promise.race([network.resolve(host), aborted(signal)])).filter(address => isIP(address) !== 0);
  if (found.length === 0) throw Object.assign(new Error('no address'), { code: 'ENOTFOUND' });
  return found;
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
