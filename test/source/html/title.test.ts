import { describe, expect, it } from 'vitest';
import { parseMarkup } from '../../../src/source/formats/html/parse-markup.ts';
import { findTitle } from '../../../src/source/formats/html/title.ts';

const titleOf = (body: string, titles: readonly string[], site: string | null = null, url: string | null = null) =>
  findTitle(parseMarkup(body, 'x').tree, { titles, site, url }).title;

describe('findTitle', () => {
  it.each([
    [
      'the heading that a claim agrees with, as the page writes it',
      '<h1>Harbour</h1><h2>سوق «جديدة»</h2>',
      ['سوق جديدة'],
      'سوق «جديدة»',
    ],
    ['the heading that is part of a claim', '<h1>سوق جديدة</h1>', ['سوق جديدة - أخبار - المرفأ'], 'سوق جديدة'],
    ['the longer heading where the claim was cut', '<h1>سوق جديدة</h1>', ['سوق جديدة للسمك'], 'سوق جديدة'],
    ['the only first-level heading before a claim that differs', '<h1>سوق للسمك</h1>', ['افتتاح السوق'], 'سوق للسمك'],
    [
      'the claim where the heading has a kicker',
      '<h1>محليات سوق جديدة للسمك</h1>',
      ['سوق جديدة للسمك'],
      'سوق جديدة للسمك',
    ],
    ['the most trusted claim where no heading helps', '<p>نص</p>', ['سوق جديدة', 'شيء آخر'], 'سوق جديدة'],
    ['nothing where nothing is', '<p>نص</p>', [], null],
  ])('gives %s', (_, body, titles, title) => {
    expect(titleOf(body, titles)).toBe(title);
  });

  it.each([
    ['سوق جديدة | صحيفة المرفأ', 'صحيفة المرفأ', null, 'سوق جديدة'],
    ['صحيفة المرفأ - سوق جديدة', 'صحيفة المرفأ', null, 'سوق جديدة'],
    ['سوق جديدة – Harbour.example', null, 'https://www.harbour.example/a', 'سوق جديدة'],
    ['سوق جديدة للسمك والخضار | أخبار', null, null, 'سوق جديدة للسمك والخضار'],
    ['سوق - قديمة وجديدة في مكان واحد', null, null, 'سوق - قديمة وجديدة في مكان واحد'],
  ])('cuts the site off «%s»', (claim, site, url, title) => {
    expect(titleOf('<p>نص</p>', [claim], site, url)).toBe(title);
  });

  it('does not take the name of the site for the headline', () => {
    const page = '<div class="site-title"><h1>المرفأ</h1></div><h2>سوق جديدة</h2>';
    expect(titleOf(page, ['سوق جديدة | المرفأ'], 'المرفأ')).toBe('سوق جديدة');
  });
});
