import { describe, expect, it } from 'vitest';
import { readClaims } from '../../../src/source/formats/html/facts.ts';
import { readJsonLd } from '../../../src/source/formats/html/json-ld.ts';
import { parseMarkup } from '../../../src/source/formats/html/parse-markup.ts';

const factsOf = (html: string) => {
  const markup = parseMarkup(html, 'x');
  return readClaims(markup, readJsonLd(markup.jsonLd)).facts;
};
const jsonLd = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('readClaims', () => {
  it('trusts JSON-LD before meta elements, these before what the page shows', () => {
    const shown = '<span class="author">ثالث</span>';
    const meta = '<meta name="author" content="ثان">';
    const linked = jsonLd({ '@type': 'NewsArticle', author: { name: 'أول' } });
    expect(factsOf(shown + meta + linked).byline).toBe('أول');
    expect(factsOf(shown + meta).byline).toBe('ثان');
    expect(factsOf(shown).byline).toBe('ثالث');
  });

  it('joins several authors, and takes no address or account for one', () => {
    expect(factsOf(jsonLd({ '@type': 'Article', author: ['سلمى', { name: 'رامي' }] })).byline).toBe('سلمى، رامي');
    expect(factsOf('<meta property="article:author" content="https://example.com/salma">').byline).toBeNull();
    expect(factsOf('<meta name="author" content="@harbour">').byline).toBeNull();
  });

  it('resolves references between nodes, and reads broken JSON-LD as far as it can be', () => {
    const graph = {
      '@graph': [
        { '@type': 'NewsArticle', author: { '@id': '#a' } },
        { '@id': '#a', name: 'سلمى' },
      ],
    };
    expect(factsOf(jsonLd(graph)).byline).toBe('سلمى');
    expect(
      factsOf('<script type="application/ld+json">{"@type":"Article",\n"author":"سلمى\nحداد"}</script>').byline,
    ).toBe('سلمى حداد');
    expect(factsOf('<script type="application/ld+json">{"@type":</script>').byline).toBeNull();
  });

  it('decodes what was escaped twice', () => {
    expect(factsOf(jsonLd({ '@type': 'Article', author: 'سلمى &amp; رامي' })).byline).toBe('سلمى & رامي');
  });

  it.each([
    ['<html lang="AR-eg">', 'ar-EG'],
    ['<meta property="og:locale" content="ar_AR">', 'ar-AR'],
    ['<html lang="not a language">', null],
    ['<p>', null],
  ])('%s is in %s', (html, language) => {
    expect(factsOf(html).language).toBe(language);
  });

  it('gives only addresses as address', () => {
    expect(
      factsOf('<link rel="canonical" href="/relative"><meta property="og:url" content="https://example.com/a">').url,
    ).toBe('https://example.com/a');
    expect(factsOf('<link rel="canonical" href="javascript:alert(1)">').url).toBeNull();
  });

  it.each([
    ['author', '{"author":'],
    ['author', '['],
    ['headline', '['],
    ['name', '{"name":'],
    ['@graph', '{"@graph":'],
    ['mainEntityOfPage', '['],
  ])('is not led down by a member %s of %s 20,000 deep', (member, open) => {
    const close = open === '[' ? ']' : '}';
    const deep = `${open.repeat(20_000)}"x"${close.repeat(20_000)}`;
    const script = `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-05-03","${member}":${deep}}</script>`;
    expect(factsOf(script)).toMatchObject({ published: ['2024-05-03'] });
  });

  it('takes no name for that of a node without one, and each of many authors once', () => {
    const nodes = [
      { '@type': 'Person', name: 'سلمى حداد' },
      { '@type': 'NewsArticle', author: { url: 'x' } },
    ];
    expect(factsOf(jsonLd({ '@graph': nodes })).byline).toBeNull();
    const author = Array.from({ length: 200_000 }, (_, i) => ({ name: `كاتب ${i % 3}` }));
    expect(factsOf(jsonLd({ '@type': 'NewsArticle', author })).byline).toBe('كاتب 0، كاتب 1، كاتب 2');
  });
});
