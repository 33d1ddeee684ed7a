import type { Format } from './format.ts';
import { looksLikeFeed, looksLikeHtml, looksLikeMarkdown } from './sniff.ts';
import { parseText } from './text.ts';

/** Every format, the first that fits is taken; a new one is a new entry, before the plain text that takes whatever is left. */
export const FORMATS: readonly Format[] = [
  {
    name: 'feed',
    fits: looksLikeFeed,
    parse: async (text, name) => (await import('./feed.ts')).parseFeed(text, name),
  },
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
