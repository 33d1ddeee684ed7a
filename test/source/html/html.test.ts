import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../src/source/formats/html/index.ts';
import { newsPage, SENTENCES } from './page.ts';

const partsOf = (html: string): readonly (readonly [string, string])[] => {
  const { text, blocks } = parseHtml(html, 'x');
  return blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)] as const);
};
const textsOf = (html: string): readonly string[] => partsOf(html).map(([, text]) => text);

describe('parseHtml', () => {
  it('gives the paragraphs of a news page and nothing around them', () => {
    expect(textsOf(newsPage())).toEqual(SENTENCES);
  });

  it('gives what the page says of itself', () => {
    expect(parseHtml(newsPage(), 'x').facts).toEqual({
      title: 'سوق جديدة للسمك في الميناء',
      byline: 'سلمى حداد',
      published: ['2024-05-03T10:30:00+03:00', '2024-05-03', '3 مايو 2024'],
      site: 'صحيفة المرفأ',
      url: 'https://example.com/news/12',
      language: 'ar',
      direction: 'rtl',
    });
  });

  it('knows headings, lists and quotes, and glues no blocks together', () => {
    const [first, second, third, fourth, fifth] = SENTENCES;
    const body = `<p>${first}</p><h2>الأسعار</h2><p>${second}</p><ul><li>سردين: خمسة دراهم للكيلو</li><li>هامور: ثلاثون درهما</li></ul>
      <blockquote>${third}</blockquote><div>${fourth}<br><br>${fifth}</div>`;
    expect(partsOf(newsPage(body))).toEqual([
      ['paragraph', first],
      ['heading', 'الأسعار'],
      ['paragraph', second],
      ['list-item', 'سردين: خمسة دراهم للكيلو'],
      ['list-item', 'هامور: ثلاثون درهما'],
      ['quote', third],
      ['paragraph', fourth],
      ['paragraph', fifth],
    ]);
  });

  it('leaves links to other articles out, also between paragraphs', () => {
    const related = '<p><a href="/9">خبر آخر عن أسعار السمك في المدن المجاورة</a></p>';
    const body = SENTENCES.map(text => `<p>${text}</p>`).join(related);
    expect(textsOf(newsPage(body))).toEqual(SENTENCES);
  });

  it('keeps links inside sentences, and single line breaks', () => {
    const [first = '', ...others] = SENTENCES;
    const linked = first.replace('سوقا جديدة', '<a href="/m">سوقا جديدة</a>').replace('وحضر', '<br>وحضر');
    const body = [linked, ...others].map(text => `<p>${text}</p>`).join('');
    expect(textsOf(newsPage(body))[0]).toBe(first.replace(' وحضر', '\nوحضر'));
  });

  it('passes over what is hidden, and over what has no width', () => {
    const body = SENTENCES.map(text => `<p>${text.replace(' ', '\u200b ')}</p>`).join(
      '<p style="display: none">نص مخفي لا يراه أحد من القراء، وإن كان طويلا وفيه فواصل، وكلام كثير.</p>',
    );
    expect(textsOf(newsPage(body))).toEqual(SENTENCES);
  });

  it('reads a page laid out with tables, its title and date in lines without headings', () => {
    const links = Array.from({ length: 9 }, (_, i) => `<tr><td><a href="${i}">قسم ${i}</a></td></tr>`).join('');
    const page = `<html><head><title>جريدة المرفأ - سوق جديدة للسمك</title></head><body><table><tr><td><table>${links}</table></td>
      <td><font size=5><b>سوق جديدة للسمك</b></font><br>السبت 3 أيار 2003<br><br>${SENTENCES.join('<br><br>')}<br><br>
      <a href="print">طباعة</a></td></tr></table><center>جميع الحقوق محفوظة</center></body></html>`;
    expect(textsOf(page)).toEqual(['السبت 3 أيار 2003', ...SENTENCES]);
    expect(parseHtml(page, 'x').facts.title).toBe('سوق جديدة للسمك');
  });

  it('takes the first of two articles when the page asks for it', () => {
    const second = SENTENCES.map(text => `<p>${text} ${text} ${text}</p>`).join('');
    const more = `<div class="next-article"><h2>خبر آخر</h2><div>${second}</div></div>`;
    expect(textsOf(newsPage().replace('</main>', `${more}</main>`)).slice(0, 5)).toEqual(SENTENCES);
  });

  it('keeps a standfirst that stands in the header', () => {
    const lead =
      'السوق الجديدة تفتح أبوابها بعد عامين من البناء، والصيادون يرجون منها أن تخفف عنهم كلفة النقل كل ليلة.';
    const page = newsPage().replace('<div class="byline">', `<p class="lead">${lead}</p><div class="byline">`);
    expect(textsOf(page)).toEqual([lead, ...SENTENCES]);
  });

  it('takes the body from JSON-LD where the page shows only its beginning', () => {
    const whole = SENTENCES.join('\\n\\n');
    const page = newsPage(`<p>${SENTENCES[0]}</p>`).replace('"headline"', `"articleBody":"${whole}","headline"`);
    expect(textsOf(page)).toEqual(SENTENCES);
  });

  it('reads a page of a few words', () => {
    expect(textsOf('<html><body><p>نص قصير</p></body></html>')).toEqual(['نص قصير']);
    expect(textsOf('<p>بلا إطار <b>ولا</b> نهاية')).toEqual(['بلا إطار ولا نهاية']);
  });

  it('finds nothing where nothing is', () => {
    expect(textsOf('<html><body><script>var a = "<p>x</p>";</script></body></html>')).toEqual([]);
    expect(textsOf('<!-- nothing')).toEqual([]);
  });

  it('refuses nesting and repetition beyond reason, in one line', () => {
    expect(() => parseHtml('<div>'.repeat(5000), 'x')).toThrow(/^nested too deep: "x": [^\n]+$/u);
    expect(() => parseHtml('<b>x</b>'.repeat(400_000), 'x')).toThrow(/^too large: "x": [^\n]+$/u);
  });

  it.each([
    ['attributes', `<div ${Array.from({ length: 50_000 }, (_, i) => `a${i}`).join(' ')}>`],
    ['class names', `<div class="${'article '.repeat(200_000)}">`],
    ['character references', '&amp;'.repeat(200_000)],
    ['angle brackets', '<'.repeat(200_000)],
    ['unclosed scripts', '<script></scripx>'.repeat(50_000)],
    ['meta elements without end', '<meta charset='.repeat(50_000)],
  ])('does not stumble over many %s', (_, rubbish) => {
    const size = textsOf(
      `<html><body>${SENTENCES.map(text => `<p>${text}</p>`).join('')}${rubbish}</body></html>`,
    ).length;
    expect(size).toBeGreaterThanOrEqual(SENTENCES.length);
  });
});
