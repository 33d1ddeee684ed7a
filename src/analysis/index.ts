export { languageOf, toArticle } from './article.ts';
export { toDoc } from './doc.ts';
export { findFacts } from './facts.ts';
export { findNames } from './names.ts';
export { findQuotes } from './quotes.ts';
export { type Length, summarize } from './summary.ts';
export { mostTelling } from './telling.ts';
export { readingTime } from './time.ts';
