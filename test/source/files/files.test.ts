import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/document/span.ts';
import { open } from '../../../src/source/open.ts';
import { SENTENCES } from '../html/page.ts';

const MEGABYTE = 1024 * 1024;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytesOf(text)])));

const openBytes = (bytes: Uint8Array, most = 10 * MEGABYTE) =>
  open({ bytes, mediaType: null, charset: null, url: null }, 'x', { format: null, encoding: null, most });

async function partsOf(bytes: Uint8Array): Promise<readonly (readonly [string, string])[]> {
  const { pages } = await openBytes(bytes);
  return pages.flatMap(({ text, blocks }) => blocks.map(block => [block.kind, textOf(text, block)] as const));
}

const word = (body: string): Uint8Array =>
  zip({ 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>` });
const line = (text: string, style = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

const book = (opf: string, chapters: Readonly<Record<string, string>>): Uint8Array =>
  zip({
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
    'OPS/book.opf': `<package><metadata><dc:title>سوق</dc:title><dc:creator>سلمى</dc:creator></metadata>${opf}</package>`,
    ...chapters,
  });

describe('open', () => {
  it('reads a Word document: title, author, headings, lists, rows of tables, without what was struck out', async () => {
    const table = `<w:tbl><w:tr><w:tc>${line('الدولار')}</w:tc><w:tc>${line('48.10')}</w:tc></w:tr></w:tbl>`;
    const deleted = '<w:p><w:del><w:r><w:delText>محذوف</w:delText></w:r></w:del></w:p>';
    const { pages } = await openBytes(
      word(line('سوق جديدة', 'Title') + line('سلمى', 'Author') + line('نص') + table + deleted),
    );
    expect(pages[0]?.facts).toMatchObject({ title: 'سوق جديدة', byline: 'سلمى' });
    expect(
      await partsOf(word(line('الأسعار', 'Heading1') + line('نص') + line('نص', 'Heading2') + table + deleted)),
    ).toEqual([
      ['paragraph', 'نص'],
      ['heading', 'نص'],
      ['table-row', 'الدولار\t48.10'],
    ]);
  });

  it('reads a book in the order of its spine, without its contents', async () => {
    const item = (id: string, href: string, more = ''): string =>
      `<item id="${id}" href="${href}" media-type="application/xhtml+xml" ${more}/>`;
    const manifest = `<manifest>${item('b', 'b.xhtml')}${item('a', 'text/a.xhtml')}${item('n', 'n.xhtml', 'properties="nav"')}</manifest>`;
    const spine =
      '<spine page-progression-direction="rtl"><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/></spine>';
    const bytes = book(manifest + spine, {
      'OPS/text/a.xhtml': '<html><body><h1>أول</h1><p>نص</p></body></html>',
      'OPS/b.xhtml': '<html><body><p>ثان</p></body></html>',
      'OPS/n.xhtml': '<html><body><p>فهرس</p></body></html>',
    });
    expect((await openBytes(bytes)).pages[0]?.facts).toMatchObject({ title: 'سوق', byline: 'سلمى', direction: 'rtl' });
    expect(await partsOf(bytes)).toEqual([
      ['heading', 'أول'],
      ['paragraph', 'نص'],
      ['paragraph', 'ثان'],
    ]);
  });

  it('reads a page saved as one file, in the encoding that its part states, and what is packed', async () => {
    const html = `<html><body>${SENTENCES.map(text => `<p>${text}</p>`).join('')}</body></html>`;
    const quoted = [...bytesOf(html)].map(byte => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
    const saved = [
      'From: <Saved by a browser>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html";',
      '\tboundary="----x----"',
      '',
      '------x----',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Location: https://example.com/a',
      '',
      quoted.replace(/.{72}/gu, '$&=\r\n'),
      '------x------',
    ].join('\r\n');
    expect((await partsOf(bytesOf(saved))).map(([, text]) => text)).toEqual(SENTENCES);
    expect((await openBytes(bytesOf(saved))).url).toBe('https://example.com/a');
    expect((await partsOf(gzipSync(saved))).map(([, text]) => text)).toEqual(SENTENCES);
  });

  it('leaves a text alone that begins as a letter does', async () => {
    expect(await partsOf(bytesOf('From: سلمى\n\nنص الرسالة.'))).toHaveLength(2);
  });

  it('reads every item of a feed: RSS, Atom, JSON Feed', async () => {
    const rss = `<?xml version="1.0"?><rss><channel><title>المرفأ</title><language>ar</language>
      <item><title>أول</title><link>https://example.com/1</link><dc:creator>سلمى</dc:creator><pubDate>Fri, 03 May 2024 10:30:00 +0300</pubDate>
      <description>مقدمة</description><content:encoded><![CDATA[<p>نص <b>كامل</b></p>]]></content:encoded></item>
      <item><title>ثان</title><description>&lt;p&gt;نص&lt;/p&gt;</description></item></channel></rss>`;
    const { pages } = await openBytes(bytesOf(rss));
    expect(pages.map(({ text, facts }) => [facts.title, facts.url, text])).toEqual([
      ['أول', 'https://example.com/1', 'نص كامل'],
      ['ثان', null, 'نص'],
    ]);
    expect(pages[0]?.facts).toMatchObject({ byline: 'سلمى', site: 'المرفأ', language: 'ar' });
    const atom = `<feed><title>المرفأ</title><entry><title type="html">أول</title><link rel="self" href="https://example.com/x"/>
      <link href="https://example.com/1"/><author><name>سلمى</name></author><content type="xhtml"><div><p>نص</p></div></content></entry></feed>`;
    expect((await openBytes(bytesOf(atom))).pages[0]).toMatchObject({
      text: 'نص',
      facts: { title: 'أول', byline: 'سلمى', url: 'https://example.com/1' },
    });
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ title: 'أول', content_html: '<p>نص</p>', authors: [{ name: 'سلمى' }] }],
    });
    expect((await openBytes(bytesOf(json))).pages[0]).toMatchObject({
      text: 'نص',
      facts: { title: 'أول', byline: 'سلمى' },
    });
  });

  it.each([
    ['a bomb in gzip', gzipSync(new Uint8Array(3 * MEGABYTE)), /^too large when unpacked: "x": [^\n]+$/u],
    ['a bomb in an archive', word(line('a'.repeat(3 * MEGABYTE))), /^too large when unpacked: "x": [^\n]+$/u],
    ['a book that is cut', book('', {}).subarray(0, 200), /^a broken archive: "x": [^\n]+$/u],
    ['nesting without end', word('<w:p>'.repeat(100_000)), /^nested too deep: "x": [^\n]+$/u],
    ['a book without a package', zip({ 'META-INF/container.xml': '<container/>' }), /^no book in it: "x": [^\n]+$/u],
    ['a book with copy protection', book('', { 'META-INF/rights.xml': '' }), /^encrypted: "x": [^\n]+$/u],
    ['another archive', zip({ 'a.txt': 'a' }), /^an archive is not read: "x": [^\n]+$/u],
    ['an old Word document', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /soffice/u],
    ['a PDF that is none', bytesOf('%PDF-1.7\nنص'), /^a broken PDF: "x": [^\n]+$/u],
    ['a feed without a text', bytesOf('<rss><channel/></rss>'), /^a feed without a text: "x": [^\n]+$/u],
  ])('refuses %s in one line', async (_, bytes, message) => {
    await expect(openBytes(bytes, 2 * MEGABYTE)).rejects.toThrow(message);
  });
});
