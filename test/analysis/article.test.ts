import { describe, expect, it } from 'vitest';
import { languageOf, toArticle } from '../../src/analysis/article.ts';
import type { Article } from '../../src/document/article.ts';
import { composePage, NO_FACTS } from '../../src/document/page.ts';
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

  it('knows a line that states a date from one of the article', () => {
    const text = 'سوق جديدة\n\nنشر في: 3 مايو 2022\n\nفتحت البلدية السوق أمس.';
    expect(articleOf(text)).toMatchObject({ published: '2022-05-03', paragraphs: [{ kind: 'paragraph' }] });
  });

  it('has no title where the text begins with a sentence', () => {
    expect(partsOf('هذه جملة طويلة تنتهي بنقطة.\nوهذه جملة أخرى.').title).toBeNull();
    expect(partsOf('سطر واحد').title).toBeNull();
  });

  it('has a title that ends in a full stop where it stands apart above a much longer paragraph', () => {
    const long = 'فتحت البلدية السوق أمس بعد عامين من العمل، وحضر الافتتاح عدد كبير من الصيادين والتجار من المدينة.';
    expect(partsOf(`سوق السمك تفتح أبوابها.\n\n${long}`).title).toBe('سوق السمك تفتح أبوابها.');
    expect(partsOf(`فتحت السوق. وحضر الناس.\n\n${long}`).title).toBeNull();
    expect(partsOf('فتحت البلدية السوق أمس.\n\nوحضر عدد كبير من الصيادين.').title).toBeNull();
  });

  it('counts white-space separated tokens that hold a letter or digit', () => {
    expect(articleOf('عنوان من كلمات\n\nهذه — جملة ، فيها 12 علامة !').words).toBe(8);
  });
});

describe('toArticle of a composed page', () => {
  const page = composePage(
    [
      { kind: 'paragraph', text: 'صدر الصورة: بلدية الميناء' },
      { kind: 'paragraph', text: 'الثلاثاء 3 مايو 2022' },
      { kind: 'heading', text: 'السوق' },
      { kind: 'paragraph', text: 'فتحت البلدية السوق أمس.' },
      { kind: 'paragraph', text: 'تخطى الأكثر قراءة وواصل القراءة' },
      { kind: 'paragraph', text: 'الآراء الواردة هنا لا تعبر عن رأي الصحيفة، بل عن رأي أصحابها.' },
    ],
    { ...NO_FACTS, title: 'سوق جديدة', byline: 'سلمى حداد', language: 'ar-EG' },
  );

  it('makes its text of title, byline and paragraphs', () => {
    const article = toArticle(page, languageOf(page.text, LANGUAGES));
    expect(article.text).toBe('سوق جديدة\n\nسلمى حداد\n\nالسوق\n\nفتحت البلدية السوق أمس.');
    expect(article.title && textOf(article.text, article.title)).toBe('سوق جديدة');
    expect(article.byline && textOf(article.text, article.byline)).toBe('سلمى حداد');
    expect(article.paragraphs.map(span => [span.kind, textOf(article.text, span)])).toEqual([
      ['heading', 'السوق'],
      ['paragraph', 'فتحت البلدية السوق أمس.'],
    ]);
  });

  it('takes the first date that can be read, else the one that a line states', () => {
    const publishedOf = (published: readonly string[]): string | null =>
      toArticle({ ...page, facts: { ...page.facts, published } }, languageOf(page.text, LANGUAGES)).published;
    expect(publishedOf([])).toBe('2022-05-03');
    expect(publishedOf(['أمس', '5 يونيو 2021', '2020-01-01'])).toBe('2021-06-05');
    expect(publishedOf(['2020-01-01T10:00Z'])).toBe('2020-01-01T10:00Z');
  });

  it('loses nothing in a language that nobody knows, and believes what the page says of it', () => {
    const english = composePage([{ kind: 'paragraph', text: 'Read also: this is a line of the article.' }], {
      ...NO_FACTS,
      language: 'en',
      published: ['2020-01-01'],
    });
    const article = toArticle(english, languageOf(english.text, LANGUAGES));
    expect(article).toMatchObject({ language: 'en', direction: 'ltr', published: '2020-01-01' });
    expect(article.paragraphs).toHaveLength(1);
    expect(toArticle({ ...english, facts: { ...english.facts, language: 'ar' } }, null).language).toBeNull();
    expect(toArticle({ ...english, facts: { ...english.facts, direction: 'rtl' } }, null).direction).toBe('rtl');
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
