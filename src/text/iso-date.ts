/** Year, month, day, and a time of day with its zone, as ISO 8601 and its looser relatives write them. */
const NUMERIC =
  /^(\d{4})(-?)(\d{2})\2(\d{2})(?:[T ]+(\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/iu;
/** RFC 5322: «Tue, 03 May 2022 10:30:00 +0300». */
const NAMED =
  /^(?:[a-z]{3,9},? *)?(\d{1,2}) ([a-z]{3})[a-z]* (\d{4})(?:,? (\d{2}):(\d{2})(?::(\d{2}))?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/iu;
/** «May 3, 2022», with a day of the week before, a time behind («10:30 AM», zone). */
const MONTH_FIRST =
  /^(?:[a-z]{3,9},? +)?([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:,?(?: at)? (\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/iu;
/** Words before a date on a page. */
const LABEL = /^(?:published|posted|updated|last updated|modified)(?: on)?:? +/iu;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The date that a machine wrote, as ISO 8601 with the time and zone that it states («2022-05-03T10:30:00+03:00»), or null. */
export function readIsoDate(text: string): string | null {
  const line = text.trim().replace(LABEL, '');
  const numeric = NUMERIC.exec(line);
  if (numeric) {
    const [, year = '', , month = '', day = '', ...time] = numeric;
    return joinDate(Number(year), Number(month), Number(day), time);
  }
  const monthFirst = MONTH_FIRST.exec(line);
  if (monthFirst) {
    const [, name = '', day = '', year = '', hour, minute, second, half, zone] = monthFirst;
    return joinDate(Number(year), numberOf(name), Number(day), [toHour(hour, half), minute, second, zone]);
  }
  const [, day = '', name = '', year = '', ...time] = NAMED.exec(line) ?? [];
  return joinDate(Number(year), numberOf(name), Number(day), time);
}

const numberOf = (month: string): number => MONTHS.indexOf(month.toLowerCase()) + 1;

/** An hour of the day in two digits, from one of its halves. */
function toHour(hour: string | undefined, half = ''): string | undefined {
  if (hour === undefined || half === '') return hour?.padStart(2, '0');
  return String((Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)).padStart(2, '0');
}

/** ISO 8601 of a calendar day, or null when there is no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = year >= 1800 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

function joinDate(
  year: number,
  month: number,
  day: number,
  [hour, minute, second, zone]: readonly (string | undefined)[],
): string | null {
  const date = isoDay(year, month, day);
  if (date === null || hour === undefined || Number(hour) > 24 || Number(minute) > 59) return date;
  return `${date}T${hour}:${minute}${second === undefined ? '' : `:${second}`}${isoZone(zone)}`;
}

function isoZone(zone: string | undefined): string {
  if (zone === undefined) return '';
  return /^[+-]/u.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : 'Z';
}
