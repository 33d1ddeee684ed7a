import type { Page } from '../document/page.ts';
import { ReaderError } from '../errors.ts';
import { decode } from './decode.ts';
import { FORMATS, type Format, type Hints } from './formats/index.ts';
import { type Limits, locate, type World } from './locate/index.ts';

export { FORMATS } from './formats/index.ts';
export { BUILTIN_SOURCE, isAddress, LIMITS, type Limits, STDIN_SOURCE, type World } from './locate/index.ts';

export type LoadOptions = {
  /** A name of `FORMATS`; null: found out. */
  readonly format: string | null;
  /** A WHATWG encoding label; null: found out. */
  readonly encoding: string | null;
  readonly limits: Limits;
};

/** Loads a source as a page. Throws a ReaderError when it cannot be read, is no text or holds none. */
export async function loadPage(source: string, world: World, options: LoadOptions): Promise<Page> {
  const { bytes, mediaType, url } = await locate(source, world, options.limits);
  const text = decode(bytes, source, options.encoding);
  const page = await formatOf(options.format, { name: source, mediaType, text }).parse(text, source);
  if (page.blocks.length === 0) throw new ReaderError('empty', `nothing to read: "${source}": it holds no text`);
  return { ...page, facts: { ...page.facts, url: page.facts.url ?? url } };
}

const formatOf = (name: string | null, hints: Hints): Format =>
  FORMATS.find(format => (name === null ? format.fits(hints) : format.name === name)) as Format;
