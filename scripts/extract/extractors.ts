// Programs that take an article out of a page: ours, and two that are well known.
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { languageOf, toArticle } from '../../src/analysis/article.ts';
import { textOf } from '../../src/document/span.ts';
import { LANGUAGES } from '../../src/language/index.ts';
import { parseHtml } from '../../src/source/formats/html/index.ts';
import { parseMarkup } from '../../src/source/formats/html/parse-markup.ts';

/** What a program finds; `text` is the body without title and byline. */
export type Extracted = {
  readonly text: string;
  readonly title: string;
  readonly author: string;
  readonly date: string;
};

export type Extractor = { readonly name: string; readonly extract: (html: string) => Promise<Extracted> };

async function ours(html: string): Promise<Extracted> {
  const page = parseHtml(html, 'page');
  const article = toArticle(page, languageOf(page.text, LANGUAGES));
  return {
    text: article.paragraphs.map(span => textOf(article.text, span)).join('\n\n'),
    title: article.title ? textOf(article.text, article.title) : '',
    author: article.byline ? textOf(article.text, article.byline) : '',
    date: article.published ?? '',
  };
}

const textOfMarkup = (html: string): string =>
  parseMarkup(html, 'content')
    .tree.pieces.map(({ text }) => text)
    .join('\n\n');

async function readability(html: string): Promise<Extracted> {
  const found = new Readability(parseHTML(html).document as never).parse();
  return {
    text: textOfMarkup(found?.content ?? ''),
    title: found?.title ?? '',
    author: found?.byline ?? '',
    date: found?.publishedTime ?? '',
  };
}

async function defuddle(html: string): Promise<Extracted> {
  const { content, title, author, published } = await Defuddle(parseHTML(html).document as never);
  return { text: textOfMarkup(content), title, author, date: published };
}

export const EXTRACTORS: readonly Extractor[] = [
  { name: 'article', extract: ours },
  { name: 'readability', extract: readability },
  { name: 'defuddle', extract: defuddle },
];
