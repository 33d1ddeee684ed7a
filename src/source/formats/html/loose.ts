import { plain } from './plain.ts';
import { isProse } from './prose.ts';
import type { Box, Piece } from './tree.ts';

/** Characters of a line that heads what follows («More on this:»), and of a link that names an article. */
const LONGEST_HEAD = 60;
const LEAST_LINK = 15;
/** Pieces in a box that shows the beginning of another article: a heading, a date, the beginning, «more». */
const MOST_IN_CARD = 5;
const CUT_OFF = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])$/u;
/** Letters and digits; a shorter text may stand twice on purpose. */
const LEAST_REPEATED = 40;

/** Headings at the end, with nothing under them, head what was left out; so do those and lines with a colon before a link that was. */
export function dropLooseHeads(pieces: readonly Piece[], parts: boolean[], isLink: (piece: Piece) => boolean): void {
  let isEnd = true;
  for (let i = pieces.length - 1; i >= 0; i--) {
    const piece = pieces[i] as Piece;
    if (!parts[i]) continue;
    const next = pieces[i + 1];
    const headsLink = next !== undefined && !parts[i + 1] && isLink(next) && isHead(piece);
    if (headsLink || (isEnd && piece.kind === 'heading')) parts[i] = false;
    else isEnd = false;
  }
}

const isHead = ({ kind, text }: Piece): boolean =>
  kind === 'heading' || (text.length <= LONGEST_HEAD && text.endsWith(':'));

/** Drops the beginnings of other articles: cut off, in a small box with a link that is a line of its own. */
export function dropTeasers(pieces: readonly Piece[], parts: boolean[]): void {
  for (const [i, piece] of pieces.entries()) {
    if (parts[i] && CUT_OFF.test(piece.text) && isInCard(pieces, piece)) parts[i] = false;
  }
}

function isInCard(pieces: readonly Piece[], { box }: Piece): boolean {
  for (let at: Box | null = box; at && at.to - at.from <= MOST_IN_CARD; at = at.parent) {
    for (let i = at.from; i < at.to; i++) if (isTitleOfOther(pieces[i] as Piece)) return true;
  }
  return false;
}

const isTitleOfOther = ({ text, linked }: Piece): boolean => text.length >= LEAST_LINK && linked >= text.length - 2;

/** Drops what stands once more: a paragraph, or a lead that another paragraph begins with. */
export function dropRepeated(pieces: readonly Piece[], parts: boolean[]): void {
  const seen = new Set<string>();
  const beginnings = new Map<string, string[]>();
  for (const [i, piece] of pieces.entries()) {
    if (!parts[i] || !isParagraph(piece)) continue;
    const key = plain(piece.text);
    if (key.length < LEAST_REPEATED) continue;
    if (seen.has(key)) parts[i] = false;
    seen.add(key);
    const start = key.slice(0, LEAST_REPEATED);
    beginnings.set(start, [...(beginnings.get(start) ?? []), key].slice(-8));
  }
  const first = pieces.findIndex((piece, i) => parts[i] && isProse(piece));
  if (first < 0) return;
  const lead = plain((pieces[first] as Piece).text);
  const longer = beginnings.get(lead.slice(0, LEAST_REPEATED)) ?? [];
  if (lead.length >= LEAST_REPEATED && longer.some(key => key.length > lead.length && key.startsWith(lead))) {
    parts[first] = false;
  }
}

const isParagraph = ({ kind }: Piece): boolean => kind === 'paragraph' || kind === 'quote';
