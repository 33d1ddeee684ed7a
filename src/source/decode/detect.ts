import { analyse } from 'chardet';
import { surpriseOf } from './arabic-score.ts';
import { type Encoding, findEncoding } from './encodings.ts';

/** Bytes looked at. */
const SAMPLE = 64 * 1024;
/** Bits a character: less surprise than this is Arabic. */
const ARABIC_ENOUGH = 6.5;
/** Of a hundred; chardet is less sure of noise. */
const SURE = 25;
const [WINDOWS, ISO, MAC] = ['windows-1256', 'iso-8859-6', 'x-mac-arabic'].map(findEncoding) as [
  Encoding,
  Encoding,
  Encoding,
];
/** Bytes that ISO-8859-6 gives no character. */
const ISO_GAPS: ReadonlySet<number> = new Set(
  Array.from({ length: 96 }, (_, i) => 0xa0 + i).filter(byte => ISO.decode(Uint8Array.of(byte)) === '\uFFFD'),
);

/** The encoding of bytes that nobody declared and that are no Unicode; null when they look like no text. */
export function detect(bytes: Uint8Array): { readonly encoding: Encoding; readonly reason: string } | null {
  const sample = bytes.subarray(0, SAMPLE);
  const arabic = detectArabic(bytes);
  if (arabic) return { encoding: arabic, reason: 'its letters read as Arabic' };
  for (const { name, confidence } of analyse(sample)) {
    const encoding = confidence >= SURE ? findEncoding(name) : null;
    if (encoding && !/^utf-/u.test(encoding.label)) return { encoding, reason: 'its byte patterns' };
  }
  return null;
}

/** Mac Arabic has the letters of ISO-8859-6 in the same places, and marks and digits where that has nothing. */
function detectArabic(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, SAMPLE);
  let best: Encoding | null = null;
  let least = ARABIC_ENOUGH;
  for (const encoding of [WINDOWS, ISO, MAC]) {
    const surprise = surpriseOf(encoding.decode(sample));
    if (surprise !== null && surprise < least) [best, least] = [encoding, surprise];
  }
  if (best !== ISO && best !== MAC) return best;
  return bytes.some(isNotIso) ? MAC : ISO;
}

const isNotIso = (byte: number): boolean => byte >= 0x80 && (byte < 0xa0 || ISO_GAPS.has(byte));
