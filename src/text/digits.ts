/** Digits of the three scripts that Arabic text uses (Western, Arabic-Indic, Persian) as Western ones. Same length. */
export function toWesternDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/gu, digit => String(digit.charCodeAt(0) & 0xf));
}

const PLAIN = /^\d+$/u;
const GROUPED = /^\d{1,3}(?:([.,،٬'’\u00a0\u202f])\d{3})(?:\1\d{3})*(?:[.,٫]\d+)?$/u;
/** An Arabic comma parts the items of a list too («2015،2016»). */
const DECIMAL = /^(?:\d+[.,٫]\d+|\d{1,3}،\d{1,2})$/u;

/**
 * The value of a numeral in digits of any of the three scripts, with the separators of any convention; null if it is none.
 * «1.250.000» and «1,250» are grouped, «1.25» and «3,4» have a fraction. One group of three behind a point is ambiguous:
 * `pointGroups` tells whether «1.250» is 1250 (as a count of people) or 1.25 (as a share, or before «مليون»).
 */
export function parseNumeral(numeral: string, pointGroups: boolean): number | null {
  const text = toWesternDigits(numeral);
  if (PLAIN.test(text)) return Number(text);
  const separator = GROUPED.exec(text)?.[1];
  if (separator && isGrouped(text, separator, pointGroups)) return Number(ungroup(text, separator));
  return DECIMAL.test(text) ? Number(text.replace(/[,،٫]/u, '.')) : null;
}

/** A leading zero is never a group. */
function isGrouped(text: string, separator: string, pointGroups: boolean): boolean {
  if (text.startsWith('0')) return false;
  return separator !== '.' || pointGroups || text.indexOf('.') !== text.lastIndexOf('.');
}

function ungroup(text: string, separator: string): string {
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','), text.lastIndexOf('٫'));
  const hasFraction = last >= 0 && text[last] !== separator;
  const whole = hasFraction ? text.slice(0, last) : text;
  const fraction = hasFraction ? `.${text.slice(last + 1)}` : '';
  return whole.replaceAll(separator, '') + fraction;
}
