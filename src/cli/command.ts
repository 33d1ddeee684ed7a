import type { Article } from '../document/article.ts';
import type { Doc } from '../document/doc.ts';
import type { Language } from '../language/language.ts';
import type { View } from '../view/index.ts';
import type { Io } from './io.ts';

/** An option of a command, as commander reads it; `parse` throws a ReaderError for a bad value. */
export type OptionSpec = {
  readonly flags: string;
  readonly description: string;
  readonly parse?: (value: string) => unknown;
  readonly choices?: readonly string[];
};

export type OptionValues = Readonly<Record<string, unknown>>;

/** What a command is asked of. */
export type Input = {
  readonly article: Article;
  readonly language: Language | null;
  readonly options: OptionValues;
  /** Whether the answer goes to a screen in colour. */
  readonly inColor: boolean;
  /** The article's tokens and sentences, made on first use; throws unknown-language without a language. */
  readonly known: () => Known;
};

export type Known = { readonly doc: Doc; readonly language: Language };

/** A command that asks something of every source. */
export type ArticleCommand<Answer> = {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OptionSpec[];
  readonly analyse: (input: Input) => Answer;
  readonly show: View<Answer>;
};

/** A command without sources. */
export type PlainCommand = {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OptionSpec[];
  readonly run: (io: Io, options: OptionValues) => void | Promise<void>;
};
