import { arabic } from '../src/language/arabic/index.ts';
import { CONTEXT_FEATURES } from '../src/language/arabic/tagger/features.ts';
import { TYPES } from '../src/language/arabic/tagger/index.ts';
import { LABELS } from '../src/language/arabic/tagger/model.ts';
import { valuesOf } from '../src/language/arabic/tagger/values.ts';
import type { Labelled } from './corpora.ts';
import { type Crf, marginals, trainCrf } from './crf.ts';
import type { NewsArticle } from './news.ts';
import { countOf, rowsOf } from './rows.ts';
import { setColumns } from './table-file.ts';

const BITS = 18;
const SETTINGS = {
  rowCount: 2 ** BITS,
  labels: LABELS,
  epochs: 10,
  rate: 0.06,
  l2: 0.5,
  dropout: 0.5,
  least: 2,
  seed: 1,
};
/** Of a rarer word the contexts say nothing. */
const LEAST = 5;
/** Where one code ends and the next begins: mean probabilities. */
const STEPS = [0.01, 0.03, 0.07, 0.15, 0.3, 0.5];

const columnOf: Readonly<Record<(typeof TYPES)[number], 'likePerson' | 'likePlace' | 'likeOrganization'>> = {
  person: 'likePerson',
  place: 'likePlace',
  organization: 'likeOrganization',
};

/** Fills the columns of words.bin that tell what the words around a word speak for, as a model sees it that looks at these alone. */
export function writeContexts(corpus: readonly Labelled[], articles: readonly NewsArticle[]): void {
  const model = trainContexts(corpus);
  const sums = new Map<string, Float64Array>();
  for (const { title, text } of articles) addArticle(model, `${title}\n${text}`, sums);
  const known = [...sums].filter(([, sum]) => (sum[LABELS] as number) >= LEAST);
  const values = (labels: readonly number[]): readonly (readonly [string, number])[] =>
    known.map(([word, sum]) => [
      word,
      codeOf(labels.reduce((all, label) => all + (sum[label] as number), 0) / (sum[LABELS] as number)),
    ]);
  setColumns(...TYPES.map((type, i) => [columnOf[type], values([1 + 2 * i, 2 + 2 * i])] as const), [
    'likeLaterName',
    values([2 + 2 * TYPES.indexOf('person')]),
  ]);
}

const codeOf = (probability: number): number => 1 + STEPS.filter(step => probability >= step).length;

const trainContexts = (corpus: readonly Labelled[]): Crf =>
  trainCrf(
    corpus.flatMap(({ tokens, lines, labels }) => {
      const values = valuesOf(tokens);
      return lines.map(line => ({
        rows: rowsOf(values, line, CONTEXT_FEATURES, BITS),
        tags: labels.subarray(line.from, line.to),
      }));
    }),
    { ...SETTINGS, width: countOf(CONTEXT_FEATURES) },
  );

/** Adds the probabilities of every label at the places of each word, and how many these are. */
function addArticle(model: Crf, text: string, sums: Map<string, Float64Array>): void {
  const tokens = arabic.tokenize(text, [{ start: 0, end: text.length }]);
  const found = marginals(model, rowsOf(valuesOf(tokens), { from: 0, to: tokens.length }, CONTEXT_FEATURES, BITS));
  for (const [i, { kind, stem }] of tokens.entries()) {
    if (kind !== 'word') continue;
    const sum = sums.get(stem) ?? new Float64Array(LABELS + 1);
    sums.set(stem, sum);
    for (let label = 0; label < LABELS; label++)
      sum[label] = (sum[label] as number) + (found[i * LABELS + label] as number);
    sum[LABELS] = (sum[LABELS] as number) + 1;
  }
}
