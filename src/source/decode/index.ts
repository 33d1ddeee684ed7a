import { ReaderError } from '../../errors.ts';
import { declarationOf, markOf } from './declared.ts';
import { askedEncoding, type Encoding, findEncoding } from './encodings.ts';
import { guessUtf16 } from './utf-16.ts';

/** Bytes in which control characters are counted. */
const SNIFFED = 4096;
/** Shares of control characters, and of undecodable ones, with which bytes are no text. */
const MOST_CONTROLS = 0.02;
/** A short text may hold so many whatever its length. */
const FEW_CONTROLS = 8;
const MOST_LOST = 0.1;
/** Characters outside ASCII that are valid UTF-8 by chance: one or two, never more. */
const BY_CHANCE = 2;
/** Declared by servers and editors that do not know; what the bytes say counts more. */
const DEFAULTS = new Set(['windows-1252', 'utf-8']);
const REPLACEMENT = /\uFFFD/gu;

/** A text, and how it was read. */
export type Decoded = {
  /** Without a byte order mark. */
  readonly text: string;
  readonly encoding: string;
  readonly reason: string;
  /** How many characters could not be decoded; each stands as U+FFFD. */
  readonly lost: number;
};

export type Declared = {
  /** What a person asked for: it wins. */
  readonly asked: string | null;
  /** What the server says. */
  readonly charset: string | null;
};

/**
 * Text of bytes. The encoding: asked for, else the byte order mark, the server's word, the page's word, else found out: UTF-8, UTF-16,
 * Arabic by its letters, others by patterns. Throws binary when the bytes are no text, bad-option for an unknown label.
 */
export async function decode(bytes: Uint8Array, name: string, { asked, charset }: Declared): Promise<Decoded> {
  if (asked !== null) return read(bytes, name, askedEncoding(asked), 'asked for');
  const mark = markOf(bytes);
  if (mark) return read(bytes, name, findEncoding(mark) as Encoding, 'byte order mark');
  const wide = hasNul(bytes) ? guessUtf16(bytes) : null;
  if (wide) return read(bytes, name, findEncoding(wide) as Encoding, 'where its zero bytes stand');
  return readUtf8(bytes, name, charset) ?? readOther(bytes, name, charset);
}

/** UTF-8, when the bytes are that and no declaration speaks against it. */
function readUtf8(bytes: Uint8Array, name: string, charset: string | null): Decoded | null {
  const text = tryUtf8(bytes);
  if (text === null) return null;
  const declared = declaredOf(bytes, charset);
  const isTold = declared === null || DEFAULTS.has(declared.encoding.label) || countWide(text) > BY_CHANCE;
  if (!isTold) return null;
  checkText(text, name);
  return { text, encoding: 'utf-8', reason: 'valid UTF-8', lost: 0 };
}

async function readOther(bytes: Uint8Array, name: string, charset: string | null): Promise<Decoded> {
  const declared = declaredOf(bytes, charset);
  if (declared && !DEFAULTS.has(declared.encoding.label)) return read(bytes, name, declared.encoding, declared.reason);
  const { detect } = await import('./detect.ts');
  const utf8 = findEncoding('utf-8') as Encoding;
  const lossy = utf8.decode(bytes);
  // A text with a few broken characters is no text in another encoding.
  const lost = countLost(lossy);
  if (lost * 10 < countWide(lossy) - lost) return read(bytes, name, utf8, 'nearly valid UTF-8');
  const found = declared?.encoding.label === 'windows-1252' ? detectOver(declared, detect(bytes)) : detect(bytes);
  if (found) return read(bytes, name, found.encoding, found.reason);
  return read(bytes, name, utf8, 'nothing better');
}

type Found = { readonly encoding: Encoding; readonly reason: string };

/** A default that was declared, unless the bytes read as Arabic. */
const detectOver = (declared: Found, found: Found | null): Found =>
  found && found.encoding.label !== declared.encoding.label && /arabic|1256|8859-6/u.test(found.encoding.label)
    ? found
    : declared;

function declaredOf(bytes: Uint8Array, charset: string | null): Found | null {
  const fromServer = charset === null ? null : findEncoding(charset);
  if (fromServer) return { encoding: fromServer, reason: 'the server says so' };
  const label = declarationOf(bytes);
  const encoding = label === null ? null : findEncoding(label);
  return encoding && { encoding, reason: 'the page says so' };
}

function read(bytes: Uint8Array, name: string, encoding: Encoding, reason: string): Decoded {
  const text = encoding.decode(bytes);
  checkText(text, name);
  const lost = Math.max(0, countLost(text) - countWritten(bytes, encoding));
  if (lost > 1 && lost > text.length * MOST_LOST) {
    throw new ReaderError('binary', `not a text in ${encoding.label}: "${name}": name its encoding with --encoding`);
  }
  return { text, encoding: encoding.label, reason, lost };
}

function checkText(text: string, name: string): void {
  const sample = text.slice(0, SNIFFED);
  const controls = sample.match(/[\0-\x08\x0E-\x1A\x1C-\x1F]/gu)?.length ?? 0;
  if (sample.includes('\0') || controls > Math.max(FEW_CONTROLS, sample.length * MOST_CONTROLS)) {
    throw new ReaderError('binary', `not a text: "${name}": give a page, Markdown or a text file`);
  }
}

function tryUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const hasNul = (bytes: Uint8Array): boolean => bytes.subarray(0, SNIFFED).includes(0);

const countLost = (text: string): number => text.match(REPLACEMENT)?.length ?? 0;

function countWide(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) count++;
  return count;
}

/** Replacement characters that the source itself has. */
const countWritten = (bytes: Uint8Array, { label }: Encoding): number =>
  label === 'utf-8'
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1').split('\u00ef\u00bf\u00bd').length -
      1
    : 0;
