import type { Page } from '../../document/page.ts';
import { looksLikeHtml, looksLikeMarkdown } from './sniff.ts';
import { parseText } from './text.ts';

/** What is known of a source when its format is to be told: its name, the type that a server states, and its text. */
export type Hints = { readonly name: string; readonly mediaType: string | null; readonly text: string };

/** How a format turns decoded text into a page; `name` is the source's, for messages. */
export type Format = {
  readonly name: string;
  readonly fits: (hints: Hints) => boolean;
  readonly parse: (text: string, name: string) => Page | Promise<Page>;
};

/** Every format, the first that fits is taken; a new one is a new entry, before the plain text that takes whatever is left. */
export const FORMATS: readonly Format[] = [
  {
    name: 'html',
    fits: looksLikeHtml,
    // Loaded on first use: texts and Markdown start without it.
    parse: async (text, name) => (await import('./html/index.ts')).parseHtml(text, name),
  },
  {
    name: 'markdown',
    fits: looksLikeMarkdown,
    parse: async text => (await import('./markdown/index.ts')).parseMarkdown(text),
  },
  { name: 'text', fits: () => true, parse: parseText },
];
