/** What files that are no text begin with. */
const BEGINNINGS = [
  ['pdf', '%PDF-', 0],
  ['zip', 'PK\x03\x04', 0],
  ['doc', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 0],
  ['rtf', '{\\rtf', 0],
  ['mobi', 'BOOKMOBI', 60],
  ['djvu', 'AT&TFORM', 0],
] as const;

export type FileKind = (typeof BEGINNINGS)[number][0];

/** The kind of a document that is no text, told by its first bytes; null for text. */
export function kindOf(bytes: Uint8Array): FileKind | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 128)).toString('latin1');
  // Programs may put a line before the first of a PDF.
  return BEGINNINGS.find(([, beginning, at]) => head.startsWith(beginning, at))?.[0] ?? null;
}

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
