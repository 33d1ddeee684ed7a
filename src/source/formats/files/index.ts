import type { Page } from '../../../document/page.ts';
import { ReaderError } from '../../../errors.ts';
import { openArchive } from './archive.ts';
import { isDocx, readDocx } from './docx.ts';
import { isEpub, readEpub } from './epub.ts';
import type { FileKind } from './kind.ts';

/** A document of its own format: what it is called, and its page. */
export type Document = { readonly format: string; readonly page: Page };

/** Reads a document that is no text. `most`: bytes that it may hold, unpacked. Throws not-readable, too-large, empty. */
export async function readDocument(kind: FileKind, bytes: Uint8Array, name: string, most: number): Promise<Document> {
  if (kind === 'pdf') {
    const { readPdf } = await import('./pdf.ts');
    return { format: 'pdf', page: await readPdf(bytes, name, most) };
  }
  if (kind !== 'zip') throw notRead(kind, name);
  const archive = openArchive(bytes, name, most);
  if (isEpub(archive)) return { format: 'epub', page: readEpub(archive, name) };
  if (isDocx(archive)) return { format: 'docx', page: readDocx(archive, name) };
  throw archive.names.includes('content.xml') ? notRead('odt', name) : notRead('other-zip', name);
}

/** What a format that is not read is called, and what makes one of it that is. */
const TOOLS: Readonly<Record<Exclude<FileKind, 'pdf' | 'zip'> | 'odt' | 'other-zip', readonly [string, string]>> = {
  doc: ['an old Word document', 'soffice --convert-to docx makes one that is'],
  rtf: ['rich text', 'pandoc -t plain makes text of it'],
  mobi: ['a Kindle book', 'ebook-convert of calibre makes an EPUB of it'],
  djvu: ['DjVu', 'djvutxt makes text of it'],
  odt: ['OpenDocument', 'pandoc -t plain makes text of it'],
  'other-zip': ['an archive', 'unzip it and give the files in it'],
};

function notRead(kind: keyof typeof TOOLS, name: string): ReaderError {
  const [what, tool] = TOOLS[kind];
  return new ReaderError('wrong-type', `${what} is not read: "${name}": ${tool}`);
}
