import { foldPattern, grep as search } from '../../analysis/index.ts';
import { ReaderError } from '../../errors.ts';
import { type GrepAnswer, grepView } from '../../view/index.ts';
import type { ArticleCommand } from '../command.ts';

/** Longer patterns are no words that anybody seeks; whole words are compared with every word of the text. */
const LONGEST = 1000;

type Values = {
  readonly pattern: string;
  readonly sentences?: true;
  readonly words?: true;
  readonly invertMatch?: true;
  readonly count?: true;
  readonly filesWithMatches?: true;
  readonly number?: true;
  readonly json?: true;
};

export const grep: ArticleCommand<GrepAnswer> = {
  name: 'grep',
  summary: 'paragraphs that match, whatever their harakat, hamzas and digits',
  operand: {
    name: 'pattern',
    description:
      'literal words, no regular expression; harakat, tatweel, hamzas, ى or ي, ة or ه, the script of digits and Latin case make no difference',
    parse: toPattern,
  },
  options: [
    {
      flags: '-w, --words',
      description: 'whole words only, with or without ال and what is joined to them (و ف ب ل ك)',
    },
    { flags: '--sentences', description: 'sentences instead of paragraphs' },
    { flags: '-v, --invert-match', description: 'what does not match' },
    { flags: '-n, --number', description: 'with the number of the paragraph or sentence; the title is the first' },
    { flags: '-c, --count', description: 'only how many there are in each source' },
    { flags: '-l, --files-with-matches', description: 'only the sources that match' },
    { flags: '-i, --ignore-case', description: 'always on; for the habit of it' },
  ],
  analyse: ({ source, article, language, known, options }) => {
    const { pattern, sentences, words, invertMatch, count, filesWithMatches, number, json } = options as Values;
    if (json && (count || filesWithMatches)) {
      throw new ReaderError(
        'bad-option',
        `not together: "--json ${count ? '--count' : '--files-with-matches'}": give one of them`,
      );
    }
    if (!language) known();
    return {
      source,
      hits: search(article, known, {
        pattern,
        byWords: words === true,
        bySentences: sentences === true,
        isInverted: invertMatch === true,
      }),
      shows: filesWithMatches ? 'source' : count ? 'count' : 'text',
      isNumbered: number === true,
    };
  },
  show: grepView,
  isFound: ({ hits }) => hits.length > 0,
};

function toPattern(pattern: string): string {
  if (foldPattern(pattern) === '') throw new ReaderError('bad-option', `nothing to seek: "${pattern}": give a word`);
  if (pattern.length > LONGEST) {
    throw new ReaderError(
      'bad-option',
      `too long a pattern: "${pattern.slice(0, 20)}…": give at most ${LONGEST} characters`,
    );
  }
  return pattern;
}
