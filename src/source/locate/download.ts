import type { LookupAddress } from 'node:dns';
import http, { type IncomingMessage, type RequestOptions, STATUS_CODES } from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { ReaderError } from '../../errors.ts';
import { failureOf } from './failure.ts';
import type { Limits } from './limits.ts';
import { watchPace } from './pace.ts';
import { isPrivateAddress } from './private.ts';
import { readStream } from './stream.ts';
import { toUrl } from './to-url.ts';
import { unpack } from './unpack.ts';
import type { Located, World } from './world.ts';

const HEADERS = {
  accept: 'text/html,application/xhtml+xml,text/markdown,text/plain;q=0.9,*/*;q=0.5',
  'accept-encoding': 'gzip, deflate, br',
  'accept-language': 'ar,*;q=0.5',
  'user-agent': 'Mozilla/5.0 (compatible; article-reader)',
};
/** Types that may hold an article; servers use the last for what they do not know. */
const READABLE = /^(?:text\/|application\/(?:xhtml\+xml|xml|octet-stream|x-markdown)$)/u;

/** What a server says goes to a terminal: plain letters only. */
const SAFE_TYPE = /^[a-z0-9.+-]{1,40}\/[a-z0-9.+-]{1,80}$/u;
/** How hosts are found and addresses judged. */
type Network = Pick<World, 'resolve' | 'onProgress'> & { readonly isPrivate?: (address: string) => boolean };

/** The way so far: once it has led to a public address it may not lead to a private one. */
type Way = { readonly network: Network; readonly signal: AbortSignal; wasPublic: boolean };

/** Downloads a page. Throws bad-url, unreachable, timeout, http-status, wrong-type or too-large. */
export async function download(source: string, network: Network, limits: Limits): Promise<Located> {
  const signal = AbortSignal.timeout(limits.seconds * 1000);
  const way: Way = { network, signal, wasPublic: false };
  try {
    let url = toUrl(source, source);
    for (let redirects = 0; ; redirects++) {
      const response = await request(url, source, way);
      const next = redirectOf(response, url, source);
      if (!next) return await receive(response, url, source, { network, limits });
      response.destroy();
      if (redirects === limits.redirects) {
        throw new ReaderError(
          'unreachable',
          `too many redirects (more than ${limits.redirects}): "${source}": open it in a browser`,
        );
      }
      url = next;
    }
  } catch (error) {
    if (error instanceof ReaderError) throw error;
    throw signal.aborted
      ? new ReaderError('timeout', `no answer within ${limits.seconds} s: "${source}": --timeout raises the limit`)
      : failureOf(error, source);
  }
}

async function request(url: URL, source: string, way: Way): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  const addresses = (await allowedAddresses(host, way)).map(address => ({ address, family: isIP(address) }));
  const [first] = addresses as [LookupAddress, ...LookupAddress[]];
  // The addresses that were judged are the ones to connect to: a second look-up could give others.
  const lookup: NonNullable<RequestOptions['lookup']> = (_, { all }, callback) =>
    all ? callback(null, addresses) : callback(null, first.address, first.family);
  const { get } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const hangUp = (): void => reject(Object.assign(new Error('no answer'), { code: 'ECONNRESET' }));
    get(url, { headers: HEADERS, signal: way.signal, agent: false, lookup }, resolve)
      .on('upgrade', ({ statusCode }, socket) => {
        socket.destroy();
        reject(refusedWith(statusCode, source));
      })
      .on('error', reject)
      .on('close', hangUp);
  });
}

const refusedWith = (status = 0, source: string): ReaderError =>
  new ReaderError(
    'http-status',
    `the server answers ${`${status} ${STATUS_CODES[status] ?? ''}`.trim()}: "${source}": see whether a browser shows it`,
  );

/** The addresses of a host that may be connected to. Throws unreachable when a public page leads to a private one. */
async function allowedAddresses(host: string, way: Way): Promise<readonly string[]> {
  const { resolve, isPrivate = isPrivateAddress } = way.network;
  const addresses = isIP(host) ? [host] : await Promise.race([resolve(host), aborted(way.signal)]);
  const allowed = way.wasPublic ? addresses.filter(address => !isPrivate(address)) : addresses;
  if (allowed.length === 0) {
    throw new ReaderError(
      'unreachable',
      `a public page leads to a private address: "${host}": give that address itself`,
    );
  }
  way.wasPublic ||= allowed.some(address => !isPrivate(address));
  return allowed;
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));

/** Where a response leads; null where it is the answer. */
function redirectOf({ statusCode = 0, headers: { location } }: IncomingMessage, url: URL, source: string): URL | null {
  const isRedirect = [301, 302, 303, 307, 308].includes(statusCode) && location !== undefined;
  return isRedirect ? toUrl(location, source, url) : null;
}

type Receiving = { readonly network: Network; readonly limits: Limits };

async function receive(
  response: IncomingMessage,
  url: URL,
  source: string,
  { network, limits }: Receiving,
): Promise<Located> {
  const { statusCode = 0, headers } = response;
  const [type = '', ...parameters] = (headers['content-type'] ?? '').split(';').map(part => part.trim());
  const mediaType = type === '' ? null : type.toLowerCase();
  try {
    if (statusCode < 200 || statusCode > 299) {
      throw refusedWith(statusCode, source);
    }
    if (mediaType !== null && !READABLE.test(mediaType)) {
      throw new ReaderError(
        'wrong-type',
        `not a text but ${SAFE_TYPE.exec(mediaType)?.[0] ?? 'something else'}: "${source}": give a page, Markdown or text`,
      );
    }
    const stop = watchPace(response, source, limits.seconds);
    const body = unpack(response, headers['content-encoding'] ?? '', source);
    const bytes = await readStream(source, body, limits.bytes, network.onProgress).finally(stop);
    return { bytes, mediaType, charset: charsetOf(parameters), url: url.href };
  } finally {
    response.destroy();
  }
}

const charsetOf = (parameters: readonly string[]): string | null =>
  parameters.flatMap(parameter => /^charset="?([a-z0-9_.:-]{1,40})"?$/iu.exec(parameter)?.[1] ?? [])[0] ?? null;
