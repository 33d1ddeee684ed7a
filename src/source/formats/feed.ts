import { composePage, NO_FACTS, type Page, type PagePart } from '../../document/page.ts';
import { ReaderError } from '../../errors.ts';
import { localOf, walkXml } from './files/xml.ts';
import { parseMarkup } from './html/parse-markup.ts';
import { findTables, toParts } from './html/tables.ts';
import { toLanguage } from './language-code.ts';

/** An item of a feed as it is written; what it does not say is empty. */
type Item = {
  title: string;
  url: string;
  author: string;
  published: string;
  /** Markup of the whole text, and of its beginning. */
  content: string;
  summary: string;
};

type Feed = { readonly items: readonly Item[]; readonly site: string | null; readonly language: string | null };

const emptyItem = (): Item => ({ title: '', url: '', author: '', published: '', content: '', summary: '' });

/** The articles of a feed: RSS 0.9 to 2.0, Atom, JSON Feed. Throws empty where it has no item with text. */
export function parseFeed(text: string, name: string): readonly Page[] {
  const feed = text.trimStart().startsWith('{') ? readJsonFeed(text, name) : readXmlFeed(text, name);
  const pages = feed.items.map(item => toPage(item, feed, name)).filter(({ blocks }) => blocks.length > 0);
  if (pages.length > 0) return pages;
  throw new ReaderError('empty', `a feed without a text: "${name}": give the addresses of its articles`);
}

function toPage(item: Item, { site, language }: Feed, name: string): Page {
  const { tree } = parseMarkup(item.content || item.summary, name);
  const parts: readonly PagePart[] = toParts(
    tree.pieces.filter(({ linked, text }) => linked < text.length),
    findTables(tree),
  );
  return composePage(parts, {
    ...NO_FACTS,
    title: lineOf(item.title) || null,
    byline: lineOf(item.author) || null,
    published: [item.published.trim()].filter(date => date !== ''),
    site,
    url: /^https?:/u.test(item.url.trim()) && URL.canParse(item.url.trim()) ? item.url.trim() : null,
    language: toLanguage(language),
  });
}

/** Markup as a line of text: titles are escaped once or twice. */
const lineOf = (markup: string): string =>
  parseMarkup(markup, 'title')
    .tree.pieces.map(({ text }) => text)
    .join(' ')
    .replace(/\s+/gu, ' ');

/** Which member of an item an element holds; the first that is there counts. */
const MEMBERS: Readonly<Record<string, keyof Item>> = {
  title: 'title',
  'content:encoded': 'content',
  content: 'content',
  description: 'summary',
  summary: 'summary',
  pubDate: 'published',
  published: 'published',
  'dc:date': 'published',
  updated: 'published',
  'dc:creator': 'author',
  author: 'author',
  link: 'url',
};

function readXmlFeed(xml: string, name: string): Feed {
  const items: Item[] = [];
  let item: Item | null = null;
  let site: string | null = null;
  let language: string | null = null;
  let member: keyof Item | null = null;
  let depth = 0;
  let inner = 0;
  let text = '';
  walkXml(xml, name, {
    open: (tag, attributes) => {
      depth++;
      if (member) {
        // XHTML in Atom stands in the feed as elements.
        if (member !== 'author') text += `<${localOf(tag)}>`;
        return;
      }
      language ??= attributes['xml:lang'] ?? null;
      if (tag === 'item' || tag === 'entry') item = emptyItem();
      const { href, rel = 'alternate' } = attributes;
      if (item && tag === 'link' && href !== undefined && rel === 'alternate') item.url ||= href;
      member = item || tag === 'title' ? (MEMBERS[tag] ?? null) : null;
      if (tag === 'language') member = 'summary';
      inner = depth;
      text = '';
    },
    text: piece => {
      if (member) text += piece;
    },
    close: tag => {
      if (member && depth > inner && member !== 'author') text += `</${localOf(tag)}>`;
      if (member && depth === inner) {
        if (item) item[member] ||= text;
        else if (tag === 'language') language ??= text.trim();
        else site ??= text.replace(/\s+/gu, ' ').trim() || null;
        member = null;
      }
      if ((tag === 'item' || tag === 'entry') && item) {
        items.push(item);
        item = null;
      }
      depth--;
    },
  });
  return { items, site, language };
}

function readJsonFeed(text: string, name: string): Feed {
  const feed = parseJson(text, name);
  const items = Array.isArray(feed.items) ? feed.items.filter(isRecord) : [];
  return {
    site: stringOf(feed.title) || null,
    language: stringOf(feed.language) || null,
    items: items.map(item => ({
      title: stringOf(item.title),
      url: stringOf(item.url),
      author: authorOf(item),
      published: stringOf(item.date_published),
      content: stringOf(item.content_html) || stringOf(item.content_text).replace(/\n+/gu, '<br><br>'),
      summary: stringOf(item.summary),
    })),
  };
}

type Record_ = Readonly<Record<string, unknown>>;

function parseJson(text: string, name: string): Record_ {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch {}
  throw new ReaderError('not-readable', `a broken feed: "${name}": download it again`);
}

function authorOf({ authors, author }: Record_): string {
  const first = Array.isArray(authors) ? authors.find(isRecord) : author;
  return isRecord(first) ? stringOf(first.name) : '';
}

const isRecord = (value: unknown): value is Record_ =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');
