import { unzipSync } from 'fflate';
import { ReaderError } from '../../../errors.ts';

/** Files in an archive, and of those how many are unpacked. */
const MOST_FILES = 20_000;
/** Bytes of an archive that are unpacked in all, as a multiple of the limit of a source. */
const IN_ALL = 2;
/** Bit of a file's header (APPNOTE.TXT 4.4.4): its content is encrypted. */
const ENCRYPTED = 1;

/** A zip archive whose files are unpacked when they are asked for, at most `most` bytes each. */
export type Archive = {
  readonly names: readonly string[];
  /** The text of a file in UTF-8 or UTF-16; null where there is none of this name. */
  readonly read: (name: string) => string | null;
};

/** Opens a zip archive. Throws not-readable where it is broken or encrypted, too-large where a file in it is. */
export function openArchive(bytes: Uint8Array, source: string, most: number): Archive {
  if (((bytes[6] ?? 0) & ENCRYPTED) !== 0) {
    throw new ReaderError('not-readable', `encrypted: "${source}": save a copy without a password`);
  }
  const names: string[] = [];
  unzip(bytes, source, ({ name }) => {
    if (names.push(name) > MOST_FILES) throw tooMuch(source);
    return false;
  });
  let left = most * IN_ALL;
  return {
    names,
    read: wanted => {
      if (!names.includes(wanted)) return null;
      const files = unzip(bytes, source, ({ name, originalSize }) => {
        if (name !== wanted) return false;
        if (originalSize > most || originalSize > left) throw tooMuch(source);
        left -= originalSize;
        return true;
      });
      const file = files[wanted] ?? new Uint8Array();
      const isWide = (file[0] === 0xff && file[1] === 0xfe) || (file[0] === 0xfe && file[1] === 0xff);
      return new TextDecoder(isWide ? (file[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(file);
    },
  };
}

type Entry = { readonly name: string; readonly originalSize: number };

function unzip(bytes: Uint8Array, source: string, filter: (entry: Entry) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (cause) {
    if (cause instanceof ReaderError) throw cause;
    throw new ReaderError('not-readable', `a broken archive: "${source}": download or save it again`, { cause });
  }
}

const tooMuch = (source: string): ReaderError =>
  new ReaderError('too-large', `too large when unpacked: "${source}": --max-size raises the limit`);
