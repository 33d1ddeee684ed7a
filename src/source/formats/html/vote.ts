import type { Piece } from './tree.ts';

/** Without white space; a shorter text may stand anywhere by chance. */
const TELLING = 25;

const keyOf = (text: string): string => text.replace(/\s+/gu, '');

/** The share (0 to 1) of each piece of a page that is among the chosen pieces, which keep the order but may be cut otherwise. */
export function votesFor(pieces: readonly Piece[], chosen: readonly Piece[]): readonly number[] {
  const page = indexPieces(pieces);
  const votes = new Array<number>(pieces.length).fill(0);
  let at = 0;
  for (const key of chosen.flatMap(piece => piece.text.split('\n')).map(keyOf)) {
    const place = findKey(page, key, at);
    if (place < 0) continue;
    at = place + key.length;
    addVotes(page, votes, place, at);
  }
  return votes.map((count, i) =>
    Math.min(1, count / Math.max(1, (page.starts[i + 1] as number) - (page.starts[i] as number))),
  );
}

type Index = {
  /** The keys of all pieces, one behind the other. */
  readonly text: string;
  /** Where each piece begins in it, and where the last one ends. */
  readonly starts: readonly number[];
  /** Where short texts stand as a piece of their own. */
  readonly short: ReadonlyMap<string, readonly number[]>;
};

function indexPieces(pieces: readonly Piece[]): Index {
  const keys = pieces.map(({ text }) => keyOf(text));
  const starts = [0];
  const short = new Map<string, number[]>();
  for (const key of keys) {
    const start = starts.at(-1) as number;
    starts.push(start + key.length);
    if (key.length >= TELLING) continue;
    const places = short.get(key);
    if (places) places.push(start);
    else short.set(key, [start]);
  }
  return { text: keys.join(''), starts, short };
}

function findKey({ text, short }: Index, key: string, from: number): number {
  if (key.length < TELLING) return short.get(key)?.find(place => place >= from) ?? -1;
  const place = text.indexOf(key, from);
  return place < 0 ? text.indexOf(key) : place;
}

function addVotes({ starts }: Index, votes: number[], start: number, end: number): void {
  let low = 0;
  let high = votes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle + 1] as number) <= start) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < votes.length && (starts[i] as number) < end; i++) {
    votes[i] = (votes[i] as number) + Math.min(end, starts[i + 1] as number) - Math.max(start, starts[i] as number);
  }
}
