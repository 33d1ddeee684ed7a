import { findFacts, findNames } from '../../analysis/index.ts';
import { type Highlights, readView } from '../../view/index.ts';
import type { ArticleCommand } from '../command.ts';

export const read: ArticleCommand<Highlights> = {
  name: 'read',
  summary: 'show the article: title, byline, paragraphs',
  options: [],
  analyse: ({ language, inColor, known }) => {
    if (!language || !inColor) return { names: [], facts: [] };
    const { doc } = known();
    return { names: findNames(doc, language), facts: findFacts(doc, language) };
  },
  show: readView,
};
