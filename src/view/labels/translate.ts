import { MESSAGES as ARABIC } from './messages-ar.ts';

/** What stands for a value in a message: «{}», in the translation by its number: «{1}». */
const HOLE = '{}';

/** A help text or error in an interface language. English is the key; what no table has stays English. */
export function translate(message: string, language: 'en' | 'ar'): string {
  if (language === 'en') return message;
  const whole = ARABIC[message];
  if (whole !== undefined) return whole;
  for (const [pattern, translation] of Object.entries(ARABIC)) {
    const values = pattern.includes(HOLE) ? fill(pattern.split(HOLE), message) : null;
    if (values) return translation.replace(/\{(\d)\}/gu, (_, i: string) => wordFor(values[Number(i) - 1] ?? ''));
  }
  return message;
}

/** A value is given as it is, unless it is a message of ours. */
const wordFor = (value: string): string => translate(value, 'ar');

/** The values that make the message of the pieces of a pattern, or null. */
function fill([first = '', ...pieces]: readonly string[], message: string): readonly string[] | null {
  const last = pieces.at(-1) ?? '';
  if (!message.startsWith(first) || !message.endsWith(last)) return null;
  const values: string[] = [];
  let at = first.length;
  for (const [i, piece] of pieces.entries()) {
    const isLast = i === pieces.length - 1;
    const found = isLast ? message.length - last.length : message.indexOf(piece, at);
    if (found < at) return null;
    values.push(message.slice(at, found));
    at = found + piece.length;
  }
  return values;
}
