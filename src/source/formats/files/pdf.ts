import { inflateSync } from 'node:zlib';
import { composePage, NO_FACTS, type Page } from '../../../document/page.ts';
import { ReaderError } from '../../../errors.ts';
import { repairLamAlef } from '../../../text/visual-order.ts';
import { type Glyphs, type Line, toLines, toParagraphs } from './pdf-lines.ts';

/** Pages read; a longer document is no article. */
const MOST_PAGES = 1000;
/** How often a stream may be packed in itself. */
const MOST_LAYERS = 3;
const ZLIB = 0x78;
const FORMS = /[\uFB50-\uFDFF\uFE70-\uFEFC]/gu;

/** The text layer of a PDF document. Throws not-readable where it is broken, encrypted or only pictures; too-large where it unpacks beyond `most`. */
export async function readPdf(bytes: Uint8Array, name: string, most: number): Promise<Page> {
  checkStreams(bytes, name, most);
  const { getDocument, VerbosityLevel } = await import('unpdf/pdfjs');
  const task = getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: true,
    disableFontFace: true,
    verbosity: VerbosityLevel.ERRORS,
  });
  const document = await task.promise.catch((cause: unknown) => {
    throw refusalOf(cause, name);
  });
  try {
    const pages: (readonly Line[])[] = [];
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(toLines(items.flatMap(item => ('str' in item ? [item as Glyphs] : []))));
      page.cleanup();
    }
    const { info } = await document.getMetadata();
    return toPage(toParagraphs(pages.flat()), info as { Title?: string; Author?: string }, name);
  } catch (cause) {
    throw cause instanceof ReaderError ? cause : refusalOf(cause, name);
  } finally {
    await task.destroy();
  }
}

function toPage(
  paragraphs: readonly string[],
  { Title, Author }: { Title?: string; Author?: string },
  name: string,
): Page {
  const texts = paragraphs.map(text => repairLamAlef(text.replace(FORMS, form => form.normalize('NFKC'))));
  if (!texts.some(text => /\p{L}/u.test(text))) {
    throw new ReaderError('empty', `only pictures of text: "${name}": have ocrmypdf add a text layer`);
  }
  const [first = '', second] = texts;
  const isTitle = second !== undefined && first.length <= 200 && !/[.:،]$/u.test(first);
  return composePage(
    (isTitle ? texts.slice(1) : texts).map(text => ({ kind: 'paragraph', text })),
    { ...NO_FACTS, title: isTitle ? first : Title?.trim() || null, byline: Author?.trim() || null },
  );
}

function refusalOf(cause: unknown, name: string): ReaderError {
  const kind = cause instanceof Error ? cause.name : '';
  if (kind === 'PasswordException') {
    return new ReaderError('not-readable', `encrypted: "${name}": save a copy without a password`, { cause });
  }
  return new ReaderError('not-readable', `a broken PDF: "${name}": pdftotext may still read it`, { cause });
}

/** Unpacks every stream once, within bounds, before a library does so without any. */
function checkStreams(bytes: Uint8Array, name: string, most: number): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let left = most * 4;
  for (let at = text.indexOf('stream'); at >= 0; at = text.indexOf('stream', at + 6)) {
    let start = at + 6;
    if (text[start] === 13) start++;
    if (text[start] === 10) start++;
    let packed: Uint8Array = text.subarray(start);
    for (
      let layer = 0;
      packed[0] !== undefined && (packed[0] & 0x0f) === (ZLIB & 0x0f) && layer < MOST_LAYERS;
      layer++
    ) {
      const unpacked = inflate(packed, left);
      if (unpacked === 'too-large') {
        throw new ReaderError('too-large', `too large when unpacked: "${name}": --max-size raises the limit`);
      }
      if (unpacked === null) break;
      left -= unpacked.length;
      packed = unpacked;
    }
  }
}

function inflate(packed: Uint8Array, most: number): Uint8Array | 'too-large' | null {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : null;
  }
}
