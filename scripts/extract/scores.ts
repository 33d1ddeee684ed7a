// How near what a program found is to what was expected.
import type { Extracted } from './extractors.ts';
import type { Expected } from './pages.ts';

/** Shares from 0 to 1 of a page's words: found ones that are right, right ones that are found, and their harmonic mean. */
export type Words = { readonly precision: number; readonly recall: number; readonly f1: number };

/** Right answers of those asked for. */
export type Count = { readonly right: number; readonly asked: number };

export type Score = {
  readonly words: Words | null;
  readonly wanted: Count;
  /** Passages found that do not belong to the article. */
  readonly leaks: Count;
  readonly title: Count;
  readonly author: Count;
  readonly date: Count;
};

const NOTHING: Count = { right: 0, asked: 0 };
const WORD = /[\p{L}\p{N}_]+/gu;

export function score(expected: Expected, found: Extracted): Score {
  const text = oneLine(found.text);
  const among = (passages: readonly string[]): Count => ({
    right: passages.filter(passage => text.includes(oneLine(passage))).length,
    asked: passages.length,
  });
  return {
    words: expected.body === null ? null : scoreBody(expected.body, found),
    wanted: among(expected.wanted),
    leaks: among(expected.unwanted),
    title: ask(expected.title, title => plain(title) === plain(found.title)),
    author: ask(expected.author, author => shared(wordsOf(author), wordsOf(found.author)) * 2 > wordsOf(author).length),
    date: ask(expected.date, date => date.slice(0, 10) === found.date.slice(0, 10)),
  };
}

/** Some bodies begin with the title: the better of both readings counts. */
function scoreBody(body: string, { text, title }: Extracted): Words {
  const wanted = wordsOf(body);
  const [bare, titled] = [text, `${title}\n${text}`].map(one => compare(wanted, wordsOf(one))) as [Words, Words];
  return titled.f1 > bare.f1 ? titled : bare;
}

function compare(wanted: readonly string[], found: readonly string[]): Words {
  const both = shared(wanted, found);
  const precision = both / Math.max(1, found.length);
  const recall = both / Math.max(1, wanted.length);
  return { precision, recall, f1: both === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** How many words two lists share, each as often as both have it. */
function shared(some: readonly string[], others: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of some) counts.set(word, (counts.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of others) {
    const left = counts.get(word) ?? 0;
    if (left > 0) both++;
    counts.set(word, left - 1);
  }
  return both;
}

const ask = (wanted: string | null, isRight: (wanted: string) => boolean): Count =>
  wanted === null ? NOTHING : { right: isRight(wanted) ? 1 : 0, asked: 1 };

const wordsOf = (text: string): readonly string[] => text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const plain = (text: string): string => wordsOf(text).join(' ');
