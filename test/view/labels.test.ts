import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LABELS } from '../../src/view/labels/index.ts';

const rowsOf = (file: string): readonly (readonly string[])[] =>
  readFileSync(`src/language/arabic/data/${file}`, 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => line.split('\t'));

const idsOf = (file: string): readonly string[] => rowsOf(file).map(row => row[0] as string);

const categories = [...new Set(['category-nouns.tsv', 'category-before.tsv', 'category-after.tsv'].flatMap(idsOf))]
  .filter(id => id !== '-')
  .sort();

const units = [
  ...new Set(
    ['units.tsv', 'dual-units.tsv']
      .flatMap(file => rowsOf(file).map(row => row[1] as string))
      .filter(unit => !['-', '%', 'USD'].includes(unit)),
  ),
].sort();

describe.each(Object.entries(LABELS))('the labels in %s', (code, labels) => {
  it('name every category of the packs, and no other', () => {
    expect(Object.keys(labels.categories).sort()).toEqual(categories);
  });

  it('name every unit of the packs, and no other', () => {
    expect(Object.keys(labels.units).sort()).toEqual(units);
  });

  it('have the members of the other language', () => {
    const shape = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shape(member)]))
        : typeof value;
    expect(shape(labels)).toEqual(shape(LABELS[code === 'en' ? 'ar' : 'en']));
  });
});

describe('counted words', () => {
  it.each([
    [1, '1 minute', 'دقيقة واحدة'],
    [2, '2 minutes', 'دقيقتان'],
    [3, '3 minutes', '3 دقائق'],
    [11, '11 minutes', '11 دقيقة'],
    [100, '100 minutes', '100 دقيقة'],
  ])('agree with %i', (count, english, arabic) => {
    expect(LABELS.en.minutes(count)).toBe(english);
    expect(LABELS.ar.minutes(count)).toBe(arabic);
  });
});
