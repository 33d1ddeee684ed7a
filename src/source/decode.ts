import { ReaderError } from '../errors.ts';

const SNIFFED = 4096;

/**
 * Text of a source's bytes, without a byte order mark: in `encoding` (a WHATWG label) when given, else UTF-16 where a mark
 * says so, else UTF-8. Throws binary when the bytes are no such text, bad-option for an unknown label.
 */
export function decode(bytes: Uint8Array, name: string, encoding: string | null): string {
  const label = encoding ?? labelOf(bytes);
  if (label === 'utf-8' && bytes.subarray(0, SNIFFED).includes(0)) {
    throw new ReaderError('binary', `not a text: "${name}": give a text file`);
  }
  const decoder = toDecoder(label);
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new ReaderError('binary', `not a text in ${label}: "${name}": name its encoding with --encoding`, { cause });
  }
}

function labelOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function toDecoder(label: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch (cause) {
    throw new ReaderError(
      'bad-option',
      `unknown encoding: "${label}": give utf-8, windows-1256 or utf-16le, for example`,
      { cause },
    );
  }
}
