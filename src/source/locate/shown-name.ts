const SCHEME = /^[a-z][a-z0-9+.-]*:[/\\]*/iu;
/** What a URL drops wherever it stands. */
const DROPPED = /[\t\n\r]/gu;

/** A source as it may be shown: an address without the user and password in it. */
export function shownName(source: string): string {
  const plain = source.replace(DROPPED, '');
  const scheme = SCHEME.exec(plain)?.[0];
  if (scheme === undefined || !scheme.includes('//')) return source;
  // The end of what is no address cannot be told from a password.
  const place = URL.canParse(plain) ? plain.slice(scheme.length).search(/[/?#\\]|$/u) + scheme.length : plain.length;
  const at = plain.lastIndexOf('@', place - 1);
  return at < scheme.length ? source : scheme + plain.slice(at + 1);
}
