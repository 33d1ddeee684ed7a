import { findFacts, mostTelling } from '../../analysis/index.ts';
import { FIGURE_KINDS, type Figure, type FigureKind } from '../../document/findings.ts';
import { factsView } from '../../view/index.ts';
import type { ArticleCommand } from '../command.ts';
import { numberOption } from '../values.ts';

type Values = { readonly top?: number; readonly kind?: FigureKind };

export const facts: ArticleCommand<readonly Figure[]> = {
  name: 'facts',
  summary: 'figures, with what they count',
  options: [
    {
      flags: '--top <n>',
      description: 'only so many, the most telling first',
      parse: numberOption('--top', { least: 1, most: 10_000, isWhole: true }),
    },
    { flags: '--kind <kind>', description: 'only figures of this kind', choices: FIGURE_KINDS },
  ],
  analyse: ({ known, options }) => {
    const { doc, language } = known();
    const { top, kind } = options as Values;
    const figures = findFacts(doc, language).filter(figure => kind === undefined || figure.kind === kind);
    return top === undefined ? figures : mostTelling(figures, top);
  },
  show: factsView,
};
