export { languageOf, toArticle } from './article.ts';
export { toBrief } from './brief.ts';
export { toDoc } from './doc.ts';
export { findFacts } from './facts.ts';
export { foldPattern, type GrepOptions, grep } from './grep.ts';
export { findNames } from './names.ts';
export { findQuotes } from './quotes.ts';
export { type Length, summarize, USUAL_LENGTH } from './summary.ts';
export { readingTime } from './time.ts';
