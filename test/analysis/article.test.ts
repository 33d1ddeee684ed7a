import { describe, expect, it } from 'vitest';
import { languageOf, toArticle } from '../../src/analysis/article.ts';
import type { Article } from '../../src/document/article.ts';
import { textOf } from '../../src/document/span.ts';
import { LANGUAGES } from '../../src/language/index.ts';
import { parseText } from '../../src/source/formats/text.ts';

const articleOf = (text: string): Article => toArticle(parseText(text), languageOf(text, LANGUAGES));

const partsOf = (text: string) => {
  const { title, byline, paragraphs } = articleOf(text);
  return {
    title: title && textOf(text, title),
    byline: byline && textOf(text, byline),
    paragraphs: paragraphs.map(span => textOf(text, span)),
  };
};

describe('toArticle', () => {
  it('finds title, byline and paragraphs, and leaves furniture out', () => {
    const text =
      'بلدية الميناء تفتح سوق السمك\n\nبقلم: سلمى حداد\nوقت القراءة 4 دقائق\n\nفتحت البلدية السوق أمس.\n\nاقرأ أيضا: أسعار السمك ترتفع\n\nوحضر الافتتاح عدد كبير من الصيادين.\n\nشارك هذا الخبر';
    expect(partsOf(text)).toEqual({
      title: 'بلدية الميناء تفتح سوق السمك',
      byline: 'بقلم: سلمى حداد',
      paragraphs: ['فتحت البلدية السوق أمس.', 'وحضر الافتتاح عدد كبير من الصيادين.'],
    });
  });

  it('leaves a long line out where a colon or bar sets its first words off', () => {
    const text =
      'عنوان\n\nنص الخبر كله هنا.\n\nاقرأ أيضا| سكان الحي القديم يطلبون من البلدية أن تفتح الطريق قبل الشتاء وأن تصلح الجسر كله.';
    expect(partsOf(text).paragraphs).toEqual(['نص الخبر كله هنا.']);
  });

  it('keeps a sentence that only begins like furniture', () => {
    const text = 'عنوان\n\nاقرأ أيضا ما كتبه الجيران عن هذا الحي القديم في دفاترهم، فهي تحكي أكثر مما تحكيه الكتب.';
    expect(partsOf(text).paragraphs).toHaveLength(1);
  });

  it('has no title where the text begins with a sentence', () => {
    expect(partsOf('هذه جملة طويلة تنتهي بنقطة.\nوهذه جملة أخرى.').title).toBeNull();
    expect(partsOf('سطر واحد').title).toBeNull();
  });

  it('counts white-space separated tokens that hold a letter or digit', () => {
    expect(articleOf('عنوان من كلمات\n\nهذه — جملة ، فيها 12 علامة !').words).toBe(8);
  });
});

describe('languageOf', () => {
  it.each([
    ['هذا خبر عن مدينة عربية فيها مطار جديد', 'ar'],
    ['شركة OpenAI وشركة Microsoft وشركة Google تتنافس في السوق كما قال الخبراء', 'ar'],
    ['این یک خبر فارسی است که دربارهٔ شهر تهران و مردم گفت‌وگو می‌کند', null],
    ['A story in English that mentions دبي once', null],
    ['1234 — !', null],
  ])('%s → %s', (text, code) => {
    expect(languageOf(text, LANGUAGES)?.code ?? null).toBe(code);
  });

  it('tells the direction of a text in no known language', () => {
    expect(articleOf('שלום עולם\n\nזה טקסט בעברית').direction).toBe('rtl');
    expect(articleOf('Title\n\nSome words here').direction).toBe('ltr');
  });
});
