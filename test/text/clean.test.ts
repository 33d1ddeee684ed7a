import { expect, it } from 'vitest';
import { toPlainLine } from '../../src/text/clean.ts';

it('makes one line of plain letters', () => {
  expect(toPlainLine(' سطر\tأول\n\nثان\u0085ثالث ')).toBe('سطر أول ثان ثالث');
  expect(toPlainLine('ﻣﺤﻤﺪ ﻻ')).toBe('محمد لا');
  expect(toPlainLine('\x1b[2Jأ\u202eب\u2069ج\x9b')).toBe('[2Jأبج');
});

it('keeps the joiners that spelling needs', () => {
  expect(toPlainLine('می\u200cخواهم')).toBe('می\u200cخواهم');
});

it('drops what only lengthens or hides, and keeps a tatweel that means something', () => {
  expect(toPlainLine('مـــحـمد\u200b وعـلي\u2060')).toBe('محمد وعلي');
  expect(toPlainLine('1443 هـ وبـ«الخبر»')).toBe('1443 هـ وبـ«الخبر»');
});
