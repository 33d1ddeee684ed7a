import { wordsIn } from '../../text/characters.ts';
import { fold } from '../../text/fold.ts';
import { isoDay } from '../../text/iso-date.ts';
import { once, readPhrases, readSet } from '../data.ts';

type Month = { readonly calendar: 'gregorian' | 'hijri'; readonly number: number };

/** Characters; no line that states a date is longer. */
const LONGEST = 200;
const NUMBERS = /(?<!\d)(?:(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})|(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}))(?!\d)/u;
const YEAR = /[\d٠-٩۰-۹]{4}/u;
const HIJRI_YEARS = { first: 1300, last: 1500 };
const DAY = 86_400_000;
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
 * The day that a piece of text states, in ISO 8601, or null: «الثلاثاء ٣ مايو/أيار ٢٠٢٢», «14 رمضان 1443 هـ», «3/5/2022» (the day first).
 * Of two calendars the Gregorian day is given; a Hijri day alone is converted by the Umm al-Qura calendar.
 */
export function readDate(text: string): string | null {
  if (text.length > LONGEST || !YEAR.test(text)) return null;
  const words = wordsOf(text);
  const days = words.flatMap((_, i) => readNamed(words, i) ?? []);
  return days.find(({ calendar }) => calendar === 'gregorian')?.day ?? readNumbers(fold(text)) ?? days[0]?.day ?? null;
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
  const iso = calendar === 'hijri' ? hijriDay(year, number, day) : isoDay(year, number, day);
  return iso === null ? null : { calendar, day: iso };
}

function readNumbers(text: string): string | null {
  const found = NUMBERS.exec(text);
  if (!found) return null;
  const [, y1, m1, d1, d2, m2, y2] = found.map(Number) as number[];
  const [year, month, day] = [y1 || y2, m1 || m2, d1 || d2] as [number, number, number];
  return year < HIJRI_YEARS.last ? hijriDay(year, month, day) : isoDay(year, month, day);
}

const toNumber = (word: string | undefined): number | null =>
  word !== undefined && /^\d{1,4}$/u.test(word) ? Number(word) : null;

/** The Gregorian day of a Hijri one: the tabular day, moved by the day or two in which the Umm al-Qura calendar differs. */
function hijriDay(year: number, month: number, day: number): string | null {
  if (year < HIJRI_YEARS.first || year > HIJRI_YEARS.last || day < 1 || day > 30) return null;
  const tabular =
    HIJRI_EPOCH + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + Math.ceil(29.5 * (month - 1)) + day - 1;
  const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  for (const shift of [0, 1, -1, 2, -2]) {
    const date = new Date((tabular + shift) * DAY);
    const parts = new Map(format.formatToParts(date).map(({ type, value }) => [type, Number.parseInt(value, 10)]));
    if (parts.get('year') === year && parts.get('month') === month && parts.get('day') === day) {
      return date.toISOString().slice(0, 10);
    }
  }
  return null;
}
