import { composePage, type Doubt, type Page } from '../document/page.ts';
import { textOf } from '../document/span.ts';
import { ReaderError } from '../errors.ts';
import { isVisualOrder, toLogicalOrder } from '../text/visual-order.ts';
import type { Decoded } from './decode/index.ts';
import type { Format } from './formats/format.ts';
import { type Limits, locate, shownName, type World } from './locate/index.ts';
import { type Opened, open } from './open.ts';
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
  /** How many items of a feed are read; null: all. */
  readonly items: number | null;
  readonly limits: Limits;
};

/** A page, and how it was read. */
export type Loaded = {
  readonly page: Page;
  /** Lines about what was lost on the way, or may be. */
  readonly warnings: readonly string[];
  readonly signals: () => readonly Signal[];
};

/** Loads a source as pages: one, or the items of a feed. Throws a ReaderError when it cannot be read, is no text or holds none. */
export async function loadPages(source: string, world: World, options: LoadOptions): Promise<readonly Loaded[]> {
  const located = await locate(source, world, options.limits);
  const name = shownName(source);
  const { format, encoding, limits } = options;
  const opened = await open(located, name, { format, encoding, most: limits.bytes });
  const pages = opened.pages.slice(0, options.items ?? opened.pages.length);
  return Promise.all(pages.map((page, i) => toLoaded(page, opened, name, i === 0)));
}

async function toLoaded(parsed: Page, opened: Opened, name: string, isFirst: boolean): Promise<Loaded> {
  if (parsed.blocks.length === 0) throw new ReaderError('empty', `nothing to read: "${name}": it holds no text`);
  const { decoded, format, textFormat, url } = opened;
  const isTurned = isVisualOrder(parsed.text);
  const page = isTurned ? await turnPage(parsed, textFormat, name) : parsed;
  return {
    page: { ...page, facts: { ...page.facts, url: page.facts.url ?? url } },
    warnings: [isFirst ? lossOf(name, decoded) : null, doubtOf(name, parsed.doubt)].filter(line => line !== null),
    signals: () => signalsOf({ decoded, format, isTurned }),
  };
}

/** A page stored in visual order, in logical order. */
async function turnPage(page: Page, format: Format | null, name: string): Promise<Page> {
  if (!page.isComposed && format) return (await format.parse(toLogicalOrder(page.text), name)) as Page;
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
