import { findNames, findQuotes, type Length, summarize, USUAL_LENGTH } from '../../analysis/index.ts';
import type { SummarySentence } from '../../document/findings.ts';
import { ReaderError } from '../../errors.ts';
import { summaryView } from '../../view/index.ts';
import type { ArticleCommand } from '../command.ts';
import { numberOption } from '../values.ts';

type Values = { readonly sentences?: number; readonly words?: number; readonly ratio?: number };

export const summary: ArticleCommand<readonly SummarySentence[]> = {
  name: 'summary',
  summary: 'the sentences that carry the article',
  options: [
    {
      flags: '--sentences <n>',
      description: 'this many sentences (default: 3)',
      parse: numberOption('--sentences', { least: 1, most: 10_000, isWhole: true }),
    },
    {
      flags: '--words <n>',
      description: 'about this many words',
      parse: numberOption('--words', { least: 1, most: 1_000_000, isWhole: true }),
    },
    {
      flags: '--ratio <r>',
      description: 'about this share of the words',
      parse: numberOption('--ratio', { least: 0.01, most: 1 }),
    },
  ],
  analyse: ({ known, options }) => {
    const { doc, language } = known();
    const names = findNames(doc, language);
    const quotes = findQuotes(doc, language, names);
    return summarize(doc, language, { names, quotes }, lengthOf(options as Values));
  },
  show: summaryView,
};

function lengthOf({ sentences, words, ratio }: Values): Length {
  if ([sentences, words, ratio].filter(value => value !== undefined).length > 1) {
    throw new ReaderError('bad-option', 'not together: "--sentences, --words, --ratio": give one of them');
  }
  if (sentences !== undefined) return { unit: 'sentences', amount: sentences };
  if (words !== undefined) return { unit: 'words', amount: words };
  return ratio === undefined ? USUAL_LENGTH : { unit: 'ratio', amount: ratio };
}
