import { ReaderError } from '../../errors.ts';
import { decodeMacArabic } from './mac-arabic.ts';

/** An encoding by its label, as WHATWG spells it; Mac Arabic is ours. */
export type Encoding = { readonly label: string; readonly decode: (bytes: Uint8Array) => string };

const MAC_ARABIC = /^(?:x-)?mac-?arabic$/iu;

/** The encoding of a label, or null when it is not known. */
export function findEncoding(label: string): Encoding | null {
  const name = label.trim().toLowerCase();
  if (MAC_ARABIC.test(name)) return { label: 'x-mac-arabic', decode: decodeMacArabic };
  try {
    const decoder = new TextDecoder(name);
    return { label: decoder.encoding, decode: bytes => decoder.decode(bytes) };
  } catch {
    return null;
  }
}

/** The encoding that a person asked for. Throws bad-option. */
export function askedEncoding(label: string): Encoding {
  const found = findEncoding(label);
  if (found) return found;
  throw new ReaderError(
    'bad-option',
    `unknown encoding: "${label}": give utf-8, windows-1256 or utf-16le, for example`,
  );
}
