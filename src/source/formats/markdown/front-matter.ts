import { NO_FACTS, type PageFacts } from '../../../document/page.ts';
import { toLanguage } from '../language-code.ts';

const BLOCK = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;
const LINE = /^([\p{L}_-]{1,40})[ \t]*:[ \t]*(.*)$/u;

/** The facts that front matter states («title: …» between lines of dashes), and the text behind it. */
export function readFrontMatter(markdown: string): { readonly facts: PageFacts; readonly rest: string } {
  const found = BLOCK.exec(markdown);
  if (!found) return { facts: NO_FACTS, rest: markdown };
  const values = new Map<string, string>();
  for (const line of (found[1] as string).split(/\r?\n/u)) {
    const [, key, value = ''] = LINE.exec(line) ?? [];
    const text = value.trim().replace(/^(["'])(.*)\1$/u, '$2');
    if (key !== undefined && text !== '') values.set(key.toLowerCase(), text);
  }
  const of = (...keys: readonly string[]): string | null => keys.flatMap(key => values.get(key) ?? [])[0] ?? null;
  const direction = of('dir', 'direction');
  const facts: PageFacts = {
    title: of('title'),
    byline: of('author', 'authors', 'byline', 'by'),
    published: [of('date', 'published', 'pubdate')].filter(date => date !== null),
    site: of('site', 'publisher', 'source'),
    url: of('url', 'canonical', 'link'),
    language: toLanguage(of('lang', 'language')),
    direction: direction === 'rtl' || direction === 'ltr' ? direction : null,
  };
  return { facts, rest: markdown.slice(found[0].length) };
}
