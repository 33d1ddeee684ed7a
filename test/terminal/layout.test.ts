import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AS_IS, sanitize } from '../../src/terminal/adapt.ts';
import { clusterAt, splitClusters } from '../../src/terminal/clusters.ts';
import { layOut } from '../../src/terminal/layout.ts';
import type { Look } from '../../src/terminal/look.ts';

const look = (parts: Partial<Look>): Look => ({
  mode: 'visual',
  ordering: { base: 'letter', mirrors: true, marks: 'none', joins: true, unit: 'line' },
  pinsLetters: false,
  measure: Number.POSITIVE_INFINITY,
  width: 80,
  color: false,
  display: AS_IS,
  ...parts,
});

const lines = (text: string, parts: Partial<Look> = {}, width = 80): readonly string[] =>
  layOut([{ text }], 'rtl', width, look(parts)).map(line => line.text);

const clustersOf = (text: string): string[] => {
  const clusters = splitClusters(text);
  return Array.from({ length: clusters.count }, (_, i) => clusterAt(clusters, i));
};

/** Presentation forms back to letters, to read an expectation. */
const letters = (text: string): string => text.normalize('NFKC');

describe('a visual line', () => {
  it.each([
    ['سعر 25 دولارا', 'ارلاود 25 رعس'],
    ['شركة Acme Labs هنا', 'انه Acme Labs ةكرش'],
    ['قال (نعم) ثم', 'مث (معن) لاق'],
    ['نسبة 3.5', '3.5 ةبسن'],
  ])('of %s', (text, visual) => {
    expect(lines(text).map(letters)).toEqual([visual]);
  });

  it('keeps marks behind their letter', () => {
    expect(lines('بَت')).toEqual(['\ufe96\ufe91\u064e']);
  });

  it('breaks at spaces in logical order, so that the first line holds the first words', () => {
    expect(lines('واحد اثنان ثلاثة', {}, 11).map(letters)).toEqual(['نانثا دحاو', 'ةثلاث']);
  });

  it('breaks a word that is wider than the line', () => {
    expect(layOut([{ text: 'ب'.repeat(25) }], 'rtl', 10, look({})).map(({ width }) => width)).toEqual([10, 10, 5]);
  });
});

describe('the other modes', () => {
  it('leaves the order to a terminal that keeps the direction of the paragraph', () => {
    expect(lines('شركة Acme هنا', { mode: 'native' })).toEqual(['شركة Acme هنا']);
  });

  it('puts pieces in order for a terminal whose lines run from the left', () => {
    expect(
      lines('شركة Acme، هنا.', {
        mode: 'native',
        ordering: { base: 'left', mirrors: true, marks: 'free', joins: true, unit: 'line' },
      }),
    ).toEqual(['.هنا ،Acme شركة']);
  });

  it('turns the words but not their letters for a terminal that turns letters', () => {
    expect(lines('شركة Acme هنا', { mode: 'word' })).toEqual(['هنا Acme شركة']);
  });

  it('changes nothing when off', () => {
    expect(lines('شركة Acme هنا', { mode: 'off' })).toEqual(['شركة Acme هنا']);
  });
});

describe('colour', () => {
  it('goes with its letters', () => {
    const runs = [{ text: 'قال ' }, { text: 'سامي', style: { color: 'cyan' } }, { text: ' نعم' }] as const;
    const [line] = layOut(runs, 'rtl', 80, look({ color: true }));
    expect(letters(line?.text ?? '')).toBe('معن \x1b[36mيماس\x1b[39m لاق');
  });
});

describe('any text', () => {
  const any = fc.string({
    unit: fc.oneof(
      fc.constantFrom('ل', 'ا', 'م', ' ', '(', 'a', '1', 'َ', '،', '\u200f', '\x1b'),
      fc.string({ unit: 'binary', maxLength: 1 }),
    ),
  });

  it('keeps its characters, in every mode that does not shape', () => {
    const sorted = (text: string): string => clustersOf(text.replaceAll(' ', '')).sort().join('');
    fc.assert(
      fc.property(any, text => {
        const wide = layOut([{ text }], 'rtl', Number.POSITIVE_INFINITY, look({ mode: 'off' }));
        expect(sorted(wide.map(line => line.text).join(''))).toBe(sorted(sanitize(text)));
      }),
    );
  });

  it('fits the width unless one character is wider', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 2, max: 20 }), (text, width) => {
        for (const line of layOut([{ text }], 'rtl', width, look({}))) expect(line.width).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('brings no control character to the terminal', () => {
    fc.assert(
      fc.property(any, text => !/[\x00-\x1f\x7f-\x9f\u200f\u202a-\u202e\u2066-\u2069]/u.test(lines(text).join(''))),
    );
  });
});
