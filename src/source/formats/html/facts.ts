import { NO_FACTS, type PageFacts } from '../../../document/page.ts';
import { decodeEntities } from '../entities.ts';
import { toLanguage } from '../language-code.ts';
import { personTeller } from './byline.ts';
import type { LinkedArticle } from './json-ld.ts';
import type { Markup } from './parse-markup.ts';

const TITLES = ['headline', 'og:title', 'twitter:title', 'dc.title', 'title'];
const AUTHORS =
  'author article:author og:article:author parsely-author sailthru.author dc.creator dc:creator dcterms.creator dcterms:creator cxenseparse:author'.split(
    ' ',
  );
const DATES = (
  'article:published_time og:article:published_time og:published_time article:published published_time datepublished ' +
  'parsely-pub-date pubdate publishdate publish_date publication_date sailthru.date cxenseparse:recs:publishtime ' +
  'dc.date.issued dc:date dcterms.issued dcterms.date dcterms:created dcterms.created dc.date date'
).split(' ');
const SITES = ['og:site_name', 'application-name', 'al:android:app_name', 'dc.publisher'];
const ADDRESSES = ['og:url', 'twitter:url'];
const LANGUAGES = ['og:locale', 'content-language', 'language', 'dc.language'];
/** What a page claims of itself, and all its claims to a title, the most trusted first. */
export type Claims = { readonly facts: PageFacts; readonly titles: readonly string[] };

/**
 * What a page claims of itself. In order of trust: JSON-LD, OpenGraph and other meta elements, microdata and links, class names.
 * The canonical link is trusted before other addresses, the language of the root element before that of meta elements.
 */
export function readClaims(markup: Markup, linked: LinkedArticle | null): Claims {
  const metas = readMetas(markup);
  const of = (keys: readonly string[]): readonly string[] => keys.flatMap(key => metas.get(key) ?? []);
  const canonical = markup.links.filter(({ rel }) => rel?.toLowerCase() === 'canonical').map(({ href }) => href ?? '');
  const site = of(SITES)[0] ?? linked?.publisher ?? null;
  const publishers = [...of(SITES), linked?.publisher ?? ''].filter(name => name !== '');
  const url = [...canonical, ...of(ADDRESSES), linked?.url ?? ''].find(isAddress) ?? null;
  const nameOf = personTeller(publishers, url);
  const people = (linked?.authors ?? []).flatMap(author => nameOf(decodeEntities(author)) ?? []);
  const authors = [people.join('، '), ...[...of(AUTHORS), ...markup.authors].map(author => nameOf(author) ?? '')];
  const stamps = markup.times.flatMap(({ datetime }) => datetime ?? []);
  return {
    titles: [linked?.headline ?? '', ...of(TITLES), markup.title].map(decodeEntities).filter(text => text !== ''),
    facts: {
      ...NO_FACTS,
      byline: authors.find(name => name !== '') ?? null,
      published: [linked?.published ?? '', ...of(DATES), ...stamps, ...markup.dates].filter(text => text !== ''),
      site,
      url,
      language: toLanguage(markup.language ?? of(LANGUAGES)[0] ?? linked?.language ?? null),
      direction: markup.direction === 'rtl' || markup.direction === 'ltr' ? markup.direction : null,
    },
  };
}

/** The first content of every meta element's name, in lower case. */
function readMetas({ metas }: Markup): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { property, name, itemprop, content } of metas) {
    const key = (property ?? name ?? itemprop ?? '').toLowerCase();
    const text = (content ?? '').replace(/\s+/gu, ' ').trim();
    if (key !== '' && text !== '' && !found.has(key)) found.set(key, text);
  }
  return found;
}

const isAddress = (text: string): boolean => /^https?:/u.test(text) && URL.canParse(text);
