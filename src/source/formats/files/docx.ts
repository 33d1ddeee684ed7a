import { type BlockKind, composePage, NO_FACTS, type Page, type PagePart } from '../../../document/page.ts';
import { ReaderError } from '../../../errors.ts';
import { toLanguage } from '../language-code.ts';
import type { Archive } from './archive.ts';
import { readFields, walkXml } from './xml.ts';

const DOCUMENT = 'word/document.xml';
/** What is written in a document but not shown: codes of fields, text that was struck out, another form of the same drawing. */
const UNSEEN = new Set('w:instrText w:delText w:del w:moveFrom mc:Fallback'.split(' '));
const TITLE = /^(?:title|titel|titre|العنوان)$/iu;
const AUTHOR = /^(?:author|byline)$/iu;
const HEADING = /^(?:heading|überschrift|titre|عنوان)[ _-]?\d?/iu;
const QUOTE = /quote|quotation|اقتباس/iu;

export const isDocx = ({ names }: Archive): boolean => names.includes(DOCUMENT);

/** The text of a Word document (ECMA-376). */
export function readDocx(archive: Archive, source: string): Page {
  const xml = archive.read(DOCUMENT);
  if (xml === null) throw new ReaderError('not-readable', `no document in it: "${source}": save it as .docx again`);
  const { parts, title, byline, language } = readBody(xml, source);
  const core = readFields(archive.read('docProps/core.xml') ?? '', source, ['title', 'creator']);
  const [first] = parts;
  const isHeaded = title === null && first?.kind === 'heading';
  return composePage(isHeaded ? parts.slice(1) : parts, {
    ...NO_FACTS,
    title: title ?? (isHeaded ? first.text : null) ?? (core.get('title') || null),
    byline: byline ?? (core.get('creator') || null),
    language: toLanguage(language),
  });
}

type Body = {
  readonly parts: readonly PagePart[];
  readonly title: string | null;
  readonly byline: string | null;
  readonly language: string | null;
};

function readBody(xml: string, source: string): Body {
  const parts: PagePart[] = [];
  let title: string | null = null;
  let language: string | null = null;
  let kind: BlockKind = 'paragraph';
  let byline: string | null = null;
  let isTitle = false;
  let isAuthor = false;
  let text = '';
  let unseen = 0;
  const rows: string[][] = [];
  const end = (): void => {
    const line = text
      .replace(/[^\S\n]+/gu, ' ')
      .replace(/ *\n */gu, '\n')
      .trim();
    text = '';
    const row = rows.at(-1);
    if (row) row[row.length - 1] = `${row.at(-1) ?? ''} ${line}`.trim();
    else if (line !== '' && isTitle && title === null) title = line.replaceAll('\n', ' ');
    else if (line !== '' && isAuthor && byline === null) byline = line.replaceAll('\n', ' ');
    else if (line !== '') parts.push({ kind, text: line });
    kind = 'paragraph';
    isTitle = false;
    isAuthor = false;
  };
  walkXml(xml, source, {
    open: (tag, attributes) => {
      if (UNSEEN.has(tag)) unseen++;
      if (unseen > 0) return;
      const value = attributes['w:val'] ?? '';
      if (tag === 'w:pStyle') {
        isTitle = TITLE.test(value);
        isAuthor = AUTHOR.test(value);
        if (HEADING.test(value) && !isTitle) kind = 'heading';
        else if (QUOTE.test(value)) kind = 'quote';
      } else if (tag === 'w:numPr' && kind === 'paragraph') kind = 'list-item';
      else if (tag === 'w:lang') language ??= attributes['w:bidi'] ?? attributes['w:val'] ?? null;
      else if (tag === 'w:br' || tag === 'w:cr') text += '\n';
      else if (tag === 'w:tab') text += ' ';
      else if (tag === 'w:tr') rows.push([]);
      else if (tag === 'w:tc') rows.at(-1)?.push('');
    },
    text: piece => {
      if (unseen === 0) text += piece;
    },
    close: tag => {
      if (UNSEEN.has(tag)) unseen--;
      else if (unseen > 0) return;
      else if (tag === 'w:p') end();
      else if (tag === 'w:tr') {
        const row = (rows.pop() ?? []).map(cell => cell.replace(/\s+/gu, ' ')).join('\t');
        if (row.trim() === '') return;
        const outer = rows.at(-1);
        if (outer) outer[outer.length - 1] = `${outer.at(-1) ?? ''} ${row.replaceAll('\t', ' ')}`.trim();
        else parts.push({ kind: row.includes('\t') ? 'table-row' : 'paragraph', text: row });
      }
    },
  });
  return { parts, title, byline, language };
}
