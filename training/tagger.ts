// The tagger's model: two passes, the second trained on what first passes say of text that they have not seen.
import { writeFileSync } from 'node:fs';
import { setElsewhere } from '../src/language/arabic/tagger/elsewhere.ts';
import { FIRST_PASS_FEATURES, TEXT_FEATURES } from '../src/language/arabic/tagger/features.ts';
import { LABELS, PASS, ROW } from '../src/language/arabic/tagger/model.ts';
import { valuesOf } from '../src/language/arabic/tagger/values.ts';
import type { Labelled } from './corpora.ts';
import { type Crf, decode, type Example, trainCrf } from './crf.ts';
import { headLine } from './head-line.ts';
import { countOf, rowsOf } from './rows.ts';

/**
 * Corpora to learn from. `own` are annotated as the program should answer; in `others`, what names are and where they end differs
 * somewhat, and what holds only there is learnt apart and left out of the model.
 */
export type Corpora = {
  readonly own: readonly (readonly Labelled[])[];
  readonly others: readonly (readonly Labelled[])[];
};

/** The weights of both passes. */
export type Passes = { readonly first: Crf; readonly second: Crf };

const HEADER =
  'Weights of a sequence model trained on 1,400 annotated news articles (annotations written for this project, CC0), ANERcorp (Benajiba and Rosso 2007, CC BY-SA 4.0), its corrected version (Hatab and Sabty 2022, MIT) and AQMAR (Mohit et al. 2012, CC BY-SA 3.0). CC BY-SA 4.0.';
const BITS = 18;
const ROWS = 2 ** BITS;
const FOLDS = 3;
/** As in use: see PENALTY of the tagger. */
const PENALTY = 0.5;
const SETTINGS = { labels: LABELS, epochs: 5, rate: 0.03, l2: 0.5, dropout: 0.5, least: 2 };

const textWidth = countOf(TEXT_FEATURES);
const firstWidth = countOf(FIRST_PASS_FEATURES);
const bothWidth = textWidth + firstWidth;

/** A text as a pass sees it, and whether it is of another corpus. */
type Seen = { readonly examples: readonly Example[]; readonly isOther: boolean };

const tagsOf = ({ labels }: Labelled, { from, to }: { from: number; to: number }): Uint8Array =>
  labels.subarray(from, to);

function firstExamples(text: Labelled): readonly Example[] {
  const values = valuesOf(text.tokens);
  return text.lines.map(line => ({ rows: rowsOf(values, line, TEXT_FEATURES, BITS), tags: tagsOf(text, line) }));
}

/** A text as the second pass sees it. */
export function secondExamples(first: Crf, text: Labelled): readonly Example[] {
  const { tokens, lines } = text;
  const values = valuesOf(tokens);
  const found = new Uint8Array(tokens.length);
  const texts = lines.map(line => rowsOf(values, line, TEXT_FEATURES, BITS));
  for (const [i, { from }] of lines.entries()) found.set(decode(first, texts[i] as Int32Array, PENALTY), from);
  setElsewhere(tokens, found, values);
  return lines.map((line, i) => ({
    rows: sideBySide(texts[i] as Int32Array, rowsOf(values, line, FIRST_PASS_FEATURES, BITS), line.to - line.from),
    tags: tagsOf(text, line),
  }));
}

function sideBySide(text: Int32Array, first: Int32Array, length: number): Int32Array {
  const rows = new Int32Array(length * bothWidth);
  for (let i = 0; i < length; i++) {
    rows.set(text.subarray(i * textWidth, (i + 1) * textWidth), i * bothWidth);
    rows.set(first.subarray(i * firstWidth, (i + 1) * firstWidth), i * bothWidth + textWidth);
  }
  return rows;
}

/** Every feature once for all corpora and, in other corpora, once more for these alone. */
function withOwnRows({ rows, tags }: Example, width: number, isOther: boolean): Example {
  const wide = new Int32Array(rows.length * 2).fill(-1);
  for (let i = 0; i < tags.length; i++) {
    const row = rows.subarray(i * width, (i + 1) * width);
    wide.set(row, i * 2 * width);
    if (isOther)
      wide.set(
        row.map(number => number + ROWS),
        (i * 2 + 1) * width,
      );
  }
  return { rows: wide, tags };
}

function trainSeeds(texts: readonly Seen[], width: number, seeds: readonly number[]): Crf {
  const examples = texts.flatMap(({ examples, isOther }) =>
    examples.map(example => withOwnRows(example, width, isOther)),
  );
  const settings = { ...SETTINGS, rowCount: 2 * ROWS, width: 2 * width };
  const crf = average(seeds.map(seed => trainCrf(examples, { ...settings, seed })));
  return { ...crf, width, weights: crf.weights.slice(0, ROWS * LABELS) };
}

function average(models: readonly Crf[]): Crf {
  const [first] = models as [Crf];
  const mean = (pick: (model: Crf) => Float32Array): Float32Array =>
    pick(first).map((_, i) => models.reduce((sum, model) => sum + (pick(model)[i] as number), 0) / models.length);
  return { ...first, weights: mean(({ weights }) => weights), transitions: mean(({ transitions }) => transitions) };
}

/** Trains both passes, each the mean of several seeds. Versions of one corpus have the same article in the same fold. */
export function trainTagger({ own, others }: Corpora, seeds: readonly number[]): Passes {
  const corpora = [
    ...own.map(texts => ({ texts, isOther: false })),
    ...others.map(texts => ({ texts, isOther: true })),
  ];
  const seen = corpora.map(({ texts, isOther }) =>
    texts.map(text => ({ text, isOther, examples: firstExamples(text) })),
  );
  const first = trainSeeds(seen.flat(), textWidth, seeds);
  const foldOf = (texts: readonly unknown[], i: number): number => Math.floor((FOLDS * i) / texts.length);
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const part = (isWithin: boolean) =>
      seen.flatMap(texts => texts.filter((_, i) => (foldOf(texts, i) === fold) === isWithin));
    const model = trainSeeds(part(false), textWidth, seeds.slice(0, 1));
    return part(true).map(({ text, isOther }) => ({ isOther, examples: secondExamples(model, text) }));
  });
  return { first, second: trainSeeds(folds.flat(), bothWidth, seeds) };
}

const MOST = 127;

/** Writes tagger.bin. */
export function writeTagger(path: string, { first, second }: Passes): void {
  const passes = [first, second];
  const most = Math.max(...passes.map(({ weights }) => weights.reduce((a, b) => Math.max(a, Math.abs(b)), 0)));
  const step = most / MOST;
  const cells = new Int8Array(ROWS * ROW);
  for (const [pass, { weights }] of passes.entries())
    for (let i = 0; i < weights.length; i++) {
      const row = Math.floor(i / LABELS);
      cells[row * ROW + pass * PASS + (i % LABELS)] = Math.round((weights[i] as number) / step);
    }
  const numbers = Float32Array.from([step, ...first.transitions, ...second.transitions]);
  writeFileSync(
    path,
    Buffer.concat([
      headLine(HEADER),
      Buffer.from(Uint32Array.from([ROWS]).buffer),
      Buffer.from(numbers.buffer),
      Buffer.from(cells.buffer),
    ]),
  );
  console.log(
    `${path}: step ${step.toFixed(4)}, ${cells.filter(cell => cell !== 0).length} weights of ${cells.length}`,
  );
}
