import { composePage, type Doubt, type Page, type PagePart } from '../../../document/page.ts';
import { assemble } from './assemble.ts';
import { readClaims } from './facts.ts';
import { type LinkedArticle, readJsonLd } from './json-ld.ts';
import { readPageData } from './page-data.ts';
import { type Markup, type MarkupSize, parseMarkup } from './parse-markup.ts';
import { plain } from './plain.ts';
import { isProseText } from './prose.ts';
import { findReadable } from './readability.ts';
import { selectParts } from './select.ts';
import { findTitle } from './title.ts';
import { votesFor } from './vote.ts';

/** Several times what the largest pages of news have. Beyond, Readability takes seconds: our own measures judge alone. */
const MOST: MarkupSize = { elements: 10_000, attributes: 30_000, texts: 50_000, characters: 1_000_000, depth: 200 };
/** Characters of running text: a page that shows less may keep its article elsewhere. */
const SHELL = 250;
/** How many times longer a text elsewhere must be to be taken before what the page shows. */
const LONGER = 3;

/** The article of a web page. Throws too-large when its markup is nested too deep. */
export function parseHtml(markup: string, name: string): Page {
  const read = parseMarkup(markup, name);
  const html = assemble(markup);
  const page = html === markup ? read : parseMarkup(html, name);
  const linked = readJsonLd(page.jsonLd);
  const { facts, titles } = readClaims(page, linked);
  const headline = findTitle(page.tree, { titles, site: facts.site, url: facts.url });
  const votes = isModest(page.size) ? votesFor(page.tree.pieces, findReadable(html)) : [];
  const shown = selectParts(page.tree, votes, headline);
  const found = fullest(shown, () => elsewhere(page, linked, () => revealed(html, name, titles)));
  const all = found.length > 0 ? found : page.tree.pieces;
  const said = new Set([facts.byline ?? '', ...page.authors, ...page.dates].map(plain));
  const parts = withoutTitle(all, headline.title).filter(({ text }) => !said.has(plain(text)));
  const doubt = found.length > 0 ? doubtOf(found, page) : 'visible';
  return composePage(parts, { ...facts, title: headline.title }, doubt);
}

const isModest = (size: MarkupSize): boolean =>
  (Object.keys(MOST) as (keyof MarkupSize)[]).every(key => size[key] <= MOST[key]);

/** Characters of running text. */
const proseOf = (parts: readonly PagePart[]): number =>
  parts.reduce((sum, { text }) => (isProseText(text) ? sum + text.length : sum), 0);

/** What the page shows, or the longest of the texts elsewhere where it shows much less. */
function fullest(
  shown: readonly PagePart[],
  others: () => readonly (() => readonly PagePart[])[],
): readonly PagePart[] {
  const size = proseOf(shown);
  let best = shown;
  for (const other of others()) {
    const parts = other();
    if (proseOf(parts) >= Math.max(SHELL, size * LONGER) && proseOf(parts) > proseOf(best)) best = parts;
    // Where the page shows an article, only its JSON-LD may have a longer one.
    if (best !== shown || size >= SHELL) break;
  }
  return best;
}

/** Where else the article may stand, the most trusted first. */
const elsewhere = (
  { scripts }: Markup,
  linked: LinkedArticle | null,
  reveal: () => readonly PagePart[],
): readonly (() => readonly PagePart[])[] => [() => linkedBody(linked), reveal, () => readPageData(scripts)];

/** The body that JSON-LD gives. */
function linkedBody(linked: LinkedArticle | null): readonly PagePart[] {
  const body = linked?.body ?? '';
  return body === '' ? [] : parseMarkup(body.replace(/\r?\n/gu, '<br><br>'), 'JSON-LD').tree.pieces;
}

/** The article among what the page has for readers without scripts, or hides until they have run. */
function revealed(html: string, name: string, titles: readonly string[]): readonly PagePart[] {
  const { tree } = parseMarkup(html, name, true);
  const headline = findTitle(tree, { titles, site: null, url: null });
  return selectParts(tree, [], headline);
}

/** The parts without a first line that is the title again. */
function withoutTitle(parts: readonly PagePart[], title: string | null): readonly PagePart[] {
  const [first, ...rest] = parts;
  const [line = '', ...lines] = first?.text.split('\n') ?? [];
  if (!first || title === null || plain(line) !== plain(title)) return parts;
  return lines.length === 0 ? rest : [{ kind: first.kind, text: lines.join('\n') }, ...rest];
}

function doubtOf(found: readonly PagePart[], { tree, scripts }: Markup): Doubt | null {
  const size = proseOf(found);
  if (size >= SHELL) return null;
  const isShell = scripts.length > 0 && size === 0;
  return isShell || proseOf(tree.pieces) > Math.max(SHELL, size * LONGER) ? 'partial' : null;
}
