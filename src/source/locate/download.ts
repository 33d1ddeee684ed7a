import type { IncomingMessage } from 'node:http';
import { ReaderError } from '../../errors.ts';
import { failureOf } from './failure.ts';
import { type Limits, tooLarge } from './limits.ts';
import { watchPace } from './pace.ts';
import { type Network, refusal, request, type Way } from './request.ts';
import { shownName } from './shown-name.ts';
import { readStream } from './stream.ts';
import { toUrl } from './to-url.ts';
import { unpack } from './unpack.ts';
import type { Located } from './world.ts';

/** Types that may hold an article; servers use the last for what they do not know. */
const READABLE =
  /^(?:text\/|multipart\/related$|application\/(?:xhtml\+xml|xml|octet-stream|x-markdown|(?:rss|atom|rdf)\+xml|(?:feed\+)?json|x-mimearchive|pdf|epub\+zip|x?-?gzip|zip|vnd\.openxmlformats-officedocument\.wordprocessingml\.document)$)/u;

/** What a server says goes to a terminal: plain letters only. */
const SAFE_TYPE = /^[a-z0-9.+-]{1,40}\/[a-z0-9.+-]{1,80}$/u;
/** Downloads a page. Throws bad-url, unreachable, timeout, http-status, wrong-type or too-large. */
export async function download(source: string, network: Network, limits: Limits): Promise<Located> {
  const name = shownName(source);
  const signal = AbortSignal.timeout(limits.seconds * 1000);
  const way: Way = { name, network, signal, wasPublic: false };
  try {
    let url = toUrl(source, name);
    for (let redirects = 0; ; redirects++) {
      const response = await request(url, way);
      const next = redirectOf(response, url, name);
      if (!next) return await receive(response, url, name, { network, limits });
      response.destroy();
      if (redirects === limits.redirects) {
        throw new ReaderError(
          'unreachable',
          `too many redirects (more than ${limits.redirects}): "${name}": open it in a browser`,
        );
      }
      url = next;
    }
  } catch (error) {
    if (error instanceof ReaderError) throw error;
    throw signal.aborted
      ? new ReaderError('timeout', `no answer within ${limits.seconds} s: "${name}": --timeout raises the limit`)
      : failureOf(error, name);
  }
}

/** Where a response leads; null where it is the answer. */
function redirectOf({ statusCode = 0, headers: { location } }: IncomingMessage, url: URL, name: string): URL | null {
  const isRedirect = [301, 302, 303, 307, 308].includes(statusCode) && location !== undefined;
  return isRedirect ? toUrl(location, name, url) : null;
}

type Receiving = { readonly network: Network; readonly limits: Limits };

async function receive(
  response: IncomingMessage,
  url: URL,
  name: string,
  { network, limits }: Receiving,
): Promise<Located> {
  const { statusCode = 0, headers } = response;
  const [type = '', ...parameters] = (headers['content-type'] ?? '').split(';').map(part => part.trim());
  const mediaType = type === '' ? null : type.toLowerCase();
  try {
    if (statusCode < 200 || statusCode > 299) {
      throw refusal('the server', statusCode, name);
    }
    if (mediaType !== null && !READABLE.test(mediaType)) {
      throw new ReaderError(
        'wrong-type',
        `not a text but ${SAFE_TYPE.exec(mediaType)?.[0] ?? 'something else'}: "${name}": give a page, Markdown or text`,
      );
    }
    if (Number(headers['content-length'] ?? 0) > limits.bytes) throw tooLarge(name, limits.bytes);
    const stop = watchPace(response, name, limits.seconds);
    const body = unpack(response, headers['content-encoding'] ?? '', name);
    const bytes = await readStream(name, body, limits.bytes, network.onProgress).finally(stop);
    return { bytes, mediaType, charset: charsetOf(parameters), url: shownName(url.href) };
  } finally {
    response.destroy();
  }
}

const charsetOf = (parameters: readonly string[]): string | null =>
  parameters.flatMap(parameter => /^charset="?([a-z0-9_.:-]{1,40})"?$/iu.exec(parameter)?.[1] ?? [])[0] ?? null;
