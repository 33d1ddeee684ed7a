import type { Article } from '../document/article.ts';
import type { ReadingTime } from '../document/findings.ts';
import type { Language, ReadingRate } from '../language/language.ts';

export type TimeOptions = {
  /** Words a minute; null: the rate of the language. */
  readonly wordsPerMinute: number | null;
  readonly isAloud: boolean;
};

/**
 * Adults reading English silently: 238 words a minute, most between 175 and 300 (Brysbaert 2019, 190 studies).
 * Serves where no language is known.
 */
const UNKNOWN_LANGUAGE: ReadingRate = { usual: 238, slow: 175, fast: 300 };

/** How long an article takes to read, in whole minutes, rounded up; `fastest` and `slowest` bound most readers. */
export function readingTime(article: Article, language: Language | null, options: TimeOptions): ReadingTime {
  const rate = (options.isAloud ? language?.rates.aloud : language?.rates.silent) ?? UNKNOWN_LANGUAGE;
  const usual = options.wordsPerMinute ?? rate.usual;
  const minutesAt = (wordsPerMinute: number): number => Math.max(1, Math.ceil(article.words / wordsPerMinute));
  const minutes = minutesAt(usual);
  return {
    minutes,
    words: article.words,
    wordsPerMinute: usual,
    fastest: minutesAt((usual * rate.fast) / rate.usual),
    slowest: minutesAt((usual * rate.slow) / rate.usual),
    timeRequired: `PT${minutes}M`,
  };
}
