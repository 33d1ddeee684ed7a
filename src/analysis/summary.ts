import type { Doc } from '../document/doc.ts';
import type { SummarySentence } from '../document/findings.ts';
import { textOf } from '../document/span.ts';
import type { Language } from '../language/language.ts';
import { type Candidate, type Findings, toCandidates } from './salience.ts';

/** How long a summary is: a number of sentences, of words, or a share of the article's words. */
export type Length = { readonly unit: 'sentences' | 'words' | 'ratio'; readonly amount: number };

/** The length of a summary when none is asked for. */
export const USUAL_LENGTH: Length = { unit: 'sentences', amount: 3 };

/** A sentence says again what another one said when it shares so many words, and this much of the smaller one's. */
const REPEATED = [
  { words: 3, share: 1 / 2 },
  { words: 8, share: 1 / 3 },
] as const;
/** A word that so many chosen sentences have is no sign of repetition. */
const COMMON = 64;
/** A summary in words may end when it is this full. */
const FULL = 0.9;

/**
 * The sentences that carry the article, in its order: the one that stands for all of it, then the best of the others that say something
 * else. One that makes no sense by itself is taken only behind what it leans on, and never to make up a number of sentences.
 * Deterministic; as good as linear.
 */
export function summarize(
  doc: Doc,
  language: Language,
  findings: Findings,
  length: Length,
): readonly SummarySentence[] {
  const candidates = toCandidates(doc, language, findings);
  const gist = best(candidates.filter(({ isBound }) => !isBound)) ?? candidates[0];
  if (!gist) return [];
  const chosen = choose(candidates, gist, length, doc.article.words);
  return chosen
    .sort((a, b) => a.place - b.place)
    .map(candidate => ({
      text: textOf(doc.text, candidate.span),
      ...candidate.span,
      score: round(candidate === gist ? candidate.gist : candidate.score),
      signals: signalsOf(candidate, candidate === gist),
    }));
}

const round = (score: number): number => Math.round(score * 1000) / 1000;

/** The signals that counted; those of the gist only where it did. */
const signalsOf = ({ signals }: Candidate, isGist: boolean): SummarySentence['signals'] =>
  Object.fromEntries(
    Object.entries(signals)
      .filter(([signal, value]) => value !== 0 && (isGist || (signal !== 'title' && signal !== 'names')))
      .map(([signal, value]) => [signal, round(value)]),
  );

const best = (candidates: readonly Candidate[]): Candidate | undefined =>
  candidates.reduce<Candidate | undefined>((a, b) => (a && a.gist >= b.gist ? a : b), undefined);

function choose(candidates: readonly Candidate[], gist: Candidate, length: Length, articleWords: number): Candidate[] {
  const summary = new Summary(length, articleWords);
  summary.add(gist);
  const ranked = candidates
    .filter(candidate => candidate !== gist)
    .sort((a, b) => b.score - a.score || a.place - b.place);
  const repeated: Candidate[] = [];
  for (const candidate of ranked.filter(({ isBound }) => !isBound)) {
    if (summary.isFull()) break;
    if (summary.says(candidate)) repeated.push(candidate);
    else summary.take(candidate);
  }
  if (length.unit === 'sentences') return summary.chosen;
  for (const candidate of repeated) summary.take(candidate);
  for (const candidate of candidates)
    if (candidate.isBound && summary.has(candidate.place - 1)) summary.take(candidate);
  return summary.chosen;
}

const repeats = (shared: number, smaller: number): boolean =>
  REPEATED.some(({ words, share }) => shared >= words && shared >= share * smaller);

/** A summary in the making. */
class Summary {
  readonly chosen: Candidate[] = [];
  readonly #unit: Length['unit'];
  readonly #budget: number;
  readonly #places = new Set<number>();
  readonly #saying = new Map<string, Candidate[]>();
  #size = 0;

  constructor({ unit, amount }: Length, articleWords: number) {
    this.#unit = unit;
    this.#budget = unit === 'ratio' ? amount * articleWords : amount;
  }

  has = (place: number): boolean => this.#places.has(place);

  isFull = (): boolean => this.#size >= this.#budget * (this.#unit === 'sentences' ? 1 : FULL);

  add(candidate: Candidate): void {
    this.chosen.push(candidate);
    this.#places.add(candidate.place);
    this.#size += this.#sizeOf(candidate);
    for (const word of candidate.words) {
      const saying = this.#saying.get(word);
      if (!saying) this.#saying.set(word, [candidate]);
      else if (saying.length < COMMON) saying.push(candidate);
    }
  }

  /** Adds a sentence that brings the summary nearer to its length. */
  take(candidate: Candidate): void {
    const left = this.#budget - this.#size;
    if (!this.isFull() && Math.abs(left - this.#sizeOf(candidate)) < Math.abs(left)) this.add(candidate);
  }

  /** Whether a sentence says what a chosen one said. */
  says({ words }: Candidate): boolean {
    const shared = new Map<Candidate, number>();
    for (const word of words) {
      for (const other of this.#saying.get(word) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    return [...shared].some(([other, count]) => repeats(count, Math.min(words.size, other.words.size)));
  }

  #sizeOf = ({ length }: Candidate): number => (this.#unit === 'sentences' ? 1 : length);
}
