import type { ArticleCommand, PlainCommand } from '../command.ts';
import { brief } from './brief.ts';
import { doctor } from './doctor.ts';
import { facts } from './facts.ts';
import { grep } from './grep.ts';
import { names } from './names.ts';
import { quotes } from './quotes.ts';
import { read } from './read.ts';
import { schema } from './schema.ts';
import { summary } from './summary.ts';
import { time } from './time.ts';

/** Every command, in the order of help; a new one is a new entry. */
export const ARTICLE_COMMANDS: readonly ArticleCommand<unknown>[] = [
  read,
  names,
  facts,
  quotes,
  summary,
  time,
  brief,
  grep,
];
export const PLAIN_COMMANDS: readonly PlainCommand[] = [doctor, schema];
