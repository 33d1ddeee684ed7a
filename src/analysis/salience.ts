import type { Doc, Sentence } from '../document/doc.ts';
import type { Name, Quote, SummarySignal } from '../document/findings.ts';
import { firstFrom, type Span, textOf } from '../document/span.ts';
import type { Language } from '../language/language.ts';

/** What is known of an article when its summary is made. */
export type Findings = {
  readonly names: readonly Name[];
  readonly quotes: readonly Quote[];
};

/** A sentence that may stand in a summary. */
export type Candidate = {
  /** Its place among the candidates. */
  readonly place: number;
  readonly span: Span;
  /** The words that carry meaning, each once. */
  readonly words: ReadonlySet<string>;
  /** In words. */
  readonly length: number;
  readonly score: number;
  /** How well it stands for the whole article if it were alone. */
  readonly gist: number;
  readonly signals: Readonly<Partial<Record<SummarySignal, number>>>;
  /** It makes no sense by itself: it leans on the sentence before it, or cuts a quotation. */
  readonly isBound: boolean;
};

/**
 * What each signal adds to a score. News say the main thing first, so the place decides, falling with its logarithm: 0 for the first
 * sentence, -0.69 for the second. Round numbers that two-fold cross-validation on human extracts and abstracts of Arabic articles found.
 */
const WEIGHTS = { opensParagraph: 0.5, leaning: -1, short: -2, long: -1 } as const;
/** What counts besides for the one sentence that stands for the article. */
const GIST = { title: 3, names: 2 } as const;

const FEWEST_WORDS = 6;
const MOST_WORDS = 60;
/** A name that an article mentions so often is what it is about. */
const OFTEN = 3;
const ENOUGH_NAMES = 3;

/** The sentences of an article below its title, with their scores, in order. Linear. */
export function toCandidates(doc: Doc, language: Language, findings: Findings): readonly Candidate[] {
  const { title, body } = titleAndBody(doc, language);
  const main = mainMentions(findings.names);
  return body.map((index, place) => {
    const { end } = doc.sentences[index] as Sentence;
    const span = { start: language.beginning(doc, index), end };
    const text = textOf(doc.text, span);
    const words = new Set(language.contentWords(doc, index));
    const length = countWords(text);
    const leaning = place === 0 ? 0 : language.dependence(doc, index);
    const own = {
      place: -Math.log1p(place),
      paragraph: opensParagraph(doc, index) ? WEIGHTS.opensParagraph : 0,
      leaning: WEIGHTS.leaning * leaning,
      length: length < FEWEST_WORDS ? WEIGHTS.short : length > MOST_WORDS ? WEIGHTS.long : 0,
    };
    const forGist = {
      title: GIST.title * (countShared(words, title) / Math.max(1, title.size)),
      names: GIST.names * Math.min(1, countIn(main, span) / ENOUGH_NAMES),
    };
    const isBound = leaning === 1 || cutsQuote(span, findings.quotes) || (place > 0 && hasOpenMark(text));
    const score = sumOf(own);
    const signals = { ...own, ...forGist };
    return { place, span, words, length, score, gist: score + sumOf(forGist), signals, isBound };
  });
}

/** The words of the title, and which sentences stand below it, headings and lines of marks aside. */
function titleAndBody(doc: Doc, language: Language): { title: ReadonlySet<string>; body: readonly number[] } {
  const title = new Set<string>();
  const body: number[] = [];
  for (const [index, { part }] of doc.sentences.entries()) {
    if (doc.parts[part]?.isTitle) for (const word of language.contentWords(doc, index)) title.add(word);
    else if (!isHeading(doc, part) && holdsWord(doc, index)) body.push(index);
  }
  return { title, body };
}

const sumOf = (signals: Readonly<Record<string, number>>): number =>
  Object.values(signals).reduce((sum, value) => sum + value, 0);

const holdsWord = ({ sentences, tokens }: Doc, index: number): boolean => {
  const { from, to } = sentences[index] as Sentence;
  return tokens.slice(from, to).some(({ kind }) => kind === 'word');
};

const isHeading = ({ article, parts }: Doc, part: number): boolean => {
  const { start } = parts[part] as Span;
  return article.paragraphs[firstFrom(article.paragraphs, start)]?.kind === 'heading';
};

const opensParagraph = ({ sentences }: Doc, index: number): boolean =>
  sentences[index - 1]?.part !== sentences[index]?.part;

/** Where the names stand that the article keeps coming back to, in order. */
const mainMentions = (names: readonly Name[]): readonly Span[] =>
  names
    .filter(({ mentions }) => mentions.length >= OFTEN)
    .flatMap(({ mentions }) => mentions)
    .sort((a, b) => a.start - b.start);

const countIn = (spans: readonly Span[], { start, end }: Span): number =>
  firstFrom(spans, end) - firstFrom(spans, start);

const countWords = (text: string): number => text.split(/\s+/u).length;

function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count++;
  return count;
}

/** Whether a quotation stands partly in the sentence and partly outside; quotes are in order and apart. */
function cutsQuote({ start, end }: Span, quotes: readonly Quote[]): boolean {
  const next = firstFrom(quotes, start);
  const before = quotes[next - 1];
  const last = quotes[firstFrom(quotes, end) - 1];
  return (before !== undefined && before.end > start) || (last !== undefined && last.start >= start && last.end > end);
}

/** Whether a quotation mark stands without its other end. */
const hasOpenMark = (text: string): boolean =>
  countOf(text, /"/gu) % 2 === 1 || countOf(text, /«/gu) !== countOf(text, /»/gu) || countOf(text, /[“”„]/gu) % 2 === 1;

const countOf = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0;
