/** Digits of the three scripts that Arabic text uses (Western, Arabic-Indic, Persian) as Western ones. Same length. */
export function toWesternDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/gu, digit => String(digit.charCodeAt(0) & 0xf));
}

const PLAIN = /^\d+$/u;
const GROUPED = /^\d{1,3}(?:([.,٬'’\u00a0\u202f])\d{3})(?:\1\d{3})*(?:[.,٫]\d+)?$/u;
const DECIMAL = /^\d+[.,٫]\d+$/u;

/**
 * The value of a numeral in digits of any of the three scripts, with the separators of any convention; null if it is none.
 * «1.250.000» and «1,250» are grouped, «1.25» and «3,4» have a fraction; a single group behind a point («1.250») is a fraction,
 * behind a comma («1,250») a group.
 */
export function parseNumeral(numeral: string): number | null {
  const text = toWesternDigits(numeral);
  if (PLAIN.test(text)) return Number(text);
  const grouped = GROUPED.exec(text);
  if (grouped && isGrouped(text, grouped[1] as string)) return Number(ungroup(text, grouped[1] as string));
  return DECIMAL.test(text) ? Number(text.replace(/[,٫]/u, '.')) : null;
}

/** One group behind a point is ambiguous and read as a fraction; a leading zero is never a group. */
function isGrouped(text: string, separator: string): boolean {
  if (text.startsWith('0')) return false;
  return separator !== '.' || text.indexOf('.') !== text.lastIndexOf('.');
}

function ungroup(text: string, separator: string): string {
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','), text.lastIndexOf('٫'));
  const hasFraction = last >= 0 && text[last] !== separator;
  const whole = hasFraction ? text.slice(0, last) : text;
  const fraction = hasFraction ? `.${text.slice(last + 1)}` : '';
  return whole.replaceAll(separator, '') + fraction;
}
