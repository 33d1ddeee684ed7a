import type { Page } from '../../document/page.ts';

/** What is known of a source when its format is to be told: its name, the type that a server states, and its text. */
export type Hints = { readonly name: string; readonly mediaType: string | null; readonly text: string };

/** How a format turns decoded text into a page; `name` is the source's, for messages. */
export type Format = {
  readonly name: string;
  readonly fits: (hints: Hints) => boolean;
  /** Several pages: the items of a feed. */
  readonly parse: (text: string, name: string) => Page | readonly Page[] | Promise<Page | readonly Page[]>;
};
