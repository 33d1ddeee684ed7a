import { FORMATS, LIMITS, type LoadOptions } from '../source/index.ts';
import type { OptionSpec } from './command.ts';
import { numberOption } from './values.ts';

const MEGABYTE = 1024 * 1024;

/** The options that every article command has. */
export const SHARED_OPTIONS: readonly OptionSpec[] = [
  { flags: '--json', description: 'answer in JSON; one line a source when there are several' },
  {
    flags: '--bidi <mode>',
    description: 'who orders right-to-left text',
    choices: ['auto', 'native', 'visual', 'word', 'off'],
  },
  {
    flags: '--width <columns>',
    description: 'wrap at this many columns',
    parse: numberOption('--width', { least: 10, most: 100_000, isWhole: true }),
  },
  {
    flags: '--max-width <columns>',
    description: 'prose no wider than this (default: 100, or --width)',
    parse: numberOption('--max-width', { least: 10, most: 100_000, isWhole: true }),
  },
  { flags: '--color <when>', description: 'colour the answer', choices: ['auto', 'always', 'never'] },
  { flags: '--marks <what>', description: 'vowel marks, as shown', choices: ['keep', 'strip'] },
  { flags: '--digits <script>', description: 'digits, as shown', choices: ['keep', 'western', 'arabic'] },
  { flags: '--show-controls', description: 'name control characters, as <U+202E>, instead of leaving them out' },
  { flags: '--no-pager', description: 'never open the pager' },
  { flags: '--ui <language>', description: 'language of the interface', choices: ['en', 'ar'] },
  { flags: '--format <name>', description: 'read the source as this format', choices: FORMATS.map(({ name }) => name) },
  {
    flags: '--items <number>',
    description: 'read at most this many articles of a feed',
    parse: numberOption('--items', { least: 1, most: 100_000, isWhole: true }),
  },
  { flags: '--encoding <label>', description: 'read the source in this encoding, as windows-1256' },
  {
    flags: '--timeout <seconds>',
    description: `give a download up after this long (default: ${LIMITS.seconds})`,
    parse: numberOption('--timeout', { least: 1, most: 3600 }),
  },
  {
    flags: '--max-size <megabytes>',
    description: `refuse sources that are larger (default: ${LIMITS.bytes / MEGABYTE})`,
    parse: numberOption('--max-size', { least: 1, most: 500 }),
  },
  {
    flags: '--max-redirects <number>',
    description: `follow at most this many redirects (default: ${LIMITS.redirects})`,
    parse: numberOption('--max-redirects', { least: 0, most: 50, isWhole: true }),
  },
  { flags: '--explain', description: 'show which rule or signal decided' },
];

/** The values of the shared options, as commander gives them. */
export type SharedValues = {
  readonly json?: true;
  readonly bidi?: 'auto' | 'native' | 'visual' | 'word' | 'off';
  readonly width?: number;
  readonly maxWidth?: number;
  readonly color?: 'auto' | 'always' | 'never';
  readonly marks?: 'keep' | 'strip';
  readonly digits?: 'keep' | 'western' | 'arabic';
  readonly showControls?: true;
  readonly pager?: false;
  readonly ui?: 'en' | 'ar';
  readonly format?: string;
  readonly encoding?: string;
  readonly items?: number;
  readonly timeout?: number;
  readonly maxSize?: number;
  readonly maxRedirects?: number;
  readonly explain?: true;
};

/** How sources are read, from the options. */
export const toLoadOptions = (values: SharedValues): LoadOptions => ({
  format: values.format ?? null,
  encoding: values.encoding ?? null,
  items: values.items ?? null,
  limits: {
    seconds: values.timeout ?? LIMITS.seconds,
    bytes: values.maxSize === undefined ? LIMITS.bytes : values.maxSize * MEGABYTE,
    redirects: values.maxRedirects ?? LIMITS.redirects,
  },
});
