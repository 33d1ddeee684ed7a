import { ReaderError } from '../../errors.ts';

/** What URL takes for an address by moving its path into the place of a host. */
const WITHOUT_HOST = /^https?:\/\/(?:[/?#:]|$)/iu;

/** The http(s) address that a text is, against `base` where it is relative. Throws bad-url; the message names the source. */
export function toUrl(text: string, source: string, base?: URL): URL {
  const isWhole = !WITHOUT_HOST.test(text);
  const url = isWhole && URL.canParse(text, base?.href) ? new URL(text, base?.href) : null;
  if (url && (url.protocol === 'http:' || url.protocol === 'https:')) return url;
  if (url)
    throw new ReaderError('bad-url', `only http and https are read: "${source}": give a path or such an address`);
  throw new ReaderError('bad-url', `not an address: "${source}": give one like https://example.com/news`);
}
