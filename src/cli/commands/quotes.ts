import { findNames, findQuotes } from '../../analysis/index.ts';
import type { Quote } from '../../document/findings.ts';
import { quotesView } from '../../view/index.ts';
import type { ArticleCommand } from '../command.ts';

export const quotes: ArticleCommand<readonly Quote[]> = {
  name: 'quotes',
  summary: 'who said what, word for word',
  options: [],
  analyse: ({ known }) => {
    const { doc, language } = known();
    return findQuotes(doc, language, findNames(doc, language));
  },
  show: quotesView,
};
