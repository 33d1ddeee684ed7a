import { type Clusters, clusterAt, unitAt } from './clusters.ts';
import { FINAL, formOf, INITIAL, ISOLATED, lamAlefOf } from './forms.ts';
import { FIRST_JOINING, JOINING_TYPES } from './joining.ts';

/** Clusters with the presentation form that each letter takes among its neighbours; 0 where the letter stays as it is. */
export type Shaped = Clusters & { readonly forms: Uint16Array };

/** In place of a form: the terminal joins this letter itself. */
export const UNSHAPED = 1;

const LAM = 0x644;
const ZWNJ = 0x200c;
const ZWJ = 0x200d;
const FIRST_LIGATURE = 0xfef5;
const LAST_LIGATURE = 0xfefc;
/** Where emoji begin, whose joiners are their own. */
const FIRST_SYMBOL = 0x2000;

/** Joining types, as their places in this string. */
const NONE = 0;
const RIGHT = 1;
const DUAL = 2;
const CAUSING = 3;
const TRANSPARENT = 4;
const TYPES = Uint8Array.from(JOINING_TYPES, type => 'URDCT'.indexOf(type));

/**
 * Joins Arabic letters (The Unicode Standard, 9.2): a letter takes the form that it and its neighbours agree on; marks are transparent;
 * lam and alef become one cluster. A letter without forms stays as it is, and its neighbours join it as its joining type says. Linear.
 */
export function shapeClusters(clusters: Clusters): Shaped {
  const joined = joinLetters(clusters);
  const starts = new Uint32Array(clusters.count + 1);
  const widths = new Uint8Array(clusters.count);
  const forms = new Uint16Array(clusters.count);
  let count = 0;
  for (let i = 0; i < clusters.count; i++) {
    const letter = unitAt(clusters, i);
    if (isJoinedToLam(clusters, joined, i)) {
      const ligature = lamAlefOf(letter, (joined[i - 1] as number) & FINAL);
      if (ligature !== 0) {
        forms[count - 1] = ligature;
        continue;
      }
    }
    starts[count] = clusters.starts[i] as number;
    widths[count] = clusters.widths[i] as number;
    const type = typeOf(letter);
    forms[count++] = type === DUAL || type === RIGHT ? formOf(letter, joined[i] as number) : 0;
  }
  starts[count] = clusters.text.length;
  return {
    text: clusters.text,
    units: clusters.units,
    count,
    starts: starts.subarray(0, count + 1),
    widths: widths.subarray(0, count),
    forms: forms.subarray(0, count),
  };
}

/** On which sides each cluster is joined: FINAL, INITIAL, both (MEDIAL) or none. */
function joinLetters(clusters: Clusters): Uint8Array {
  const joined = new Uint8Array(clusters.count);
  let before = -1;
  let reaches = false;
  for (let i = 0; i < clusters.count; i++) {
    const type = typeOf(unitAt(clusters, i));
    if (type === TRANSPARENT) continue;
    if (reaches && type !== NONE) {
      joined[i] = FINAL;
      if (typeOf(unitAt(clusters, before)) === DUAL) joined[before] = (joined[before] as number) | INITIAL;
    }
    const joiner = joinerOf(clusters, i);
    if (joiner === ZWJ && type === DUAL) joined[i] = (joined[i] as number) | INITIAL;
    reaches = joiner === ZWJ || (joiner !== ZWNJ && (type === DUAL || type === CAUSING));
    before = i;
  }
  return joined;
}

const isJoinedToLam = (clusters: Clusters, joined: Uint8Array, i: number): boolean =>
  i > 0 && joined[i] !== ISOLATED && unitAt(clusters, i - 1) === LAM && joinerOf(clusters, i - 1) !== ZWJ;

function typeOf(letter: number): number {
  if (letter === ZWJ) return CAUSING;
  return TYPES[letter - FIRST_JOINING] ?? NONE;
}

/** The joiner or non-joiner among the marks of a cluster; 0 for none. */
function joinerOf({ units, starts }: Clusters, i: number): number {
  const end = starts[i + 1] as number;
  for (let at = (starts[i] as number) + 1; at < end; at++) {
    const unit = units[at];
    if (unit === ZWNJ || unit === ZWJ) return unit;
  }
  return 0;
}

/** Whether a cluster holds a joiner or a non-joiner. */
export const hasJoiner = (clusters: Clusters, i: number): boolean => joinerOf(clusters, i) !== 0;

/** A cluster as drawn: its form, then its marks; the joiners have done their work. */
export function drawnAt(shaped: Shaped, i: number): string {
  const form = shaped.forms[i] as number;
  const text = clusterAt(shaped, i);
  if (text.charCodeAt(0) >= FIRST_SYMBOL && form === 0 && text.length > 1) return text;
  const marks = Array.from(text.slice(1)).filter(mark => !isJoiner(mark) && !(isLamAlef(form) && isAlef(mark)));
  const base = form === 0 ? (isJoiner(text) ? '' : text.charAt(0)) : String.fromCharCode(form);
  return base + marks.join('');
}

/** Whether a form is that of lam and alef. */
export const isLamAlef = (form: number): boolean => form >= FIRST_LIGATURE && form <= LAST_LIGATURE;
const isAlef = (letter: string): boolean => lamAlefOf(letter.charCodeAt(0), 0) !== 0;
const isJoiner = (text: string): boolean => text.charCodeAt(0) === ZWNJ || text.charCodeAt(0) === ZWJ;
