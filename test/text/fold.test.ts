import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';

describe('fold', () => {
  it.each([
    ['أَحْمَد', 'احمد', 'harakat and hamza'],
    ['إلى آخر', 'الي اخر', 'alef and yeh'],
    ['مدرســة', 'مدرسه', 'tatweel and teh marbuta'],
    ['مسؤول', 'مسوول', 'hamza on waw'],
    ['مئة', 'ميه', 'hamza on yeh'],
    ['ﻣﺤﻤﺪ', 'محمد', 'presentation forms'],
    ['ﻻ', 'لا', 'a ligature'],
    ['کی', 'كي', 'Persian letters'],
    ['١٢٣ ۴۵', '123 45', 'digits'],
    ['OpenAI', 'openai', 'Latin case'],
    ['كتا\u200fب', 'كتاب', 'a direction mark'],
    ['ا\u0654حمد', 'احمد', 'a decomposed hamza'],
    ['جزء', 'جزء', 'a hamza of its own stays'],
  ])('%s → %s (%s)', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('leaves what it has folded', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => fold(fold(text)) === fold(text)));
  });
});
