/** Bytes looked at. */
const SAMPLE = 4096;
/** A share of units that text of few scripts keeps in few rows, and noise does not. */
const MOST = 0.85;
/** Rows (high bytes) that texts draw from: ASCII and Latin, Arabic, its forms, punctuation. */
const ROWS = new Set([0x00, 0x06, 0x07, 0x20, 0xfb, 0xfe]);

/** UTF-16 without a byte order mark, told by where the bytes of its rows stand; null when it is none. */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 4) return null;
  const little = shareOfText(bytes, length, 1);
  const big = shareOfText(bytes, length, 0);
  if (Math.max(little, big) < MOST || little === big) return null;
  return little > big ? 'utf-16le' : 'utf-16be';
}

/** The share of units in the usual rows that are no control characters, where the high byte is the one at `high` (0 or 1). */
function shareOfText(bytes: Uint8Array, length: number, high: 0 | 1): number {
  let count = 0;
  for (let i = 0; i < length; i += 2) {
    const row = bytes[i + high] as number;
    const cell = bytes[i + 1 - high] as number;
    const isControl = row === 0 && cell < 0x20 && cell !== 0x09 && cell !== 0x0a && cell !== 0x0d;
    if (ROWS.has(row) && !isControl) count++;
  }
  return count / (length / 2);
}
