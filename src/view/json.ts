import type { Article } from '../document/article.ts';
import { type Span, textOf } from '../document/span.ts';

export const SCHEMA_ID = 'article/1';

/** The head of every JSON answer: what was asked, of what, and the article's own facts. */
export function toEnvelope(command: string, source: string, article: Article): Readonly<Record<string, unknown>> {
  return { schema: SCHEMA_ID, command, source, article: describe(article) };
}

/** The JSON answer for a source that could not be read. */
export const toFailure = (
  command: string,
  source: string,
  code: string,
  message: string,
): Readonly<Record<string, unknown>> => ({
  schema: SCHEMA_ID,
  command,
  source,
  error: { code, message },
});

function describe(article: Article): Readonly<Record<string, unknown>> {
  const { text, title, byline, published, site, url, language, direction, words } = article;
  const textAt = (span: Span | null): string | null => span && textOf(text, span);
  return { title: textAt(title), byline: textAt(byline), published, site, url, language, direction, words };
}

/** DEL, C1, line and paragraph separators, bidi controls and marks; JSON.stringify escapes C0 by itself. */
const INVISIBLE = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** JSON text in which every control character is escaped; `indent` in spaces, 0 for one line. */
export const stringify = (value: unknown, indent: number): string =>
  JSON.stringify(value, null, indent).replace(
    INVISIBLE,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
