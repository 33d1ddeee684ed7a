import { describe, expect, it } from 'vitest';
import type { Case } from '../../scripts/fuzz/case.ts';
import { faultOf } from '../../scripts/fuzz/run.ts';

const PIPE = { encoding: 'utf-8', columns: null, env: {} } as const;
const SCREEN = { ...PIPE, columns: 80 } as const;

/** What `npm run fuzz` found, made small. */
const FOUND: readonly (readonly [string, Case])[] = [
  [
    'a table of many columns on a narrow screen',
    { ...SCREEN, argv: ['names', '--mentions', '--explain', '--bidi', 'word', '--width', '40'], text: 'GitHub شركة' },
  ],
  ['a name over the end of a line', { ...PIPE, argv: ['names', '--json'], text: 'محمد\nبن ه' }],
  ['a name over the end of a paragraph', { ...PIPE, argv: ['names', '--json', '--format', 'html'], text: 'ى عبد<e>و' }],
  [
    'a figure over the end of a paragraph',
    { ...PIPE, argv: ['facts', '--json', '--format', 'html'], text: '<html >آلف<e<>كيلومتر' },
  ],
  ['a verb of speech and a name at the very end', { ...PIPE, argv: ['quotes'], text: 'قال محمد' }],
];

describe('what was found once', () => {
  it.each(FOUND)('%s breaks no promise', async (_, tried) => {
    expect(await faultOf(tried)).toBeNull();
  });
});
