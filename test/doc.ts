import { toArticle } from '../src/analysis/article.ts';
import { toDoc } from '../src/analysis/doc.ts';
import type { Doc } from '../src/document/doc.ts';
import { LANGUAGES } from '../src/language/index.ts';
import type { Language } from '../src/language/language.ts';
import { parseText } from '../src/source/formats/text.ts';

export const arabic = LANGUAGES.find(({ code }) => code === 'ar') as Language;

/** An article of plain paragraphs, without title, cut into tokens. */
export const docOf = (...paragraphs: readonly string[]): Doc =>
  toDoc(toArticle(parseText(`${paragraphs.map(paragraph => `${paragraph}.`).join('\n\n')}\n`), arabic), arabic);
