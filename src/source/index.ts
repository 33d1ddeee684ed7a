import type { Page } from '../document/page.ts';
import { ReaderError } from '../errors.ts';
import { decode } from './decode.ts';
import { FORMATS, type Format, type Hints } from './formats/index.ts';
import { locate } from './locate.ts';

export { FORMATS } from './formats/index.ts';
export { BUILTIN_SOURCE, STDIN_SOURCE } from './locate.ts';

export type LoadOptions = {
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** A name of `FORMATS`; null: found out. */
  readonly format: string | null;
  /** A WHATWG encoding label; null: found out. */
  readonly encoding: string | null;
};

/** Loads a source as a page. Throws a ReaderError when it cannot be read, is no text or holds none. */
export async function loadPage(source: string, options: LoadOptions): Promise<Page> {
  const bytes = await locate(source, options.stdin);
  const text = decode(bytes, source, options.encoding);
  const page = await formatOf(options.format, { name: source, mediaType: null, text }).parse(text, source);
  if (page.blocks.length === 0) throw new ReaderError('empty', `nothing to read: "${source}": it holds no text`);
  return page;
}

const formatOf = (name: string | null, hints: Hints): Format =>
  FORMATS.find(format => (name === null ? format.fits(hints) : format.name === name)) as Format;
