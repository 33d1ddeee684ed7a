import { readFileSync } from 'node:fs';

/** The rows of a fixture table, without its comments. */
export const readFixture = (name: string): readonly (readonly string[])[] =>
  readFileSync(`fixtures/${name}`, 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => line.split('\t'));
