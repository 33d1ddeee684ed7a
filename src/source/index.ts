import { composePage, type Doubt, type Page } from '../document/page.ts';
import { textOf } from '../document/span.ts';
import { ReaderError } from '../errors.ts';
import { isVisualOrder, toLogicalOrder } from '../text/visual-order.ts';
import { type Decoded, decode } from './decode/index.ts';
import type { Format, Hints } from './formats/format.ts';
import { FORMATS } from './formats/index.ts';
import { type Limits, locate, shownName, type World } from './locate/index.ts';
import { type Signal, signalsOf } from './signals.ts';

export { BUILTIN_SOURCE } from './builtin.ts';
export { FORMATS } from './formats/index.ts';
export { isAddress, LIMITS, type Limits, STDIN_SOURCE, shownName, type World } from './locate/index.ts';
export type { Signal } from './signals.ts';

export type LoadOptions = {
  /** A name of `FORMATS`; null: found out. */
  readonly format: string | null;
  /** A WHATWG encoding label, or x-mac-arabic; null: found out. */
  readonly encoding: string | null;
  readonly limits: Limits;
};

/** A page, and how it was read. */
export type Loaded = {
  readonly page: Page;
  /** Lines about what was lost on the way, or may be. */
  readonly warnings: readonly string[];
  readonly signals: () => readonly Signal[];
};

/** Loads a source as a page. Throws a ReaderError when it cannot be read, is no text or holds none. */
export async function loadPage(source: string, world: World, options: LoadOptions): Promise<Loaded> {
  const { bytes, mediaType, charset, url } = await locate(source, world, options.limits);
  const name = shownName(source);
  const decoded = await decode(bytes, name, { asked: options.encoding, charset });
  const format = formatOf(options.format, { name, mediaType, text: decoded.text });
  const parsed = await format.parse(decoded.text, name);
  if (parsed.blocks.length === 0) throw new ReaderError('empty', `nothing to read: "${name}": it holds no text`);
  const isTurned = isVisualOrder(parsed.text);
  const page = isTurned ? await turnPage(parsed, format, name) : parsed;
  return {
    page: { ...page, facts: { ...page.facts, url: page.facts.url ?? url } },
    warnings: [lossOf(name, decoded), doubtOf(name, parsed.doubt)].filter(warning => warning !== null),
    signals: () => signalsOf({ decoded, format: format.name, isTurned }),
  };
}

const formatOf = (name: string | null, hints: Hints): Format =>
  FORMATS.find(format => (name === null ? format.fits(hints) : format.name === name)) as Format;

/** A page stored in visual order, in logical order. */
async function turnPage(page: Page, format: Format, name: string): Promise<Page> {
  if (!page.isComposed) return format.parse(toLogicalOrder(page.text), name);
  const parts = page.blocks.map(block => ({ kind: block.kind, text: toLogicalOrder(textOf(page.text, block)) }));
  const turn = (text: string | null): string | null => text && toLogicalOrder(text);
  const facts = { ...page.facts, title: turn(page.facts.title), byline: turn(page.facts.byline) };
  return composePage(parts, facts, page.doubt);
}

function lossOf(name: string, { lost, encoding }: Decoded): string | null {
  if (lost === 0) return null;
  return `characters that are no ${encoding} (${lost}): "${name}": shown as \uFFFD; name its encoding with --encoding`;
}

function doubtOf(name: string, doubt: Doubt | null): string | null {
  if (doubt === 'partial') {
    return `perhaps not the whole article: "${name}": save the page from a browser once all of it is shown`;
  }
  if (doubt === 'visible') {
    return `no article found, only a page: "${name}": save the page from a browser once the article is shown`;
  }
  return null;
}
