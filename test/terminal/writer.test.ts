import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mirror, reorder } from '../../src/terminal/bidi.ts';
import { type Ordering, show } from '../../src/terminal/ordering.ts';
import { type Seen, writeLine } from '../../src/terminal/writer.ts';

const VTE: Ordering = { base: 'left', mirrors: true, marks: 'free', joins: true, unit: 'line' };
const KONSOLE: Ordering = { base: 'left', mirrors: false, marks: 'free', joins: true, unit: 'line' };
const MLTERM: Ordering = { base: 'letter', mirrors: true, marks: 'wide', joins: true, unit: 'line' };
const PUTTY: Ordering = { base: 'letter', mirrors: true, marks: 'none', joins: true, unit: 'line' };
const ORDERINGS = Object.entries({ VTE, KONSOLE, MLTERM, PUTTY });

/** A line of one character a cluster, as it must be seen. */
const seenAs = (text: string): Seen => ({
  clusters: Uint32Array.from(text, (_, k) => k).reverse(),
  glyphs: Uint16Array.from(text, character => character.charCodeAt(0)),
});

const ROOM = 20;
const write = (text: string, ordering: Ordering, room = ROOM) => {
  const written = writeLine(seenAs(text), ordering, room);
  return { ...written, text: String.fromCharCode(...written.units) };
};

/** What the terminal makes of it, in letters alone. */
function lookAt(text: string, ordering: Ordering): string {
  const units = Uint16Array.from(text, character => character.charCodeAt(0));
  const { order, levels } = show(units, ordering);
  return Array.from(order, at => {
    const unit = units[at] as number;
    return String.fromCharCode(ordering.mirrors && (levels[at] as number) % 2 === 1 ? mirror(unit) : unit);
  })
    .join('')
    .replace(/[\u200e\u200f]/gu, '');
}

/** Words, numbers, signs and brackets as a line may hold them, in any order. */
const anyLine = fc
  .array(fc.constantFrom('باع', 'دلا', 'Acme', '25', '٧٠', '-', '%', '(', ')', '«', '»', '.', '؟', '$', ' ', ' '), {
    minLength: 1,
    maxLength: 16,
  })
  .map(parts => parts.join('').trim())
  .filter(line => line !== '');

describe('a written line', () => {
  it.each([
    ['is the text itself where the terminal gets it right', '25 رعس', VTE, 'سعر 25'],
    ['has its end where it is seen', '.معن', VTE, '.نعم'],
    ['has a sign turned that the terminal turns', 'رعسلا -7 غلب', VTE, 'بلغ 7- السعر'],
    ['holds a number that comes first', 'صخش 25', VTE, 'شخص\u200e 25'],
    ['has brackets as the terminal shows them', 'سمأ (معن) لاق', KONSOLE, 'قال )نعم( أمس'],
    ['tells such a terminal by a mark where to begin', 'تنلعأ Acme', MLTERM, '\u200fAcme أعلنت'],
  ])('%s', (_, seen, ordering, written) => {
    expect(write(seen, ordering)).toMatchObject({ text: written, isProved: true });
  });

  it('is as near as it can be where the terminal cannot be led', () => {
    expect(write('تنلعأ Acme', PUTTY)).toMatchObject({ text: 'Acme أعلنت', isProved: false });
    expect(write('تنلعأ Acme', MLTERM, 0).isProved).toBe(false);
  });

  it.each(ORDERINGS)('holds every character once: %s', (_, ordering) => {
    const sorted = (clusters: Iterable<number>) => [...clusters].filter(i => i >= 0).sort((a, b) => a - b);
    fc.assert(
      fc.property(anyLine, line => {
        const written = write(line, ordering);
        expect(sorted(written.clusters)).toEqual(sorted(seenAs(line).clusters));
      }),
    );
  });

  it.each(ORDERINGS)('is seen as it must be where that is proved: %s', (_, ordering) => {
    fc.assert(
      fc.property(anyLine, line => {
        const { text, isProved } = write(line, ordering);
        expect(lookAt(text, ordering) === line).toBe(isProved);
      }),
    );
  });

  it.each(Object.entries({ VTE, KONSOLE }))('is always proved where marks cost nothing: %s', (_, ordering) => {
    fc.assert(fc.property(anyLine, line => write(line, ordering).isProved));
  });
});

describe('reorder', () => {
  it('is what the model is made of: levels to places', () => {
    expect([...reorder(Uint8Array.from([1, 1, 2, 2, 0]), 0)]).toEqual([2, 3, 1, 0, 4]);
  });
});
