import { gunzipSync } from 'node:zlib';
import type { Page } from '../document/page.ts';
import { ReaderError } from '../errors.ts';
import { type Decoded, decode } from './decode/index.ts';
import { isGzip, kindOf } from './formats/files/kind.ts';
import type { Format, Hints } from './formats/format.ts';
import { FORMATS } from './formats/index.ts';
import type { Located } from './locate/index.ts';

/** How often a file may be packed in another: a saved page that is packed. */
const MOST_LAYERS = 3;
const PACKED_NAME = /\.gz$/iu;
const SAVED_HEAD = /^\s*(?:from|mime-version|content-type|snapshot-content-location|subject|date|message-id)\s*:/iu;

export type OpenOptions = { readonly format: string | null; readonly encoding: string | null; readonly most: number };

/** The pages of a source (several of a feed), and how they were read. */
export type Opened = {
  readonly pages: readonly Page[];
  readonly format: string;
  /** The format that reads the text again, turned; null: a document that is no text. */
  readonly textFormat: Format | null;
  readonly decoded: Decoded;
  readonly url: string | null;
};

/** Finds out what the bytes of a source are, and reads them. */
export async function open(located: Located, name: string, options: OpenOptions, layer = 0): Promise<Opened> {
  const { bytes, url } = located;
  if (options.format === null && layer < MOST_LAYERS) {
    if (isGzip(bytes)) {
      const unpacked = { ...located, bytes: gunzip(bytes, name, options.most) };
      return open(unpacked, name.replace(PACKED_NAME, ''), options, layer + 1);
    }
    const saved = SAVED_HEAD.test(headOf(bytes)) ? await openSaved(located, name) : null;
    if (saved) return open(saved, 'page.html', options, MOST_LAYERS);
  }
  const kind =
    options.format === null || !FORMATS.some(({ name: own }) => own === options.format) ? kindOf(bytes) : null;
  if (kind === null) return openText(located, name, options);
  const { readDocument } = await import('./formats/files/index.ts');
  const { format, page } = await readDocument(kind, bytes, name, options.most);
  const decoded = { text: page.text, encoding: 'binary', reason: 'its first bytes', lost: 0 };
  return { pages: [page], format, textFormat: null, decoded, url };
}

const headOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200)).toString('latin1');

async function openText(located: Located, name: string, { format: asked, encoding }: OpenOptions): Promise<Opened> {
  const { bytes, mediaType, charset, url } = located;
  const decoded = await decode(bytes, name, { asked: encoding, charset });
  const format = formatOf(asked, { name, mediaType, text: decoded.text });
  const parsed = await format.parse(decoded.text, name);
  const pages = Array.isArray(parsed) ? (parsed as readonly Page[]) : [parsed as Page];
  return { pages, format: format.name, textFormat: format, decoded, url };
}

const formatOf = (name: string | null, hints: Hints): Format =>
  FORMATS.find(format => (name === null ? format.fits(hints) : format.name === name)) as Format;

/** The page in a page that was saved as one file; null where the bytes are no such file. */
async function openSaved(located: Located, name: string): Promise<Located | null> {
  const { looksLikeMhtml, readMhtml } = await import('./formats/files/mhtml.ts');
  if (!looksLikeMhtml(located.bytes)) return null;
  const { bytes, charset, url } = readMhtml(located.bytes, name);
  return { bytes, charset, mediaType: 'text/html', url: url ?? located.url };
}

function gunzip(bytes: Uint8Array, name: string, most: number): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: most });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new ReaderError('too-large', `too large when unpacked: "${name}": --max-size raises the limit`, { cause });
    }
    throw new ReaderError('not-readable', `packed wrongly: "${name}": gzip -t tells whether it is whole`, { cause });
  }
}
