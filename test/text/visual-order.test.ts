import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isVisualOrder, toLogicalOrder } from '../../src/text/visual-order.ts';

const ARTICLE = readFileSync('fixtures/builtin.txt', 'utf8');
const MIRRORED: Readonly<Record<string, string>> = { '(': ')', ')': '(', '«': '»', '»': '«' };

/** A text as old systems stored it: every line as it looks, from left to right. */
const toVisual = (text: string): string =>
  text
    .split('\n')
    .map(line =>
      [...line]
        .reverse()
        .map(character => MIRRORED[character] ?? character)
        .join('')
        .replace(/[A-Za-z0-9](?:[A-Za-z0-9.,:%-]*[A-Za-z0-9])?/gu, run => [...run].reverse().join('')),
    )
    .join('\n');

describe('visual order', () => {
  it('is told from logical order, and turned into it', () => {
    expect(isVisualOrder(ARTICLE)).toBe(false);
    expect(isVisualOrder(toVisual(ARTICLE))).toBe(true);
    expect(toLogicalOrder(toVisual(ARTICLE))).toBe(ARTICLE);
  });

  it('is told by joined forms too, which become letters', () => {
    const stored = 'ﺔﻤﻠﻛ ﻩﺬﻫ ﺔﻳﺪﻠﺒﻟﺍ ﺖﺤﺘﺘﻓﺍ ﻚﻤﺴﻠﻟ ﺔﻗﻮﺳ';
    expect(isVisualOrder(stored)).toBe(true);
    expect(toLogicalOrder(stored)).toBe('سوقة للسمك افتتحت البلدية هذه كلمة');
    expect(isVisualOrder([...stored].reverse().join(''))).toBe(false);
  });

  it('keeps numbers, Latin words and ligatures whole', () => {
    expect(toLogicalOrder('22.5% ﺔﺒﺴﻨﺑ (OpenAI) ﻻ')).toBe('لا (OpenAI) بنسبة 22.5%');
  });

  it('leaves lines without Arabic alone', () => {
    expect(toLogicalOrder('abc def\nسلا')).toBe('abc def\nالس');
  });
});
