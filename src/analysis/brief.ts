import type { Doc } from '../document/doc.ts';
import type { Brief } from '../document/findings.ts';
import type { Language } from '../language/language.ts';
import { findFacts } from './facts.ts';
import { findNames } from './names.ts';
import { findQuotes } from './quotes.ts';
import { summarize, USUAL_LENGTH } from './summary.ts';
import { readingTime } from './time.ts';

/** All that is asked of an article, found in one pass: names, figures and quotes once. Places are left out. */
export function toBrief(doc: Doc, language: Language): Brief {
  const names = findNames(doc, language);
  const facts = findFacts(doc, language);
  const quotes = findQuotes(doc, language, names);
  return {
    time: readingTime(doc.article, language, { wordsPerMinute: null, isAloud: false }),
    summary: summarize(doc, language, { names, quotes }, USUAL_LENGTH),
    names: names.filter(({ type }) => type !== 'place'),
    facts,
    quotes,
  };
}
