import type { FormatName } from './formats.ts';
import { pump } from './growth.ts';

/** A text that was slow once, at any size in characters; the commands and options that showed it. */
export type Slow = {
  readonly name: string;
  readonly format: FormatName;
  readonly argv: readonly string[];
  readonly make: (size: number) => string;
};

const page =
  (before: string, repeated: string, behind: string) =>
  (size: number): string =>
    `<html><body><p>قال الوزير إن الشركة باعت مصانعها.</p>${pump({ format: 'html', before, repeated, behind }, size)}</body></html>`;

const html = (name: string, ...[before, repeated, behind]: readonly [string, string, string]): Slow => ({
  name,
  format: 'html',
  argv: ['read'],
  make: page(before, repeated, behind),
});

const linked = (name: string, ...[before, repeated, behind]: readonly [string, string, string]): Slow =>
  html(name, `<script type="application/ld+json">${before}`, repeated, `${behind}</script>`);

const markdown = (repeated: string, before = '', behind = ''): Slow => ({
  name: `${before}${repeated}×n${behind}`.replaceAll('\n', '\\n'),
  format: 'markdown',
  argv: ['read'],
  make: size => pump({ format: 'markdown', before: `قال الوزير\n\n${before}`, repeated, behind }, size),
});

const text = (repeated: string, ...argv: readonly string[]): Slow => ({
  name: `${repeated}×n`.replaceAll('\n', '\\n'),
  format: 'text',
  argv,
  make: size => pump({ format: 'text', before: '', repeated, behind: '' }, size),
});

const VISUAL = ['read', '--bidi', 'visual', '--width', '80'];
const NATIVE = ['read', '--bidi', 'native', '--width', '80', '--color', 'always'];
const SENTENCE = 'قال الوزير إن نحو 5 موظفين في المدينة و20 شركة ';

/** Every shape that was slow, and more of each format. */
export const SHAPES: readonly Slow[] = [
  text(SENTENCE, 'facts', '--width', '80'),
  linked('JSON-LD headline of spaces', '{"@type":"NewsArticle","headline":"x', ' ', 'x"}'),
  html('style="display" and spaces', '<div style="display', ' ', '">x</div>'),
  html('<pre> and spaces', '<pre>x', ' ', 'x</pre>'),
  markdown('a*_b'),
  markdown('_a__b '),
  markdown('***a** '),
  markdown('___a__ '),
  text('1-', ...VISUAL),
  text('5% ', ...VISUAL),
  text('+1 ', ...VISUAL),
  text('محمد علي ', 'names'),
  text('قتل 5 أشخاص\n', 'facts'),
  // More of each format.
  html('<b> never closed', '', '<b>', 'x'),
  html('<div> never closed', '', '<div>', 'x'),
  html('<br> in a paragraph', '<p>', 'قال <br>', '</p>'),
  html('class of joined words', '<div class="', 'aB', '">x</div>'),
  html('<!-- never closed', '', '<!--', ''),
  html('many &amp', '<p>', '&amp', '</p>'),
  linked('JSON-LD of authors', '{"@type":"NewsArticle","author":[', '"محمد",', '"علي"]}'),
  linked('JSON-LD of nodes', '{"@graph":[', '{"@id":"1"},', '{"@type":"NewsArticle","author":{"@id":"2"}}]}'),
  linked('JSON-LD opened', '', '[', ''),
  markdown('['),
  markdown('!['),
  markdown('[a](b'),
  markdown('`a'),
  markdown('<a'),
  markdown('* a\n'),
  markdown('> '),
  markdown('| a ', '| x |\n|-|\n'),
  markdown('~~a~ '),
  markdown('&'),
  markdown('a **'),
  markdown('- a\n  '),
  text('«', 'quotes'),
  text('قال: «نعم» ', 'quotes'),
  text('وزير خارجية ', 'names'),
  text('ألف ومائة و', 'facts'),
  text('( ', ...VISUAL),
  text('abc ابجد ', ...NATIVE),
  text('ـ', 'read'),
  text('قال محمد علي ', 'brief', '--width', '80'),
  text('قال محمد علي. ', 'summary'),
  text('\u064b', ...VISUAL),
];
