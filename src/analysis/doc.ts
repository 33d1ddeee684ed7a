import { type Article, bodyOf } from '../document/article.ts';
import type { Doc, Part, Sentence, Token } from '../document/doc.ts';
import type { Span } from '../document/span.ts';
import type { Language } from '../language/language.ts';

/** Cuts an article into tokens and sentences, once for all that is sought in it. */
export function toDoc(article: Article, language: Language): Doc {
  const body = bodyOf(article);
  const tokens = language.tokenize(article.text, body);
  const cursor = { next: 0 };
  const parts: Part[] = [];
  const sentences: Sentence[] = [];
  for (const span of body) {
    const from = cursor.next;
    for (const sentence of language.splitSentences(article.text, span)) {
      sentences.push({ ...sentence, ...take(tokens, cursor, sentence), part: parts.length });
    }
    take(tokens, cursor, span);
    parts.push({ start: span.start, end: span.end, from, to: cursor.next, isTitle: span === article.title });
  }
  return { article, text: article.text, tokens, sentences, parts };
}

/** Moves the cursor past the tokens that begin before the end of a span. */
function take(tokens: readonly Token[], cursor: { next: number }, span: Span): { from: number; to: number } {
  const from = cursor.next;
  while (cursor.next < tokens.length && (tokens[cursor.next] as Token).start < span.end) cursor.next++;
  return { from, to: cursor.next };
}
