import { toBrief } from '../../analysis/index.ts';
import type { Brief } from '../../document/findings.ts';
import { briefView } from '../../view/index.ts';
import type { ArticleCommand } from '../command.ts';

export const brief: ArticleCommand<Brief> = {
  name: 'brief',
  summary: 'one screen: how long, what, who, how many, who said what',
  options: [],
  analyse: ({ known }) => {
    const { doc, language } = known();
    return toBrief(doc, language);
  },
  show: briefView,
};
