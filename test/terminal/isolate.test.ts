import { describe, expect, it } from 'vitest';
import { isolatesOf } from '../../src/terminal/isolate.ts';

const isolated = (text: string): readonly string[] => isolatesOf(text).map(({ start, end }) => text.slice(start, end));

describe('isolatesOf', () => {
  it.each([
    ['يوم 2025-01-15 صباحا', ['2025-01-15']],
    ['بين 10-20 شخصا، و5–7 أيام', ['10-20', '5–7']],
    ['بنسبة 50% أو 3.5%.', ['50%', '3.5%']],
    ['بسعر $3.4 أو +5 أو -7', ['$3.4', '+5', '-7']],
    ['اتصل على +963 11 222 3333 الآن', ['+963 11 222 3333']],
    ['اتصل على 011 222 3333 الآن', ['011 222 3333']],
    ['لغة C++ ولغة C#، ووسم #AI', ['C++', 'C#', '#AI']],
    ['في https://example.com/a/ اليوم', ['https://example.com/a/']],
    ['(C++) أو «10-20»', ['C++', '10-20']],
    ['تعلم C++ Builder ثم', []],
    ['كتب Java C++ ثم', ['Java C++']],
    ['خيار غير معروف: "--jsn": أتقصد --json؟', ['--jsn', '--json']],
    ['قيمة --width: "abc": أعط', ['--width: "abc"']],
    ['بين ١٨٩٤-١٩٦٢ و١٠–٢٠', ['١٨٩٤-١٩٦٢', '١٠–٢٠']],
    ['حرارة 7°C، و5×3، و~700، و±5%', ['7°C', '5×3', '~700', '±5%']],
    ['قناة (CNN) 5% اليوم', ['5%']],
    ['شركة OpenAI +5% اليوم', ['+5%']],
    ['الخيار --type <type>، ثم <n>', ['--type <type>', '<n>']],
    ['الصيغة text: "a.txt": اسمه', ['text: "a.txt"']],
  ])('finds in %s: %j', (text, found) => {
    expect(isolated(text)).toEqual(found);
  });

  it.each([
    'شركة Acme Labs هنا',
    'الساعة 10:30 يوم 15/01/2025',
    'بلغ 3.5 مليون و1,200 شخص',
    'iPhone 15 Pro، وGPT-4.',
    '5- خامسا',
    'و-5',
    'أعوام 2010 2011 2012',
    '٥٠٪ من ١٠٬٢٠',
    '... - -- !?',
  ])('leaves %s to the algorithm', text => {
    expect(isolated(text)).toEqual([]);
  });

  it.each(['a ', '1-', '+1 ', '-', '0 1', '(', '#'])('takes time in proportion to the text: %j over and over', unit => {
    expect(isolatesOf(unit.repeat(100_000)).length).toBeLessThanOrEqual(100_000);
  });
});
