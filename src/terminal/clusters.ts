import stringWidth from 'string-width';

/**
 * The grapheme clusters of a text in logical order, what a reader sees as its characters, as arrays side by side: cluster i is
 * `text.slice(starts[i], starts[i + 1])` and takes `widths[i]` cells. (An object a cluster would cost ten times the memory.)
 */
export type Clusters = {
  readonly text: string;
  /** The text as UTF-16: quicker to look into than a string. */
  readonly units: Uint16Array;
  readonly count: number;
  /** One more than there are clusters: the last is the length of the text. */
  readonly starts: Uint32Array;
  readonly widths: Uint8Array;
};

/** Letters, digits, marks and punctuation of Latin, Greek, Cyrillic, Hebrew and Arabic: one cell each, marks none. */
const PLAIN_BLOCKS = [
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0x377],
  [0x384, 0x52f],
  [0x591, 0x5f4],
  [0x606, 0x61b],
  [0x61d, 0x6dc],
  [0x6de, 0x6ff],
  [0x750, 0x77f],
  [0x8a0, 0x8e1],
  [0x8e3, 0x8ff],
  [0x200c, 0x200d],
  [0x2010, 0x2027],
  [0xfb50, 0xfdfb],
  [0xfe70, 0xfefc],
] as const;
const SPACE = 0x20;
const MARK = /[\p{M}\u200C\u200D]/u;

/** What a code unit is to a cluster: it may begin a plain one, go on with it, or need the rules of Unicode. */
const OTHER = 0;
const BASE = 1;
const EXTENDER = 2;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
let kinds: Uint8Array | undefined;

/** The grapheme clusters of a text and their cells. Linear; plain stretches of it take a short way. */
export function splitClusters(text: string): Clusters {
  kinds ??= readKinds();
  const units = toUnits(text);
  const starts = new Uint32Array(text.length + 1);
  const widths = new Uint8Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length; ) {
    const end = plainEnd(units, at, kinds);
    if (end > at) {
      starts[count] = at;
      widths[count++] = kinds[units[at] as number] === BASE ? 1 : 0;
      at = end;
      continue;
    }
    const stretch = text.slice(at, otherEnd(units, at, kinds));
    for (const { segment, index } of segmenter.segment(stretch)) {
      starts[count] = at + index;
      widths[count++] = stringWidth(segment);
    }
    at += stretch.length;
  }
  starts[count] = text.length;
  return { text, units, count, starts: starts.subarray(0, count + 1), widths: widths.subarray(0, count) };
}

function readKinds(): Uint8Array {
  const read = new Uint8Array(0x10000);
  for (const [first, last] of PLAIN_BLOCKS)
    for (let unit = first; unit <= last; unit++) read[unit] = MARK.test(String.fromCharCode(unit)) ? EXTENDER : BASE;
  return read;
}

function toUnits(text: string): Uint16Array {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint16Array(bytes.buffer, bytes.byteOffset, text.length);
}

/** The end of the plain cluster that begins at `at`; `at` itself when it is not plain or what follows may belong to it. */
function plainEnd(units: Uint16Array, at: number, kindOf: Uint8Array): number {
  if (kindOf[units[at] as number] === OTHER) return at;
  let end = at + 1;
  while (end < units.length && kindOf[units[end] as number] === EXTENDER) end++;
  return end < units.length && kindOf[units[end] as number] === OTHER ? at : end;
}

/** Where plain text begins again: between two plain characters, the second no mark. */
function otherEnd(units: Uint16Array, at: number, kindOf: Uint8Array): number {
  let end = at + 1;
  let isPlain = false;
  for (; end < units.length; end++) {
    const kind = kindOf[units[end] as number];
    if (isPlain && kind === BASE) break;
    isPlain = kind !== OTHER;
  }
  return end;
}

/** The first code unit of cluster `i`. */
export const unitAt = ({ units, starts }: Clusters, i: number): number => units[starts[i] as number] as number;

/** A code unit that the algorithm of Unicode treats as it does cluster `i`: its first one, or for a character of two one like it. */
export function modelAt(clusters: Clusters, i: number): number {
  const unit = unitAt(clusters, i);
  return unit >= 0xd800 && unit <= 0xdfff ? NEUTRAL : unit;
}
const NEUTRAL = 0x2022;

/** Whether cluster `i` is a space without marks. */
export const isSpace = (clusters: Clusters, i: number): boolean =>
  unitAt(clusters, i) === SPACE && (clusters.starts[i + 1] as number) - (clusters.starts[i] as number) === 1;

/** The text of cluster `i`. */
export const clusterAt = ({ text, starts }: Clusters, i: number): string => text.slice(starts[i], starts[i + 1]);

/** The cells that clusters `start` to `end` take. */
export function widthOf({ widths, count }: Clusters, start = 0, end = count): number {
  let width = 0;
  for (let i = start; i < end; i++) width += widths[i] as number;
  return width;
}
