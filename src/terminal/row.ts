import { mirror } from './bidi.ts';
import { type Clusters, clusterAt } from './clusters.ts';
import type { Isolate } from './isolate.ts';
import { paint } from './paint.ts';
import type { ScreenDirection, Style } from './screen.ts';
import { drawnAt, type Shaped, UNSHAPED } from './shape.ts';

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

/** A line in the order of writing. */
export type Row = {
  /** Clusters, or below zero the complement of a mark to write between them. */
  readonly order: ArrayLike<number>;
  /** Clusters that are written as their mirror images. */
  readonly isMirrored: (i: number) => boolean;
  /** The clusters in whose styles the places are drawn, where a terminal leaves colours and moves letters. */
  readonly painted?: ArrayLike<number>;
  /** Places that are drawn in another style than their own, to part them from others. */
  readonly parted?: { readonly places: ReadonlySet<number>; readonly by: 'bold' | 'dim' };
};

/** A line as text, what has one style painted together. */
export function paintRow({ clusters, styles }: Paragraph, { order, isMirrored, painted = order, parted }: Row): string {
  const units = new Uint16Array(unitsOf(clusters, order));
  let used = 0;
  let row = '';
  let style: Style | undefined;
  let isParted = false;
  for (let at = 0; at < order.length; at++) {
    const i = order[at] as number;
    if (i < 0) {
      units[used++] = ~i;
      continue;
    }
    const own = styles === null ? undefined : styleAt(styles, clusters.starts[painted[at] as number] as number);
    const isOther = parted?.places.has(at) ?? false;
    if (own !== style || isOther !== isParted) {
      row += paint(decoder.decode(units.subarray(0, used)), isParted ? partedFrom(style, parted) : style);
      used = 0;
      style = own;
      isParted = isOther;
    }
    used = write(clusters, i, units, used, isMirrored);
  }
  return row + paint(decoder.decode(units.subarray(0, used)), isParted ? partedFrom(style, parted) : style);
}

/** Another style, as little different as can be. */
const partedFrom = (style: Style | undefined, parted: Row['parted']): Style => {
  const by = parted?.by ?? 'bold';
  return { ...style, [by]: !style?.[by] };
};

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
  const form = clusters.forms?.[i] ?? UNSHAPED;
  if (form > UNSHAPED && end === start + 1) {
    units[at] = form;
    return at + 1;
  }
  const text = clusters.forms === null || form === UNSHAPED ? clusterAt(clusters, i) : drawnAt(clusters, i);
  for (let j = 0; j < text.length; j++) units[at + j] = text.charCodeAt(j);
  if (form <= UNSHAPED && isMirrored(i)) units[at] = mirror(units[at] as number);
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
export function styleAt(styles: NonNullable<Paragraph['styles']>, offset: number): Style | undefined {
  let low = 0;
  let high = styles.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offset < (styles[middle]?.end ?? 0)) high = middle;
    else low = middle + 1;
  }
  return styles[low]?.style;
}
