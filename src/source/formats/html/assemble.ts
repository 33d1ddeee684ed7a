import { Parser } from 'htmlparser2';

/** What tells that a page has parts that scripts, or the browser itself, put into place. */
const STREAMED = /\bid=["']?S:/u;
const SHADOW = /<template[^>]{0,500}\sshadowroot(?:mode)?=/iu;
const FRAME = /<iframe[^>]{0,2000}\ssrcdoc=/iu;
const OPEN_SHADOW = /^<template\b/iu;
/** Characters; shorter frames hold buttons and counters. */
const LEAST_FRAME = 400;
/** Pieces and places of one page; a stream has some dozens. */
const MOST_STREAMED = 500;
/** How often pieces of a stream may stand in one another. */
const DEEPEST = 20;

/** A cut out of a page: what stands there instead. */
type Cut = { readonly start: number; readonly end: number; readonly text: string };

/** A place that a streamed page left open (`<template id="B:0">` and what is shown until then), or a hidden piece that fills one. */
type Streamed = { readonly id: string; readonly start: number; readonly end: number; readonly inner: string };

/**
 * A page as a browser shows it: shadow roots that are declared in markup and documents in frames stand in place, and so do the hidden pieces of a
 * streamed page (React's `<div hidden id="S:0">`, which `$RC("B:0","S:0")` moves). Other pages come back as they are. The page must have been found
 * modest in depth before: the cost of closing an element grows with it.
 */
export function assemble(html: string): string {
  const opened = SHADOW.test(html) || FRAME.test(html) ? openUp(html) : html;
  return STREAMED.test(opened) ? joinStream(opened) : opened;
}

/** Shadow roots and framed documents as boxes of the page. */
function openUp(html: string): string {
  const cuts: Cut[] = [];
  const shadows: boolean[] = [];
  const parser: Parser = new Parser({
    onopentag: (tag, attributes) => {
      const { startIndex: start, endIndex } = parser;
      if (tag === 'template') {
        const isShadow = attributes.shadowrootmode !== undefined || attributes.shadowroot !== undefined;
        shadows.push(isShadow);
        const text = html.slice(start, endIndex + 1).replace(OPEN_SHADOW, '<div');
        if (isShadow) cuts.push({ start, end: endIndex + 1, text });
      } else if (tag === 'iframe' && (attributes.srcdoc?.length ?? 0) >= LEAST_FRAME) {
        cuts.push({ start, end: endIndex + 1, text: `<div>${attributes.srcdoc}</div><iframe>` });
      }
    },
    onclosetag: (tag, isImplied) => {
      if (tag !== 'template' || !shadows.pop() || isImplied) return;
      cuts.push({ start: parser.startIndex, end: parser.endIndex + 1, text: '</div>' });
    },
  });
  parser.end(html);
  return replaceAll(html, cuts);
}

/** Puts the pieces of a stream into the places that wait for them; what no place waits for is shown where it stands. */
function joinStream(html: string): string {
  const { pieces, places } = findStream(html);
  if (pieces.length + places.length > MOST_STREAMED) return html;
  const byNumber = new Map(pieces.map(piece => [piece.id.slice(2), piece]));
  const used = new Set<Streamed>();
  const waiting = places.flatMap(place => {
    const piece = byNumber.get(place.id.slice(2));
    if (!piece || used.has(piece)) return [];
    used.add(piece);
    return [{ place, piece }];
  });
  const fill = (start: number, end: number, depth: number): string => {
    if (depth > DEEPEST) return '';
    const within = [
      ...waiting
        .filter(({ place }) => place.start >= start && place.end <= end)
        .map(({ place, piece }) => ({ ...place, text: (): string => contentOf(piece, depth) })),
      ...pieces
        .filter(piece => piece.start >= start && piece.end <= end)
        .map(piece => ({ ...piece, text: (): string => (used.has(piece) ? '' : contentOf(piece, depth)) })),
    ].sort((a, b) => a.start - b.start);
    return replaceAll(
      html.slice(start, end),
      within.map(one => ({ start: one.start - start, end: one.end - start, text: one.text() })),
    );
  };
  const contentOf = (piece: Streamed, depth: number): string => {
    const start = piece.start + piece.inner.length;
    return `<div>${fill(start, piece.end, depth + 1)}</div>`;
  };
  return fill(0, html.length, 0);
}

/** Pieces (`inner` is their opening tag) and places of a stream, with their offsets. */
function findStream(html: string): { readonly pieces: readonly Streamed[]; readonly places: readonly Streamed[] } {
  const pieces: Streamed[] = [];
  const places: Streamed[] = [];
  const open: { readonly id: string; readonly start: number; readonly inner: string }[] = [];
  let place: { readonly id: string; readonly start: number } | null = null;
  const parser: Parser = new Parser({
    onopentag: (tag, { id = '', hidden }) => {
      const [start, end] = [parser.startIndex, parser.endIndex + 1];
      const isPiece = tag === 'div' && hidden !== undefined && id.startsWith('S:');
      if (tag === 'div') open.push({ id: isPiece ? id : '', start, inner: html.slice(start, end) });
      if (tag === 'template' && id.startsWith('B:')) place = { id, start };
    },
    onclosetag: tag => {
      const piece = tag === 'div' ? open.pop() : undefined;
      if (piece && piece.id !== '') pieces.push({ ...piece, end: parser.endIndex + 1 });
    },
    oncomment: text => {
      if (text !== '/$' || place === null) return;
      places.push({ ...place, end: parser.endIndex + 1, inner: '' });
      place = null;
    },
  });
  parser.end(html);
  return { pieces, places };
}

/** A text with cuts, in order; a cut inside another is passed over. */
function replaceAll(html: string, cuts: readonly Cut[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text } of cuts) {
    if (start < at) continue;
    parts.push(html.slice(at, start), text);
    at = end;
  }
  return parts.join('') + html.slice(at);
}
