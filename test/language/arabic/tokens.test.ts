import { describe, expect, it } from 'vitest';
import type { Token } from '../../../src/document/doc.ts';
import { tokenize } from '../../../src/language/arabic/tokens.ts';
import { readFixture } from '../../fixtures.ts';

const tokensOf = (text: string): readonly Token[] => tokenize(text, [{ start: 0, end: text.length }]);

describe('tokenize', () => {
  it.each(readFixture('proclitics.tsv'))('%s without its particles is %s', (word, stem) => {
    expect(tokensOf(word as string).map(token => token.stem)).toEqual([stem]);
  });

  it('says where the stem begins, harakat included', () => {
    const [token] = tokensOf('وَبِالقاهرة');
    expect(token).toMatchObject({ start: 0, end: 11, prefix: 4, folded: 'وبالقاهره', stem: 'القاهره' });
  });

  it('begins what «لل» has swallowed at its second letter', () => {
    expect(tokensOf('للحكومة')[0]).toMatchObject({ prefix: 1, stem: 'الحكومه' });
  });

  it('lets the words of the article decide for words that no table knows', () => {
    expect(tokensOf('زغمرلان وزغمرلان').map(({ stem }) => stem)).toEqual(['زغمرلان', 'زغمرلان']);
    expect(tokensOf('وزغمرلان').map(({ stem }) => stem)).toEqual(['وزغمرلان']);
  });

  it('parts words, numbers and marks', () => {
    const kinds = tokensOf('دفعت AT&T نحو 3.4 مليار، (٤٫٥٪)').map(({ kind, text }) => `${kind} ${text}`);
    expect(kinds).toEqual([
      'word دفعت',
      'word AT&T',
      'word نحو',
      'number 3.4',
      'word مليار',
      'mark ،',
      'mark (',
      'number ٤٫٥',
      'mark ٪',
      'mark )',
    ]);
  });

  it('parts a word from the number and the script that it touches', () => {
    expect(tokensOf('لـGoogle بـ10').map(({ text }) => text)).toEqual(['لـ', 'Google', 'بـ', '10']);
  });

  it('leaves invisible characters out and keeps UTF-16 offsets', () => {
    expect(tokensOf('😀 \u200fنص\u200f').map(({ start, end, text }) => [start, end, text])).toEqual([
      [0, 2, '😀'],
      [4, 6, 'نص'],
    ]);
  });
});
