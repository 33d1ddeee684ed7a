import type { BidiClass } from 'bidi-js';
import { classOf, levelsOf, reorder } from './bidi.ts';
import type { ScreenDirection } from './screen.ts';

/** How a terminal lays out a line that it orders by itself: the algorithm of Unicode, line by line, with these ways of its own. */
export type Ordering = {
  /** From the left whatever stands in the line, or from the side of its first letter, where the line then begins. */
  readonly base: 'left' | 'letter';
  /** Whether it shows the mirror images of brackets in right-to-left text. */
  readonly mirrors: boolean;
  /** LRM and RLM: heeded at no cost, heeded but as wide as a letter, or not heeded. */
  readonly marks: 'free' | 'wide' | 'none';
  /** Whether it joins Arabic letters. */
  readonly joins: boolean;
  /** What it orders as one: the line, or each stretch of one style. */
  readonly unit: 'line' | 'style';
};

/** Stands among what is written where a line is parted: the next place is drawn in another style. */
export const PART = 0xffff;

/** What a terminal makes of a line: from left to right the places in what was written, and the level of each place. */
export type Shown = { readonly order: Uint32Array; readonly levels: Uint8Array };

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** A line as it will stand on such a terminal. Takes one code unit a place, which stands for its cluster. */
export function show(units: Uint16Array, ordering: Ordering): Shown {
  const order = new Uint32Array(units.length);
  const levels = new Uint8Array(units.length);
  for (let start = 0; start <= units.length; ) {
    const parted = units.indexOf(PART, start);
    const end = parted < 0 ? units.length : parted;
    const stretch = units.subarray(start, end);
    const own = levelsOf(decoder.decode(stretch), sideOf(stretch, ordering));
    levels.set(own, start);
    order.set(reorder(own, start), start);
    if (end < units.length) order[end] = end;
    start = end + 1;
  }
  return { order, levels };
}

/** The side from which such a terminal lays a line out, and where it puts it (UAX #9, P2 and P3). */
export function sideOf(units: Uint16Array, { base }: Ordering): ScreenDirection {
  const first = base === 'left' ? undefined : units.find(unit => STRONG.includes(classOf(unit)));
  return first === undefined || classOf(first) === 'L' ? 'ltr' : 'rtl';
}
const STRONG: readonly BidiClass[] = ['L', 'R', 'AL'];
