import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFacts } from '../../src/analysis/facts.ts';
import { arabic, docOf } from '../doc.ts';

/** Numbers written as Arabic writes them, and what must be read: value, modifier and unit come round. */
const UNITS = ['', 'واحد', 'اثنان', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة'];
const TENS = ['', '', 'عشرون', 'ثلاثون', 'أربعون', 'خمسون', 'ستون', 'سبعون', 'ثمانون', 'تسعون'];
const HUNDREDS = ['', 'مئة', 'مئتان', 'ثلاثمئة', 'أربعمئة', 'خمسمئة', 'ستمئة', 'سبعمئة', 'ثمانمئة', 'تسعمئة'];

/** A number from 1 to 999 in words; `and` is «و» as it is written between them. */
function belowThousand(value: number, and: string): string {
  const rest = value % 100;
  const unit = rest % 10;
  const tens = TENS[Math.floor(rest / 10)] as string;
  const small =
    rest === 0
      ? ''
      : rest <= 10
        ? UNITS[rest]
        : rest < 20
          ? `${rest === 11 ? 'أحد' : rest === 12 ? 'اثنا' : UNITS[unit]} عشر`
          : unit === 0
            ? tens
            : `${UNITS[unit]}${and}${tens}`;
  return [HUNDREDS[Math.floor(value / 100)], small].filter(part => part !== '').join(and);
}

function scaled(count: number, [one, two, few, many]: readonly string[], and: string): string {
  if (count === 0) return '';
  if (count <= 2) return (count === 1 ? one : two) as string;
  const rest = count % 100;
  const noun = rest >= 3 && rest <= 10 ? few : rest > 10 ? many : one;
  return `${belowThousand(count, and)} ${noun}`;
}

const MILLION = ['مليون', 'مليونان', 'ملايين', 'مليونا'];
const THOUSAND = ['ألف', 'ألفان', 'آلاف', 'ألفا'];

/** A number below a milliard in words. */
const inWords = (value: number, and: string): string =>
  [
    scaled(Math.floor(value / 1e6), MILLION, and),
    scaled(Math.floor(value / 1000) % 1000, THOUSAND, and),
    value % 1000 === 0 ? '' : belowThousand(value % 1000, and),
  ]
    .filter(part => part !== '')
    .join(and);

const grouped = (value: number, separator: string): string => String(value).replace(/\B(?=(?:\d{3})+$)/gu, separator);

const toArabicDigits = (text: string): string =>
  text.replace(/\d/gu, digit => String.fromCharCode(0x660 + Number(digit)));

const MODIFIERS = [
  ['', 'exact'],
  ['نحو ', 'approximately'],
  ['حوالي ', 'approximately'],
  ['أكثر من ', 'more-than'],
  ['أكثرمن ', 'more-than'],
  ['ما يزيد على ', 'more-than'],
  ['ما لا يقل عن ', 'at-least'],
  ['مالايقل عن ', 'at-least'],
  ['أقل من ', 'less-than'],
  ['ما لا يزيد على ', 'at-most'],
] as const;

const SCALES = [
  ['', 1],
  [' مليون', 1e6],
  [' مليار', 1e9],
  [' تريليون', 1e12],
] as const;

const MEASURES = [
  [' دولار', 'money', 'USD'],
  [' يورو', 'money', 'EUR'],
  ['$', 'money', 'USD'],
  ['€', 'money', 'EUR'],
  [' كيلومتر', 'distance', 'kilometre'],
  [' في المئة', 'percent', '%'],
  ['%', 'percent', '%'],
  [' طن', 'mass', 'tonne'],
] as const;

const modifier = fc.constantFrom(...MODIFIERS);

const read = (text: string) => findFacts(docOf(`أعلن المكتب أمس ${text} بحسب البيان`), arabic);

/** Values that no writer could mean as a year. */
const count = fc.integer({ min: 2200, max: 999_999_999 });

describe('figures that are written by rule', () => {
  it('reads digits in groups, of any script, behind any modifier', () => {
    const separator = fc.constantFrom('', ',', '،', '٬', '\u00a0', ' ');
    fc.assert(
      fc.property(count, separator, fc.boolean(), modifier, (value, mark, isArabic, [words, name]) => {
        const digits = isArabic ? toArabicDigits(grouped(value, mark)) : grouped(value, mark);
        expect(read(`${words}${digits} نسخة`)).toMatchObject([{ value, modifier: name, kind: 'count' }]);
      }),
    );
  });

  it('reads no part of a number whose groups are wrong', () => {
    const group = fc.integer({ min: 0, max: 99 }).map(value => String(value).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), group, group, fc.constantFrom(',', '،', '.'), (a, b, c, mark) => {
        expect(read(`${[a, b, c].join(mark)} نسخة`)).toEqual([]);
      }),
    );
  });

  it('reads number words, whether «و» stands apart or not', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 3, max: 999 }), fc.integer({ min: 1000, max: 999_999_999 })),
        fc.constantFrom(' و', ' و '),
        modifier,
        (value, and, [words, name]) => {
          expect(read(`${words}${inWords(value, and)} نسخة`)).toMatchObject([{ value, modifier: name }]);
        },
      ),
    );
  });

  it('reads sums and measures with fractions and scales', () => {
    const point = fc.constantFrom('.', ',', '،', '٫');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 1, max: 9 }),
        point,
        fc.constantFrom(...SCALES),
        fc.constantFrom(...MEASURES),
        modifier,
        (whole, tenths, mark, [scale, factor], [unit, kind, id], [words, name]) => {
          const value = Number(((whole + tenths / 10) * factor).toPrecision(12));
          const text = `${words}${whole}${mark}${tenths}${scale}${unit}`;
          expect(read(text)).toMatchObject([{ value, kind, unit: id, modifier: name }]);
        },
      ),
    );
  });

  it('reads signs and codes before a sum, and keeps two sums apart', () => {
    const before = fc.constantFrom(['$', 'USD'], ['€', 'EUR'], ['USD', 'USD'], ['USD ', 'USD'], ['GBP', 'GBP']);
    const amount = fc.integer({ min: 2, max: 999 });
    const scale = fc.constantFrom(...SCALES.slice(1));
    fc.assert(
      fc.property(before, amount, scale, amount, ([sign, unit], first, [words, factor], second) => {
        expect(read(`${sign}${first}${words}`)).toMatchObject([{ value: first * factor, unit }]);
        expect(read(`${sign}${first}${words} و${second} ألف جنيه إسترليني`)).toMatchObject([
          { value: first * factor, unit },
          { value: second * 1000, unit: 'GBP' },
        ]);
      }),
    );
  });

  it('reads fractions of one character and with a stroke', () => {
    const part = fc.constantFrom(['½', 0.5], ['¼', 0.25], ['¾', 0.75], ['1/2', 0.5], ['3/4', 0.75]);
    const whole = fc.integer({ min: 2, max: 40 });
    fc.assert(
      fc.property(part, whole, ([sign, share], count) => {
        expect(read(`${sign} مليون نسخة`)).toMatchObject([{ value: share * 1e6, kind: 'count' }]);
        expect(read(`${sign} السكان`)).toMatchObject([{ value: share, kind: 'ratio' }]);
        if (sign.length === 1)
          expect(read(`${count}${sign} كيلومتر`)).toMatchObject([{ value: count + share, kind: 'distance' }]);
      }),
    );
  });

  it('reads so many of every so many as a ratio, and no count', () => {
    const way = fc.constantFrom('من كل', 'من بين كل');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 99 }), way, (some, all, words) => {
        const value = Math.round((some / all) * 1000) / 1000;
        expect(read(`${some} ${words} ${all} أسر`)).toMatchObject([{ value, kind: 'ratio', unit: null }]);
        expect(read(`أسرة ${words} ${all} أسر`)).toEqual([]);
      }),
    );
  });

  it('reads no number across the end of a sentence or paragraph', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 99 }), fc.constantFrom('. ', '.\n\n', '\n\n'), (value, end) => {
        const facts = findFacts(docOf(`خبر\n\nبلغ الطول ${value}${end}كيلومتر واحد يكفي`), arabic);
        expect(facts.filter(({ text }) => text.includes(String(value)))).toEqual([]);
      }),
    );
  });
});
