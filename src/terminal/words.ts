import { classOf } from './bidi.ts';
import type { Seen, Written } from './writer.ts';

/** Blocks of Arabic and Hebrew: what of them stands together is drawn with one font. */
const isOfBlocks = (unit: number): boolean =>
  (unit >= 0x590 && unit <= 0x8ff) || (unit >= 0xfb1d && unit <= 0xfdff) || (unit >= 0xfe70 && unit <= 0xfefc);

const TURNING = ['R', 'AL', 'AN'];
const isTurning = (unit: number): boolean => isOfBlocks(unit) && (TURNING.includes(classOf(unit)) || unit === PERCENT);
const PERCENT = 0x66a;
const SPACE = 0x20;

/**
 * For terminals that leave words where they are but turn the letters of each right-to-left one, up to a space or another font: words as
 * they are seen, the letters of each as they are read. Whether digits, Latin letters and signs that touch such a word turn with it hangs
 * on the font; drawn as `parted`, in another weight, they do not.
 */
export function writeWords({ clusters, glyphs }: Seen): Written & { readonly parted: ReadonlySet<number> } {
  const order = Int32Array.from(clusters);
  const parted = new Set<number>();
  for (let start = 0; start < glyphs.length; ) {
    let end = start;
    while (end < glyphs.length && isOfBlocks(glyphs[end] as number)) end++;
    const isTurned = glyphs.subarray(start, end).some(isTurning);
    if (isTurned) {
      order.subarray(start, end).reverse();
      for (let at = start - 1; at >= 0 && isJoined(glyphs, at); at--) parted.add(at);
      for (let at = end; at < glyphs.length && isJoined(glyphs, at); at++) parted.add(at);
    }
    start = Math.max(end, start + 1);
  }
  return { clusters: order, units: Uint16Array.from(glyphs), isProved: true, parted };
}

/** Whether it touches a word without belonging to it. */
const isJoined = (glyphs: Uint16Array, at: number): boolean =>
  glyphs[at] !== SPACE && !isOfBlocks(glyphs[at] as number);
