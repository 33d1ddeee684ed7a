import { classOf, mirror } from './bidi.ts';
import { type Ordering, PART, show } from './ordering.ts';

/** A line as it must be seen: from left to right its clusters, and the character that each begins with on the screen. */
export type Seen = { readonly clusters: Uint32Array; readonly glyphs: Uint16Array };

/** What to write, from the first to the last: clusters, or below zero the complement of a mark or PART; and what each begins with. */
export type Written = { readonly clusters: Int32Array; readonly units: Uint16Array; readonly isProved: boolean };

/** Places of what is seen, or below zero the complement of a mark, in the order of writing. */
type Places = readonly number[];
/** One way to write a line. */
type Way = (seen: Seen) => Places;

const LRM = 0x200e;
const RLM = 0x200f;
/** Where a terminal can be led at all, it is after one or two turns. */
const TURNS = 5;

/**
 * What makes a terminal that orders lines by itself show a line as it must be seen. Each way to write it is tried on the model of the
 * terminal, those that change less before those that change more; the first that is proved is taken, else the nearest. A way that would
 * lose a cluster is none: that is checked. Marks that take cells are written where there is `room` for them. Linear.
 */
export function writeLine(seen: Seen, ordering: Ordering, room: number): Written {
  let nearest: Written = { clusters: Int32Array.from(seen.clusters), units: seen.glyphs, isProved: false };
  let fewest = Number.POSITIVE_INFINITY;
  for (const way of waysFor(ordering)) {
    const places = way(seen);
    if (ordering.marks === 'wide' && places.length - seen.glyphs.length > room) continue;
    for (const attempt of lead(seen, places, ordering)) {
      if (attempt.faults >= fewest || !isWhole(seen, attempt.places)) continue;
      fewest = attempt.faults;
      nearest = { clusters: toClusters(seen, attempt.places), units: attempt.units, isProved: fewest === 0 };
      if (nearest.isProved) return nearest;
    }
  }
  return nearest;
}

function waysFor({ base, marks, unit }: Ordering): readonly Way[] {
  if (base === 'left') {
    const held = marks === 'none' ? PART : LRM;
    const plain = [asRead, inPieces(NO_MARK)];
    return marks === 'none' && unit === 'line' ? plain : [...plain, inPieces(held), inWords(held)];
  }
  const plain = [asRead, fromRight(NO_MARK), inPieces(NO_MARK)];
  if (marks === 'none') return plain;
  return [...plain, ...plain.map(behind(RLM)), ...plain.map(behind(LRM)), behind(RLM)(fromRight(RLM))];
}

const NO_MARK = 0;

/** In the order of the text. */
const asRead: Way = ({ clusters }) =>
  Array.from(clusters.keys()).sort((a, b) => (clusters[a] as number) - (clusters[b] as number));

/** From the right, but left-to-right words as they are seen; a mark behind them has what follows count as right-to-left. */
const fromRight =
  (mark: number): Way =>
  ({ glyphs }) =>
    turnStretches(Array.from(glyphs.keys()).reverse(), glyphs, { isInside: isLeft, isOutside: isRight, mark });

/** From the left, but right-to-left words as they are read; a mark behind them has what follows count as left-to-right. */
const inPieces =
  (mark: number): Way =>
  ({ glyphs }) =>
    turnStretches(Array.from(glyphs.keys()), glyphs, { isInside: isRight, isOutside: isLeft, mark });

/** From the left, only the letters of each right-to-left word as they are read: nothing but such a word is left to the terminal. */
const inWords =
  (mark: number): Way =>
  ({ glyphs }) =>
    turnStretches(Array.from(glyphs.keys()), glyphs, { isInside: isRight, isOutside: unit => !isRight(unit), mark });

const behind =
  (mark: number) =>
  (way: Way): Way =>
  seen => [~mark, ...way(seen)];

const isLeft = (unit: number): boolean => classOf(unit) === 'L';
/** Arabic digits too: they never count as left-to-right. */
const isRight = (unit: number): boolean => RIGHT.includes(classOf(unit));
const RIGHT = ['R', 'AL', 'AN'];

/** What begins and ends with what `isInside` and holds nothing that `isOutside`; and the mark to write behind it. */
type Stretch = {
  readonly isInside: (unit: number) => boolean;
  readonly isOutside: (unit: number) => boolean;
  readonly mark: number;
};

/** Turns every stretch round. A line can be parted only before a space, where another style is not seen. */
function turnStretches(places: Places, glyphs: Uint16Array, { isInside, isOutside, mark }: Stretch): Places {
  const result: number[] = [];
  for (let start = 0; start < places.length; ) {
    let end = start;
    for (let at = start; at < places.length; at++) {
      const unit = glyphs[places[at] as number] as number;
      if (isInside(unit)) end = at + 1;
      else if (end === start || isOutside(unit)) break;
    }
    if (end === start) result.push(places[start++] as number);
    for (let at = end - 1; at >= start; at--) result.push(places[at] as number);
    const isMarked = end > start && (mark === PART ? glyphs[places[end] as number] === SPACE : mark !== NO_MARK);
    if (isMarked) result.push(~mark);
    start = Math.max(start, end);
  }
  return result;
}

const SPACE = 0x20;

type Attempt = { readonly places: Places; readonly units: Uint16Array; readonly faults: number };

/**
 * A way to write, and what it must become if the terminal treats each place as it did there, and so on: numbers and signs that it would
 * turn round are so written turned round, brackets that it would mirror as their images.
 */
function* lead(seen: Seen, way: Places, ordering: Ordering): Generator<Attempt> {
  let places = way;
  let units = Uint16Array.from(places, place => (place < 0 ? ~place : (seen.glyphs[place] as number)));
  for (let turn = 0; turn < TURNS; turn++) {
    const { order, levels } = show(units, ordering);
    const isMirrored = (at: number): boolean => ordering.mirrors && (levels[at] as number) % 2 === 1;
    const shown = order.filter(at => (places[at] as number) >= 0);
    const glyphAt = (at: number): number => (isMirrored(at) ? mirror(units[at] as number) : (units[at] as number));
    yield {
      places,
      units,
      faults: faultsIn(
        seen,
        Array.from(shown, at => places[at] as number),
        Uint16Array.from(shown, glyphAt),
      ),
    };
    const next = places.slice();
    shown.forEach((at, k) => {
      next[at] = k;
    });
    places = next;
    units = Uint16Array.from(places, (place, at) => {
      const unit = place < 0 ? ~place : (seen.glyphs[place] as number);
      return isMirrored(at) ? mirror(unit) : unit;
    });
  }
}

/** How often something else follows a place than should, or has another face: words that stay together are the least evil. */
function faultsIn({ glyphs }: Seen, shown: Places, faces: Uint16Array): number {
  let faults = 0;
  shown.forEach((place, k) => {
    if (place !== (shown[k - 1] ?? -1) + 1) faults++;
    if (faces[k] !== glyphs[place]) faults++;
  });
  return faults;
}

/** Whether every place of what is seen is written, and once. */
function isWhole({ glyphs }: Seen, places: Places): boolean {
  const isWritten = new Uint8Array(glyphs.length);
  for (const place of places) if (place >= 0) isWritten[place] = (isWritten[place] as number) + 1;
  return isWritten.every(times => times === 1);
}

const toClusters = ({ clusters }: Seen, places: Places): Int32Array =>
  Int32Array.from(places, place => (place < 0 ? place : (clusters[place] as number)));
