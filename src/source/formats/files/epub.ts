import { composePage, NO_FACTS, type Page, type PagePart } from '../../../document/page.ts';
import { ReaderError } from '../../../errors.ts';
import { parseMarkup } from '../html/parse-markup.ts';
import { findTables, toParts } from '../html/tables.ts';
import { toLanguage } from '../language-code.ts';
import type { Archive } from './archive.ts';
import { localOf, readFields, walkXml } from './xml.ts';

const CONTAINER = 'META-INF/container.xml';
const ENCRYPTION = 'META-INF/encryption.xml';
const RIGHTS = 'META-INF/rights.xml';
const CHAPTER_TYPE = /^(?:application\/xhtml\+xml|text\/html)$/iu;
/** What a book has beside its text. */
const BESIDE = /(?:^|[/_-])(?:cover|titlepage|title_page|nav|toc|copyright)\.x?html?$/iu;

export const isEpub = ({ names }: Archive): boolean => names.includes(CONTAINER);

/** The text of an electronic book (EPUB 2 and 3), in the order of its spine. */
export function readEpub(archive: Archive, source: string): Page {
  if (archive.names.includes(RIGHTS) || (archive.read(ENCRYPTION) ?? '').includes('EncryptedKey')) {
    throw new ReaderError('not-readable', `encrypted: "${source}": books with copy protection are not read`);
  }
  const place = packageOf(archive, source);
  const opf = archive.read(place);
  if (opf === null) throw new ReaderError('not-readable', `no book in it: "${source}": save it as EPUB again`);
  const fields = readFields(opf, source, ['title', 'creator', 'language', 'date', 'publisher']);
  const { chapters, direction } = readSpine(opf, source);
  const folder = place.includes('/') ? place.slice(0, place.lastIndexOf('/') + 1) : '';
  const parts = chapters.flatMap(href => chapterOf(archive, resolve(folder, href), source));
  const title = fields.get('title') || null;
  return composePage(parts[0]?.text === title ? parts.slice(1) : parts, {
    ...NO_FACTS,
    title,
    byline: fields.get('creator') || null,
    published: [fields.get('date') ?? ''].filter(date => date !== ''),
    site: fields.get('publisher') || null,
    language: toLanguage(fields.get('language') ?? null),
    direction,
  });
}

function packageOf(archive: Archive, source: string): string {
  let place = '';
  walkXml(archive.read(CONTAINER) ?? '', source, {
    open: (tag, attributes) => {
      if (localOf(tag) === 'rootfile' && place === '') place = attributes['full-path'] ?? '';
    },
    text: () => {},
    close: () => {},
  });
  return place;
}

type Spine = { readonly chapters: readonly string[]; readonly direction: 'rtl' | 'ltr' | null };

function readSpine(opf: string, source: string): Spine {
  const items = new Map<string, string>();
  const chapters: string[] = [];
  let direction: Spine['direction'] = null;
  walkXml(opf, source, {
    open: (tag, attributes) => {
      const name = localOf(tag);
      const { id = '', href = '', properties = '', idref = '', linear } = attributes;
      const isChapter = CHAPTER_TYPE.test(attributes['media-type'] ?? '') && !/(?:^| )nav(?: |$)/u.test(properties);
      if (name === 'item' && isChapter && !BESIDE.test(href)) items.set(id, href);
      else if (name === 'itemref' && linear !== 'no') chapters.push(idref);
      else if (name === 'spine' && attributes['page-progression-direction'] === 'rtl') direction = 'rtl';
    },
    text: () => {},
    close: () => {},
  });
  return { chapters: [...new Set(chapters)].flatMap(id => items.get(id) ?? []), direction };
}

function chapterOf(archive: Archive, place: string, source: string): readonly PagePart[] {
  const { tree } = parseMarkup(archive.read(place) ?? '', source);
  return toParts(tree.pieces, findTables(tree));
}

/** A path in the archive, from the folder of the package. */
function resolve(folder: string, href: string): string {
  const path = (folder + safeDecode(href.split('#')[0] as string)).split('/');
  const parts: string[] = [];
  for (const part of path) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
