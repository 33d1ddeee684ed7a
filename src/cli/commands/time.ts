import { readingTime } from '../../analysis/index.ts';
import type { ReadingTime } from '../../document/findings.ts';
import { timeView } from '../../view/index.ts';
import type { ArticleCommand } from '../command.ts';
import { numberOption } from '../values.ts';

type Values = { readonly wpm?: number; readonly aloud?: true };

export const time: ArticleCommand<ReadingTime> = {
  name: 'time',
  summary: 'how long it takes to read',
  options: [
    {
      flags: '--wpm <n>',
      description: 'words a minute (Arabic: 181 silent, Brysbaert 2019; 138 aloud, IReST 2012)',
      parse: numberOption('--wpm', { least: 1, most: 10_000 }),
    },
    { flags: '--aloud', description: 'read aloud' },
  ],
  analyse: ({ article, language, options }) => {
    const { wpm, aloud } = options as Values;
    return readingTime(article, language, { wordsPerMinute: wpm ?? null, isAloud: aloud === true });
  },
  show: timeView,
};
