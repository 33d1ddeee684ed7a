import { parseHtml } from './index.ts';
import { toArticle, languageOf } from '../../../analysis/article.ts';
import { LANGUAGES } from '../../../language/index.ts';
export async function lab(html: string): Promise<any> {
  const page = parseHtml(html, 'x');
  if (process.env.PLAIN) return { body: page.blocks.map(b => page.text.slice(b.start, b.end)).join('\n'), title: page.facts.title };
  const a = toArticle(page, languageOf(page.text, LANGUAGES));
  return { body: a.paragraphs.map(b => a.text.slice(b.start, b.end)).join('\n'), title: a.title && a.text.slice(a.title.start, a.title.end), debug: JSON.stringify(page.facts) };
}
