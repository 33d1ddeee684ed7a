import type { Doc, Sentence } from '../document/doc.ts';
import type { Figure, Name, Quote, SummarySentence } from '../document/findings.ts';
import { firstFrom, type Span, textOf } from '../document/span.ts';
import type { Language } from '../language/language.ts';

/** How long a summary is: a number of sentences, of words, or a share of the article's words. */
export type Length = { readonly unit: 'sentences' | 'words' | 'ratio'; readonly amount: number };

export type Findings = {
  readonly names: readonly Name[];
  readonly facts: readonly Figure[];
  readonly quotes: readonly Quote[];
};

/** What each signal adds to a sentence's score. Position leads: news say the main thing first. */
const WEIGHTS = {
  position: 1,
  title: 0.35,
  names: 0.15,
  figures: 0.05,
  dependence: -0.35,
  short: -0.3,
  repetition: -0.5,
};
const SHORTEST = 5;
const ENOUGH_NAMES = 4;

type Candidate = {
  readonly sentence: Sentence;
  readonly words: ReadonlySet<string>;
  readonly length: number;
  readonly score: number;
};

/** The sentences that carry the article, in its order. Deterministic; grows with the text and the number of sentences asked for. */
export function summarize(
  doc: Doc,
  language: Language,
  findings: Findings,
  length: Length,
): readonly SummarySentence[] {
  const chosen = choose(toCandidates(doc, language, findings), length, doc.article.words);
  return chosen
    .map(({ sentence: { start, end }, score }) => ({
      text: textOf(doc.text, { start, end }),
      start,
      end,
      score: round(score),
    }))
    .sort((a, b) => a.start - b.start);
}

const round = (score: number): number => Math.round(score * 1000) / 1000;

function toCandidates(doc: Doc, language: Language, findings: Findings): readonly Candidate[] {
  const inTitle = (index: number): boolean => doc.parts[(doc.sentences[index] as Sentence).part]?.isTitle === true;
  const all = [...doc.sentences.keys()];
  const body = all.filter(index => !inTitle(index));
  const titleWords = new Set(all.filter(inTitle).flatMap(index => language.contentWords(doc, index)));
  const mentions = findings.names.flatMap(name => name.mentions).sort((a, b) => a.start - b.start);
  const countNames = counterOf(mentions);
  const countFigures = counterOf(findings.facts);
  return body.map((index, place) => {
    const sentence = doc.sentences[index] as Sentence;
    const words = new Set(language.contentWords(doc, index));
    const length = textOf(doc.text, sentence).split(/\s+/u).length;
    const score =
      WEIGHTS.position * (1 - place / body.length) ** 2 +
      WEIGHTS.title * (titleWords.size === 0 ? 0 : shared(words, titleWords) / titleWords.size) +
      WEIGHTS.names * Math.min(1, countNames(sentence) / ENOUGH_NAMES) +
      WEIGHTS.figures * Math.min(1, countFigures(sentence)) +
      WEIGHTS.dependence * (place === 0 ? 0 : language.dependence(doc, index)) +
      WEIGHTS.short * (length < SHORTEST ? 1 : 0);
    return { sentence, words, length, score };
  });
}

/** Counts the sorted spans that begin in a sentence. */
const counterOf =
  (spans: readonly Span[]): ((sentence: Span) => number) =>
  sentence =>
    firstFrom(spans, sentence.end) - firstFrom(spans, sentence.start);

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count++;
  return count;
}

/** Takes the best sentence, then the best of the rest that says something else, until the length is reached. */
function choose(
  candidates: readonly Candidate[],
  { unit, amount }: Length,
  articleWords: number,
): readonly Candidate[] {
  const budget = unit === 'ratio' ? amount * articleWords : amount;
  const sizeOf = ({ length }: Candidate): number => (unit === 'sentences' ? 1 : length);
  const overlap = new Map(candidates.map(candidate => [candidate, 0]));
  const chosen: Candidate[] = [];
  for (let size = 0; overlap.size > 0; ) {
    const best = bestOf(overlap);
    overlap.delete(best);
    if (Math.abs(size + sizeOf(best) - budget) >= Math.abs(size - budget)) {
      if (size >= budget * 0.9 || unit === 'sentences') break;
      continue;
    }
    size += sizeOf(best);
    chosen.push(best);
    for (const [other, most] of overlap) overlap.set(other, Math.max(most, likeness(best, other)));
  }
  return chosen;
}

function bestOf(overlap: ReadonlyMap<Candidate, number>): Candidate {
  let best: Candidate | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const [candidate, repeated] of overlap) {
    const worth = candidate.score + WEIGHTS.repetition * repeated;
    if (worth > most) {
      most = worth;
      best = candidate;
    }
  }
  return best as Candidate;
}

/** The share of the words of the smaller sentence that the other one has too. */
const likeness = (a: Candidate, b: Candidate): number =>
  shared(b.words, a.words) / Math.max(1, Math.min(a.words.size, b.words.size));
