import type { Article } from '../document/article.ts';
import type { Screen } from '../terminal/screen.ts';
import type { Labels } from './labels/index.ts';

/** What a view may want to know of its reader. */
export type ViewOptions = {
  readonly labels: Labels;
  /** Whether to show which rule or signal decided. */
  readonly explain: boolean;
  /** The source, where there are several; null for one. */
  readonly source: string | null;
  /** Columns of the screen; null: endless. */
  readonly width: number | null;
  /** Lines of the terminal; null where there is none. */
  readonly rows: number | null;
  /** Whether the cells of a table stand below one another, as on terminals that would tear it. */
  readonly stacksCells?: boolean;
};

/** A record of plain output: its cells. */
export type Row = readonly string[];

/** The three ways to show an answer. (Methods, so that the views of different answers fit one list.) */
export type View<Answer> = {
  /** The members of the JSON answer that are the command's own. */
  toJson(answer: Answer, article: Article): Readonly<Record<string, unknown>>;
  toRows(answer: Answer, article: Article, options: ViewOptions): readonly Row[];
  toScreen(answer: Answer, article: Article, options: ViewOptions): Screen;
  /** A blank line stands between records, and no source before them: for text, not tables. */
  readonly isProse?: boolean;
  /** Whether the records name their source themselves, so that it is not put before them. */
  namesSource?(answer: Answer): boolean;
};
