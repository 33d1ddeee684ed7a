import type { Attributes } from './build-tree.ts';

const AUTHOR = /(?:^|[\s_-])(?:byline|author|writer)(?:$|[\s_-])/iu;
const DATE = /(?:^|[\s_-])(?:date|dateline|timestamp|published|pubdate)(?:$|[\s_-])/iu;
const RDFA_AUTHOR = /^(?:[a-z]+:)?(?:author|creator)$/iu;
const RDFA_DATE = /^(?:[a-z]+:)?(?:datePublished|issued|date)$/iu;
const NOT_SHOWN = new Set('html body meta link'.split(' '));
/** Characters; a longer text is more than a name or date. */
const LONGEST = 120;

/** What an element's text is, by microdata, link type or class names. */
export function markOf(
  tag: string,
  { rel, itemprop, property, class: names = '' }: Attributes,
): 'author' | 'date' | null {
  if (NOT_SHOWN.has(tag)) return null;
  if (rel === 'author' || itemprop === 'author' || RDFA_AUTHOR.test(property ?? '') || AUTHOR.test(names))
    return 'author';
  return tag === 'time' || itemprop === 'datePublished' || RDFA_DATE.test(property ?? '') || DATE.test(names)
    ? 'date'
    : null;
}

/** Adds a text that is short enough to be one. */
export function pushShort(list: string[], text: string): void {
  if (text !== '' && text.length <= LONGEST) list.push(text);
}
