import { mirror } from './bidi.ts';
import { type Clusters, clusterAt } from './clusters.ts';
import type { Isolate } from './isolate.ts';
import { paint } from './paint.ts';
import type { ScreenDirection, Style } from './screen.ts';
import { drawnAt, type Shaped } from './shape.ts';

/** A paragraph in logical order, ready to be written line by line. */
export type Paragraph = {
  /** With forms where they are ours to join. */
  readonly clusters: Shaped | (Clusters & { readonly forms: null });
  /** Of every code unit; none where nothing is reordered. */
  readonly levels: Uint8Array;
  readonly direction: ScreenDirection;
  readonly isolates: readonly Isolate[];
  /** Where in the text each style ends; null: without colour. */
  readonly styles: readonly { readonly end: number; readonly style: Style | undefined }[] | null;
};

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/**
 * Clusters in the order given, from left to right, those of one style painted together; some as their mirror images. Below zero: the
 * complement of a mark to write between them.
 */
export function paintRow(
  paragraph: Paragraph,
  order: ArrayLike<number>,
  isMirrored: (i: number) => boolean,
  painted: ArrayLike<number> = order,
): string {
  const { clusters, styles } = paragraph;
  const units = new Uint16Array(unitsOf(clusters, order));
  let used = 0;
  let row = '';
  let style: Style | undefined;
  for (let at = 0; at < order.length; at++) {
    const i = order[at] as number;
    if (i < 0) {
      units[used++] = ~i;
      continue;
    }
    const own = styles === null ? undefined : styleAt(styles, clusters.starts[painted[at] as number] as number);
    if (own !== style) {
      row += paint(decoder.decode(units.subarray(0, used)), style);
      used = 0;
      style = own;
    }
    used = write(clusters, i, units, used, isMirrored);
  }
  return row + paint(decoder.decode(units.subarray(0, used)), style);
}

/** Writes cluster `i`; gives where the next one goes. */
function write(
  clusters: Paragraph['clusters'],
  i: number,
  units: Uint16Array,
  at: number,
  isMirrored: (i: number) => boolean,
): number {
  const start = clusters.starts[i] as number;
  const end = clusters.starts[i + 1] as number;
  const form = clusters.forms?.[i] ?? 0;
  if (form !== 0 && end === start + 1) {
    units[at] = form;
    return at + 1;
  }
  const text = clusters.forms === null ? clusterAt(clusters, i) : drawnAt(clusters, i);
  for (let j = 0; j < text.length; j++) units[at + j] = text.charCodeAt(j);
  if (form === 0 && isMirrored(i)) units[at] = mirror(units[at] as number);
  return at + text.length;
}

/** The code units that clusters take at most. */
function unitsOf({ starts }: Clusters, order: ArrayLike<number>): number {
  let units = 0;
  for (let at = 0; at < order.length; at++) {
    const i = order[at] as number;
    units += i < 0 ? 1 : (starts[i + 1] as number) - (starts[i] as number);
  }
  return units;
}

/** The style of the text at an offset. */
function styleAt(styles: NonNullable<Paragraph['styles']>, offset: number): Style | undefined {
  let low = 0;
  let high = styles.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offset < (styles[middle]?.end ?? 0)) high = middle;
    else low = middle + 1;
  }
  return styles[low]?.style;
}
