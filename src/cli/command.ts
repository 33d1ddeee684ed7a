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

export type OperandSpec = {
  readonly name: string;
  readonly description: string;
  readonly parse: (value: string) => unknown;
};

export type OptionValues = Readonly<Record<string, unknown>>;

/** What a command is asked of. */
export type Input = {
  readonly source: string;
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
  /** An argument before the sources, as `<pattern>`; its value stands among the options. */
  readonly operand?: OperandSpec;
  readonly options: readonly OptionSpec[];
  readonly analyse: (input: Input) => Answer;
  readonly show: View<Answer>;
  /** For commands that seek: whether something was found. They exit as grep does: 0 found, 1 not found, 2 a source failed. */
  isFound?(answer: Answer): boolean;
};

/** A command without sources. */
export type PlainCommand = {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OptionSpec[];
  readonly run: (io: Io, options: OptionValues) => void | Promise<void>;
};
