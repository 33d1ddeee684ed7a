import { findFacts } from '../../analysis/index.ts';
import type { Figure } from '../../document/findings.ts';
import { factsView } from '../../view/index.ts';
import type { ArticleCommand } from '../command.ts';

export const facts: ArticleCommand<readonly Figure[]> = {
  name: 'facts',
  summary: 'figures, with what they count',
  options: [],
  analyse: ({ known }) => {
    const { doc, language } = known();
    return findFacts(doc, language);
  },
  show: factsView,
};
