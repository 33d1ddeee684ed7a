import type { Span } from './span.ts';

export type NameType = 'person' | 'organization' | 'place';

/** A person, organisation or place, with every place where it is named. */
export type Name = {
  /** The fullest form, without attached particles. */
  readonly name: string;
  readonly type: NameType;
  readonly role: string | null;
  readonly mentions: readonly Mention[];
  /** Id of the rule that found it. */
  readonly rule: string;
};

export type Mention = Span & { readonly text: string };

export type Modifier = 'exact' | 'approximately' | 'more-than' | 'at-least' | 'less-than' | 'at-most' | 'range';

export const FIGURE_KINDS = [
  'count',
  'money',
  'percent',
  'age',
  'duration',
  'distance',
  'area',
  'mass',
  'volume',
  'temperature',
  'speed',
  'score',
  'ratio',
  'other',
] as const;

export type FigureKind = (typeof FIGURE_KINDS)[number];

/** How many, or how much, of what. */
export type Figure = Span & {
  readonly text: string;
  /** In plain units: «3.4 مليار» is 3400000000, «22%» is 22. */
  readonly value: number;
  /** The higher end of a range, the second number of a score. */
  readonly upper: number | null;
  readonly modifier: Modifier;
  readonly kind: FigureKind;
  /** ISO 4217 for money, "%" for percent, else an English word («kilometre»). */
  readonly unit: string | null;
  /** The counted noun as it stands in the text. */
  readonly counted: string | null;
  /** Id of what the count means («signatories»); `view/labels` has the words. */
  readonly category: string | null;
  readonly sentence: Span;
  readonly rule: string;
};

/** Words that somebody said; the span covers what stands between the marks. */
export type Quote = Span & {
  readonly text: string;
  readonly speaker: string | null;
  readonly verb: string | null;
  readonly rule: string;
};

/** What speaks for a sentence, or against it: its place, that it opens a paragraph, what it shares with the title… */
export type SummarySignal = 'place' | 'paragraph' | 'leaning' | 'length' | 'title' | 'names';

/** A sentence that carries the article. */
export type SummarySentence = Span & {
  readonly text: string;
  /** The sum of its signals. */
  readonly score: number;
  readonly signals: Readonly<Partial<Record<SummarySignal, number>>>;
};

/** All that is asked of an article, places aside. */
export type Brief = {
  readonly time: ReadingTime;
  readonly summary: readonly SummarySentence[];
  readonly names: readonly Name[];
  readonly facts: readonly Figure[];
  readonly quotes: readonly Quote[];
};

/** A paragraph or sentence that holds what was sought; `number` counts them from 1, the title first. */
export type Hit = Span & { readonly number: number; readonly text: string; readonly matches: readonly Mention[] };

export type ReadingTime = {
  readonly minutes: number;
  readonly words: number;
  readonly wordsPerMinute: number;
  /** Minutes of a fast reader. */
  readonly fastest: number;
  /** Minutes of a slow reader. */
  readonly slowest: number;
  /** ISO 8601 duration. */
  readonly timeRequired: string;
};
