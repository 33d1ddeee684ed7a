import { plain } from './plain.ts';

/** What is no person's name: an address, an account of a social network, text without letters. */
const NOT_A_NAME = /^(?:https?:|\/\/|www\.|@)|^[^\p{L}]*$|\S@\S+\.\S/u;
/** Words that stand before a name on a page. */
const LABEL =
  /^(?:by|author|authors|von|par|por|بقلم|كتبه|كتبت|كتب|الكاتب|الكاتبة|بواسطة)(?:\s*:\s*|\s+(?!\p{P})|(?=\p{Lu}))/iu;
const WRITTEN_BY = /^.{0,40}?(?:written|reported|posted|story) by(?:\s*:\s*|\s+)/iu;
/** What stands behind a name: «says:», a date. */
const REST = /\s+(?:says\b|on\s+\p{Lu}).*$|\s*[,،:*].{0,3}$/u;
/** What parts a name from the site, or the parts of a slogan from one another. */
const BARS = /\s*[|•·»]\s*|\s+[–—-]\s+/u;
/** Names that a program puts where nobody is named. */
const NOBODY = new Set('admin administrator editor webmaster user author staff root null undefined unknown'.split(' '));
/** Words of a name, titles and two surnames included; a slogan has more. */
const MOST_WORDS = 8;
/** Letters; a shorter name may stand in another by chance. */
const TELLING = 4;

/**
 * Tells the person in a claim to authorship: without «By» and without the site's name, or null where it is the publisher, a slogan, an address or
 * an account.
 */
export function personTeller(publishers: readonly string[], url: string | null): (claim: string) => string | null {
  const host = url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : '';
  const names = [...publishers, ...publishers.flatMap(name => name.split(BARS)), host, host.split('.').at(-2) ?? '']
    .map(plain)
    .filter(name => name.length >= TELLING);
  const isPublisher = (name: string): boolean => names.includes(plain(name));
  return claim => {
    if (isPublisher(claim)) return null;
    const name = (claim.split(BARS)[0] as string).replace(WRITTEN_BY, '').replace(LABEL, '').replace(REST, '').trim();
    const isNobody = name === '' || NOT_A_NAME.test(name) || NOBODY.has(name.toLowerCase());
    return isNobody || isPublisher(name) || name.split(/\s+/u).length > MOST_WORDS ? null : name;
  };
}
