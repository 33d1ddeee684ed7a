import { wordsIn } from '../../text/characters.ts';
import { fold } from '../../text/fold.ts';
import { isoDay } from '../../text/iso-date.ts';
import { once, readPhrases, readSet } from '../data.ts';

type Month = { readonly calendar: 'gregorian' | 'hijri' | 'persian' | 'coptic'; readonly number: number };

/** Characters; no line that states a date is longer. */
const LONGEST = 200;
const NUMBERS = /(?<!\d)(?:(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})|(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}))(?!\d)/u;
const YEAR = /[\d٠-٩۰-۹]{4}/u;
const HIJRI_YEARS = { first: 1300, last: 1500 };
/** Years of the Persian calendar that are not long past; those of the Hijri one have not come so far since 1991. */
const PERSIAN_YEARS = { first: 1370, last: 1411 };
/** Nothing that people read here is older. */
const FIRST_YEAR = 1800;
const TIME = /(?<![\d:])(\d{1,2}):(\d{2})(?![\d:])\s*(صباحا|مساء|ص(?!\p{L})|م(?!\p{L})|am|pm)?/iu;
const AFTERNOON = /^(?:م|pm)/iu;
const GREENWICH = /غرينتش|غرينيتش|جرينتش|(?<!\p{L})(?:gmt|utc)(?!\p{L})/iu;
const DAY = 86_400_000;
/** 22 March 622 (Julian), in days from 1970. */
const PERSIAN_EPOCH = -492_268;
/** Where the tabular Islamic calendar counts from: 16 July 622 (Julian), in days from 1970. */
const HIJRI_EPOCH = -492_148;

const months = once(() =>
  readPhrases(
    'arabic',
    'months.tsv',
    ([calendar, number]): Month => ({
      calendar: calendar as Month['calendar'],
      number: Number(number),
    }),
  ),
);
const dateWords = once(() => readSet('arabic', 'date-words.tsv'));

/**
 * The moment that a piece of text states, in ISO 8601, or null: «الثلاثاء ٣ مايو/أيار ٢٠٢٢», «14 رمضان 1443 هـ», «3/5/2022» (the day first),
 * with the time and zone that it gives («10:30 صباحا بتوقيت غرينتش»). Of two calendars the Gregorian day is given; a Hijri day alone is converted
 * by the Umm al-Qura calendar, a Persian one by its own; a Coptic day, or one that could be of two calendars, is null.
 */
export function readDate(text: string): string | null {
  const day = readDay(text);
  return day === null ? null : day + readTime(text);
}

function readDay(text: string): string | null {
  if (text.length > LONGEST || !YEAR.test(text)) return null;
  const words = wordsOf(text);
  const days = words.flatMap((_, i) => readNamed(words, i) ?? []);
  return days.find(({ calendar }) => calendar === 'gregorian')?.day ?? readNumbers(fold(text)) ?? days[0]?.day ?? null;
}

/** The time of day that a text states («T22:30Z»); empty where it states none. */
function readTime(text: string): string {
  const found = TIME.exec(fold(text));
  if (!found) return '';
  const [, hours = '', minutes = '', half = ''] = found;
  const isLater = AFTERNOON.test(half) && Number(hours) < 12;
  const isMidnight = half !== '' && !AFTERNOON.test(half) && Number(hours) === 12;
  const hour = isLater ? Number(hours) + 12 : isMidnight ? 0 : Number(hours);
  if (hour > 23 || Number(minutes) > 59) return '';
  return `T${String(hour).padStart(2, '0')}:${minutes}${GREENWICH.test(text) ? 'Z' : ''}`;
}

/** Whether a line states a date and says nothing else. */
export function isDateLine(text: string): boolean {
  if (text.length > LONGEST || readDate(text) === null) return false;
  const words = wordsOf(text);
  for (let i = 0; i < words.length; ) {
    const word = words[i] as string;
    const length = months().longestAt(at => words[at], i)?.length ?? (/^\d+$/u.test(word) || isDateWord(word) ? 1 : 0);
    if (length === 0) return false;
    i += length;
  }
  return true;
}

const wordsOf = (text: string): readonly string[] => wordsIn(fold(text));

const isDateWord = (word: string): boolean => dateWords().has(word) || dateWords().has(word.replace(/^[بل]/u, ''));

/** Day, month (by one name or two, as «مايو أيار»), year, from word `at` on; the month may come first. */
function readNamed(
  words: readonly string[],
  at: number,
): { readonly calendar: Month['calendar']; readonly day: string } | null {
  const monthAt = (from: number) => months().longestAt(i => words[i], from);
  const first = toNumber(words[at]);
  const found = monthAt(first === null ? at : at + 1);
  if (!found) return null;
  let next = at + (first === null ? 0 : 1) + found.length;
  const day = first ?? toNumber(words[next++]);
  next += monthAt(next)?.length ?? 0;
  const year = toNumber(words[next]);
  if (day === null || year === null) return null;
  const { calendar, number } = found.value;
  const iso = dayOf(calendar, year, number, day);
  return iso === null ? null : { calendar, day: iso };
}

function readNumbers(text: string): string | null {
  const found = NUMBERS.exec(text);
  if (!found) return null;
  const [, y1, m1, d1, d2, m2, y2] = found.map(Number) as number[];
  const [year, month, day] = [y1 || y2, m1 || m2, d1 || d2] as [number, number, number];
  if (year >= FIRST_YEAR) return isoDay(year, month, day);
  // Without a name of a month the calendar is told by the year alone.
  const isHijri = year > PERSIAN_YEARS.last || year < PERSIAN_YEARS.first || /(?<!\p{L})ه(?:ـ|جري|\s*$)/u.test(text);
  return dayOf(isHijri ? 'hijri' : 'persian', year, month, day);
}

function dayOf(calendar: Month['calendar'], year: number, month: number, day: number): string | null {
  if (calendar === 'hijri') return hijriDay(year, month, day);
  if (calendar === 'persian') return persianDay(year, month, day);
  return calendar === 'gregorian' && year >= FIRST_YEAR ? isoDay(year, month, day) : null;
}

const toNumber = (word: string | undefined): number | null =>
  word !== undefined && /^\d{1,4}$/u.test(word) ? Number(word) : null;

/** The Gregorian day of a Hijri one: the tabular day, moved by the day or two in which the Umm al-Qura calendar differs. */
function hijriDay(year: number, month: number, day: number): string | null {
  if (year < HIJRI_YEARS.first || year > HIJRI_YEARS.last || day < 1 || day > 30) return null;
  const tabular =
    HIJRI_EPOCH + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + Math.ceil(29.5 * (month - 1)) + day - 1;
  return nearestDay('islamic-umalqura', tabular, [year, month, day]);
}

/** The Gregorian day of a Persian one: six months of 31 days, then of 30, in years of 365.2422 days on the average. */
function persianDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const inYear = (month - 1) * 30 + Math.min(month - 1, 6) + day - 1;
  return nearestDay('persian', PERSIAN_EPOCH + Math.round((year - 1) * 365.2422) + inYear, [year, month, day]);
}

/** The day about `guess` (days from 1970) that a calendar calls so, in ISO 8601; null where it has no such day. */
function nearestDay(calendar: string, guess: number, wanted: readonly [number, number, number]): string | null {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  for (const shift of [0, 1, -1, 2, -2]) {
    const date = new Date((guess + shift) * DAY);
    const parts = new Map(format.formatToParts(date).map(({ type, value }) => [type, Number.parseInt(value, 10)]));
    if (wanted.every((part, i) => parts.get(['year', 'month', 'day'][i] as 'year') === part)) {
      return date.toISOString().slice(0, 10);
    }
  }
  return null;
}
