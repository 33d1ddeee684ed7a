import { ReaderError } from '../../errors.ts';

/** What URL takes for an address by moving its path into the place of a host. */
const WITHOUT_HOST = /^https?:\/\/(?:[/?#:]|$)/iu;

/** The http(s) address that a text is, against `base` where it is relative. Throws bad-url; the message names the source. */
export function toUrl(text: string, source: string, base?: URL): URL {
  const isWhole = !WITHOUT_HOST.test(text);
  const url = isWhole && URL.canParse(text, base?.href) ? new URL(text, base?.href) : null;
  if (url && (url.protocol === 'http:' || url.protocol === 'https:')) return url;
  const what = url ? `no scheme that is read: "${source}"` : `no address: "${source}"`;
  throw new ReaderError('bad-url', `${what}: give one like https://example.com/news`);
}
