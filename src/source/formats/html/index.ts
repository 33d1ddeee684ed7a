import { composePage, type Page, type PagePart } from '../../../document/page.ts';
import { readClaims } from './facts.ts';
import { type LinkedArticle, readJsonLd } from './json-ld.ts';
import { type MarkupSize, parseMarkup } from './parse-markup.ts';
import { plain } from './plain.ts';
import { findReadable } from './readability.ts';
import { selectPieces } from './select.ts';
import { findTitle } from './title.ts';
import { votesFor } from './vote.ts';

/** Several times what the largest pages of news have. Beyond, Readability takes seconds: our own measures judge alone. */
const MOST: MarkupSize = { elements: 10_000, attributes: 30_000, texts: 50_000, characters: 1_000_000, depth: 200 };
/** Characters; JSON-LD has longer bodies where the page shows only their beginning. */
const LEAST_LINKED = 250;
const LONGER = 3;

/** The article of a web page. Throws too-large when its markup is nested too deep. */
export function parseHtml(html: string, name: string): Page {
  const markup = parseMarkup(html, name);
  const { tree } = markup;
  const linked = readJsonLd(markup.jsonLd);
  const { facts, titles } = readClaims(markup, linked);
  const headline = findTitle(tree, { titles, site: facts.site, url: facts.url });
  const votes = isModest(markup.size) ? votesFor(tree.pieces, findReadable(html)) : [];
  const shown = selectPieces(tree, votes, headline);
  const said = new Set([facts.byline ?? '', ...markup.authors, ...markup.dates].map(plain));
  const parts = withoutTitle(linkedBody(linked, shown) ?? shown, headline.title).filter(
    ({ text }) => !said.has(plain(text)),
  );
  return composePage(parts, { ...facts, title: headline.title });
}

const isModest = (size: MarkupSize): boolean =>
  (Object.keys(MOST) as (keyof MarkupSize)[]).every(key => size[key] <= MOST[key]);

/** The parts without a first line that is the title again. */
function withoutTitle(parts: readonly PagePart[], title: string | null): readonly PagePart[] {
  const [first, ...rest] = parts;
  const [line = '', ...lines] = first?.text.split('\n') ?? [];
  if (!first || title === null || plain(line) !== plain(title)) return parts;
  return lines.length === 0 ? rest : [{ kind: first.kind, text: lines.join('\n') }, ...rest];
}

/** The body that JSON-LD gives, where the page itself shows much less. */
function linkedBody(linked: LinkedArticle | null, shown: readonly PagePart[]): readonly PagePart[] | null {
  const body = linked?.body ?? '';
  const size = shown.reduce((sum, { text }) => sum + text.length, 0);
  if (body.length < LEAST_LINKED || body.length < size * LONGER) return null;
  return parseMarkup(body.replace(/\r?\n/gu, '<br><br>'), 'JSON-LD').tree.pieces;
}
