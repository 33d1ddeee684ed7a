import type { Article, Direction, Paragraph } from '../document/article.ts';
import { joinParts } from '../document/join.ts';
import type { Block, Page } from '../document/page.ts';
import { type Span, textOf } from '../document/span.ts';
import type { BlockRole, Language } from '../language/language.ts';
import { isOfWord, KIND, kindAt } from '../text/characters.ts';
import { readIsoDate } from '../text/iso-date.ts';
import { withoutRepeats } from './repeats.ts';

/** Characters of a text that language and direction are told by. */
const SAMPLE = 20_000;
/** A language speaks for a text when this share of its letters does. */
const CONFIDENT = 0.5;
const LONGEST_TITLE = 200;
const RTL_SCRIPTS = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo']);

/** The language of a text among those known, or null. */
export function languageOf(text: string, languages: readonly Language[]): Language | null {
  const sample = text.slice(0, SAMPLE);
  const ranked = languages
    .map(language => ({ language, share: language.recognise(sample) }))
    .sort((a, b) => b.share - a.share);
  const best = ranked[0];
  return best && best.share >= CONFIDENT ? best.language : null;
}

/** Makes an article of a page: finds title and byline, drops what is not part of it. Without a language no block is dropped. */
export function toArticle(page: Page, language: Language | null): Article {
  const { facts } = page;
  const { text, title, byline, date, ...parts } = toParts(page, language);
  const { paragraphs, repeated } = withoutRepeats(text, parts.paragraphs);
  return {
    text,
    title,
    byline,
    paragraphs,
    published: readFirst([...facts.published, ...(date === null ? [] : [date])], language),
    site: facts.site,
    url: facts.url,
    language: language?.code ?? believable(facts.language, text),
    // A page that says nothing is left-to-right by definition: only the other direction is a statement.
    direction: facts.direction === 'rtl' ? 'rtl' : (language?.direction ?? directionOf(text)),
    words: countWords(text, title ? [title, ...paragraphs] : paragraphs),
    repeated,
  };
}

type Parts = Pick<Article, 'text' | 'title' | 'byline' | 'paragraphs'> & { readonly date: string | null };

/** The parts of a page by the roles that the language gives its blocks. A composed page has said its title; its text is made anew. */
function toParts({ text, blocks, facts, isComposed }: Page, language: Language | null): Parts {
  const title = isComposed ? null : findTitle(text, blocks);
  const rest = title ? blocks.slice(1) : blocks;
  const judged = rest.map((block, i) => ({ block, role: language?.judgeBlock(textOf(text, block), i) ?? null }));
  const paragraphs = judged.filter(({ role }) => role === null).map(({ block }) => toParagraph(block));
  const find = (role: BlockRole): Span | null => judged.find(one => one.role === role)?.block ?? null;
  const date = find('date');
  const byline = find('byline');
  const parts = { date: date && textOf(text, date), paragraphs };
  if (!isComposed) return { ...parts, text, title, byline: byline && toSpan(byline) };
  return { ...parts, ...compose(text, paragraphs, facts.title, facts.byline ?? (byline && textOf(text, byline))) };
}

/** A text of title, byline and paragraphs of a page, parted by blank lines, and where each stands in it. */
function compose(source: string, paragraphs: readonly Paragraph[], title: string | null, byline: string | null) {
  const head = [title, byline].filter(part => part !== null);
  const { text, spans } = joinParts([...head, ...paragraphs.map(span => textOf(source, span))]);
  return {
    text,
    title: title === null ? null : (spans[0] as Span),
    byline: byline === null ? null : (spans[head.length - 1] as Span),
    paragraphs: paragraphs.map(({ kind }, i) => ({ kind, ...(spans[head.length + i] as Span) })),
  };
}

/** The language that a page claims, unless its text runs the other way: templates of Arabic sites hold English articles too. */
function believable(code: string | null, text: string): string | null {
  const script = code === null ? undefined : new Intl.Locale(code).maximize().script;
  return RTL_SCRIPTS.has(script ?? '') === (directionOf(text) === 'rtl') ? code : null;
}

/** The first date that can be read, in ISO 8601. */
function readFirst(dates: readonly string[], language: Language | null): string | null {
  for (const date of dates) {
    const read = readIsoDate(date) ?? language?.readDate(date) ?? null;
    if (read !== null) return read;
  }
  return null;
}

const toSpan = ({ start, end }: Span): Span => ({ start, end });

const toParagraph = ({ kind, start, end }: Block): Paragraph => ({ kind, start, end });

/** The first block, when it is one short line that stands apart from what follows or is much shorter. */
function findTitle(text: string, blocks: readonly Block[]): Span | null {
  const [first, second] = blocks;
  if (!first || !second) return null;
  const length = first.end - first.start;
  const isLine = !textOf(text, first).includes('\n') && length <= LONGEST_TITLE;
  const isShort = second.apart || length * 2 < second.end - second.start;
  return isLine && isShort && (!textOf(text, first).endsWith('.') || isStopped(text, first, second))
    ? toSpan(first)
    : null;
}

/** A title with a full stop: one short sentence that stands apart above a much longer paragraph. */
function isStopped(text: string, first: Block, second: Block): boolean {
  const length = first.end - first.start;
  const isOne = textOf(text, first).search(/[.!?؟]\s/u) < 0;
  return isOne && second.apart && length <= LONGEST_STOPPED && second.end - second.start >= STOPPED_SHARE * length;
}

const LONGEST_STOPPED = 120;
const STOPPED_SHARE = 2;

/** What stands between white space is a word when there is a letter or digit in it. */
function countWords(text: string, spans: readonly Span[]): number {
  let count = 0;
  for (const { start, end } of spans) {
    let isWithin = false;
    for (let i = start; i < end; i++) {
      const kind = kindAt(text, i);
      if (!isWithin && isOfWord(kind)) count++;
      isWithin = kind !== KIND.space && (isWithin || isOfWord(kind));
    }
  }
  return count;
}

function directionOf(text: string): Direction {
  const sample = text.slice(0, SAMPLE);
  const rtl = sample.match(/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu);
  return (rtl?.length ?? 0) * 2 > (sample.match(/\p{L}/gu)?.length ?? 0) ? 'rtl' : 'ltr';
}
