import { describe, expect, it } from 'vitest';
import type { Hints } from '../../src/source/formats/format.ts';
import { FORMATS } from '../../src/source/formats/index.ts';
import { parseMarkdown } from '../../src/source/formats/markdown/index.ts';

const MARKDOWN = `---
title: "سوق جديدة في الميناء"
author: سلمى حداد
date: 2024-05-03
lang: ar
---

افتتحت **البلدية** أمس [سوقا جديدة](https://example.com/a) للسمك[^1].
وحضر كثيرون.

## التفاصيل

- سمك طازج كل صباح
- أسعار \`معلنة\`

> قال الرئيس: «السوق للجميع».

![صورة](a.png)

\`\`\`
code
\`\`\`

| نوع | سعر |
|---|---|
| سردين | 5 |

---

خاتمة مع \\*نجمة\\* و &amp; و<b>وسم</b>.
`;

const partsOf = (markdown: string) => {
  const { text, blocks } = parseMarkdown(markdown);
  return blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
};

describe('parseMarkdown', () => {
  it('reads front matter as facts', () => {
    expect(parseMarkdown(MARKDOWN).facts).toMatchObject({
      title: 'سوق جديدة في الميناء',
      byline: 'سلمى حداد',
      published: ['2024-05-03'],
      language: 'ar',
    });
  });

  it('passes over a language that is none', () => {
    expect(parseMarkdown('---\nlang: no language\n---\nنص').facts.language).toBeNull();
  });

  it('gives text without marks, addresses, pictures and code', () => {
    expect(partsOf(MARKDOWN)).toEqual([
      ['paragraph', 'افتتحت البلدية أمس سوقا جديدة للسمك[^1].\nوحضر كثيرون.'],
      ['heading', 'التفاصيل'],
      ['list-item', 'سمك طازج كل صباح'],
      ['list-item', 'أسعار معلنة'],
      ['quote', 'قال الرئيس: «السوق للجميع».'],
      ['table-row', 'نوع\tسعر'],
      ['table-row', 'سردين\t5'],
      ['paragraph', 'خاتمة مع *نجمة* و & ووسم.'],
    ]);
  });

  it('takes a first heading of the highest level for the title', () => {
    const { facts, blocks } = parseMarkdown('# عنوان\n\nنص');
    expect(facts.title).toBe('عنوان');
    expect(blocks).toHaveLength(1);
    expect(parseMarkdown('## ليس عنوانا\n\nنص').facts.title).toBeNull();
  });

  it('lists items of lists within lists one by one', () => {
    expect(partsOf('- أول\n  - في أول\n- ثان')).toEqual([
      ['list-item', 'أول'],
      ['list-item', 'في أول'],
      ['list-item', 'ثان'],
    ]);
  });
});

describe('the format of a source', () => {
  const formatOf = (text: string, name = '-', mediaType: string | null = null): string | undefined =>
    FORMATS.find(format => format.fits({ name, mediaType, text } satisfies Hints))?.name;

  it.each([
    ['<!DOCTYPE html><p>نص</p>', 'html'],
    ['<?xml version="1.0"?>\n<!-- note -->\n<html><body></body></html>', 'html'],
    ['<div class="x"><p>نص</p></div>', 'html'],
    ['# عنوان\n\nنص فيه [رابط](https://example.com)', 'markdown'],
    ['- أول\n- ثان\n\n**مهم**', 'markdown'],
    ['عنوان\n\nنص عادي، 3 < 5 و#وسم.', 'text'],
    ['# عنوان يبدأ بعلامة\n\nنص عادي', 'text'],
    ['<3 هذا نص عادي', 'text'],
  ])('%j is told by its content: %s', (text, format) => {
    expect(formatOf(text)).toBe(format);
  });

  it('is told by name or type where the content leaves it open', () => {
    expect(formatOf('نص', 'a.md')).toBe('markdown');
    expect(formatOf('نص', 'https://example.com/a', 'text/markdown')).toBe('markdown');
    expect(formatOf('نص <p>آخر', 'a.html')).toBe('html');
    expect(formatOf('# عنوان\n\n[رابط](https://example.com)', 'a.txt')).toBe('text');
  });

  it.each([
    ['> ', '> '.repeat(3000)],
    ['>', '>'.repeat(3000)],
    ['1. ', '1. '.repeat(3000)],
    ['+ ', '+ '.repeat(3000)],
    ['> 1. - ', '> 1. - '.repeat(1000)],
    ['lines that go in', Array.from({ length: 500 }, (_, i) => `${'  '.repeat(i)}- سوق\n`).join('')],
  ])('is no deeper than its reader can follow, and loses no word: %s', (_, marks) => {
    expect(parseMarkdown(`${marks}سردين`).text).toContain('سردين');
  });

  it.each([
    ['*', '*'.repeat(3000)],
    ['_', '_'.repeat(3000)],
    ['*a **b ', '*a **b '.repeat(1000)],
    ['[', '['.repeat(3000)],
    ['![', '!['.repeat(3000)],
    ['~~a ', '~~a '.repeat(1000)],
  ])('takes what is nested without end as it is written: %s', (_, marks) => {
    const { text } = parseMarkdown(`نص ${marks}سردين${[...marks].reverse().join('')}`);
    expect(text).toContain('سردين');
  });

  it('shows a heading that is all there is', () => {
    expect(partsOf('# سوق السمك\n')).toEqual([['heading', 'سوق السمك']]);
    expect(partsOf('---\nauthor: سلمى\n---\n# سوق السمك\n')).toEqual([['heading', 'سوق السمك']]);
    expect(partsOf('---\ntitle: سوق السمك\n---\n')).toEqual([]);
  });
});
