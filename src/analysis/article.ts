import type { Article, Direction, Paragraph } from '../document/article.ts';
import type { Block, Page } from '../document/page.ts';
import { type Span, textOf } from '../document/span.ts';
import type { Language } from '../language/language.ts';

/** Characters of a text that language and direction are told by. */
const SAMPLE = 20_000;
/** A language speaks for a text when this share of its letters does. */
const CONFIDENT = 0.5;
const LONGEST_TITLE = 200;
const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;
const LETTER = /\p{L}/gu;
/** From the first letter or digit of a token to its end. */
const WORD = /[\p{L}\p{Nd}]\S*/gu;

/** The language of a text among those known, or null. */
export function languageOf(text: string, languages: readonly Language[]): Language | null {
  const sample = text.slice(0, SAMPLE);
  const ranked = languages
    .map(language => ({ language, share: language.recognise(sample) }))
    .sort((a, b) => b.share - a.share);
  const best = ranked[0];
  return best && best.share >= CONFIDENT ? best.language : null;
}

/** Makes an article of a page: finds the title and byline, drops what is not part of it. Without a language nothing is dropped. */
export function toArticle(page: Page, language: Language | null): Article {
  const { text, blocks } = page;
  const title = findTitle(text, blocks);
  const rest = title ? blocks.slice(1) : blocks;
  const judged = rest.map((block, i) => ({ block, role: language?.judgeBlock(textOf(text, block), i) ?? null }));
  const paragraphs = judged.filter(({ role }) => role === null).map(({ block }) => toParagraph(block));
  const byline = judged.find(({ role }) => role === 'byline')?.block ?? null;
  return {
    text,
    title,
    byline: byline && { start: byline.start, end: byline.end },
    paragraphs,
    published: page.facts.published && (language?.readDate(page.facts.published) ?? null),
    site: page.facts.site,
    url: page.facts.url,
    language: language?.code ?? null,
    direction: language?.direction ?? directionOf(text),
    words: countWords(text, title ? [title, ...paragraphs] : paragraphs),
  };
}

const toParagraph = ({ kind, start, end }: Block): Paragraph => ({ kind, start, end });

/** The first block, when it is one short line that stands apart from what follows or is much shorter. */
function findTitle(text: string, blocks: readonly Block[]): Span | null {
  const [first, second] = blocks;
  if (!first || !second) return null;
  const length = first.end - first.start;
  const isLine = !textOf(text, first).includes('\n') && length <= LONGEST_TITLE;
  const isShort = second.apart || length * 2 < second.end - second.start;
  return isLine && isShort && !textOf(text, first).endsWith('.') ? { start: first.start, end: first.end } : null;
}

function countWords(text: string, spans: readonly Span[]): number {
  let count = 0;
  for (const span of spans) count += textOf(text, span).match(WORD)?.length ?? 0;
  return count;
}

function directionOf(text: string): Direction {
  const sample = text.slice(0, SAMPLE);
  const rtl = sample.match(RTL_LETTER)?.length ?? 0;
  return rtl * 2 > (sample.match(LETTER)?.length ?? 0) ? 'rtl' : 'ltr';
}
