import { gzipSync } from 'node:zlib';

export const ENCODINGS = [
  'utf-8',
  'utf-8 with mark',
  'utf-16le',
  'utf-16be with mark',
  'windows-1256',
  'iso-8859-6',
  'gzip',
  'bytes',
] as const;
export type EncodingName = (typeof ENCODINGS)[number];

const singles = new Map<string, ReadonlyMap<string, number>>();

/** A text as a source of bytes; what an encoding has no place for is a question mark. `bytes`: the low byte of each unit. */
export function encode(text: string, encoding: EncodingName): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text);
    case 'utf-8 with mark':
      return Buffer.from(`\ufeff${text}`);
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be with mark':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    case 'gzip':
      return gzipSync(text);
    case 'bytes':
      return Buffer.from(text, 'latin1');
    default:
      return Uint8Array.from(text, character => singleByte(encoding, character));
  }
}

function singleByte(encoding: string, character: string): number {
  let table = singles.get(encoding);
  if (!table) {
    const decoder = new TextDecoder(encoding);
    table = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
    singles.set(encoding, table);
  }
  return table.get(character) ?? 0x3f;
}
