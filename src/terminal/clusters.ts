import stringWidth from 'string-width';

/** What a reader sees as one character, and the cells that it takes. */
export type Cluster = { readonly text: string; readonly width: number };

/** Letters, digits and marks of Latin and Arabic, and the punctuation of both: one cell each, marks none. */
const PLAIN =
  /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u02AF\u0300-\u036F\u0600-\u06FF\u200C\u200D\u2010-\u2027\uFB50-\uFDFB\uFE70-\uFEFC]*$/u;
const MARK = /[\p{M}\u200C\u200D]/u;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The grapheme clusters of a text, in logical order. Linear; plain text takes a short way. */
export function splitClusters(text: string): readonly Cluster[] {
  if (PLAIN.test(text)) return splitPlain(text);
  return Array.from(segmenter.segment(text), ({ segment }) => ({ text: segment, width: stringWidth(segment) }));
}

function splitPlain(text: string): readonly Cluster[] {
  const clusters: Cluster[] = [];
  for (let start = 0; start < text.length; ) {
    let end = start + 1;
    while (end < text.length && isMark(text.charCodeAt(end))) end++;
    clusters.push({ text: text.slice(start, end), width: isMark(text.charCodeAt(start)) ? 0 : 1 });
    start = end;
  }
  return clusters;
}

const isMark = (unit: number): boolean => unit >= 0x300 && MARK.test(String.fromCharCode(unit));
