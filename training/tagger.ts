// The tagger's model from tagged corpora: two passes, the second trained on what first passes say of text that they have not seen.
import { writeFileSync } from 'node:fs';
import { setElsewhere } from '../src/language/arabic/tagger/elsewhere.ts';
import { FIRST_PASS_FEATURES, TEXT_FEATURES } from '../src/language/arabic/tagger/features.ts';
import { LABELS, PASS, ROW } from '../src/language/arabic/tagger/model.ts';
import { valuesOf } from '../src/language/arabic/tagger/values.ts';
import type { Labelled } from './corpora.ts';
import { type Crf, decode, type Example, trainCrf } from './crf.ts';
import { headLine } from './head-line.ts';
import { countOf, rowsOf } from './rows.ts';

const PATH = 'src/language/arabic/data/tagger.bin';
const HEADER =
  'Weights of a sequence model trained on ANERcorp (Benajiba and Rosso 2007, CC BY-SA 4.0), its corrected version (Hatab and Sabty 2022, MIT) and AQMAR (Mohit et al. 2012, CC BY-SA 3.0). CC BY-SA 4.0.';
const BITS = 17;
const FOLDS = 4;
const SEEDS = [1, 2, 3, 4];
/** As in use: see PENALTY of the tagger. */
const PENALTY = 1;
const SETTINGS = { rowCount: 2 ** BITS, labels: LABELS, epochs: 5, rate: 0.03, l2: 0.5, dropout: 0.5, least: 2 };

const textWidth = countOf(TEXT_FEATURES);
const firstWidth = countOf(FIRST_PASS_FEATURES);
const bothWidth = textWidth + firstWidth;

const firstExamples = (texts: readonly Labelled[]): readonly Example[] =>
  texts.flatMap(({ tokens, lines, labels }) => {
    const values = valuesOf(tokens);
    return lines.map(line => ({
      rows: rowsOf(values, line, TEXT_FEATURES, BITS),
      tags: labels.subarray(line.from, line.to),
    }));
  });

/** A text as the second pass sees it. */
function secondExamples(first: Crf, { tokens, lines, labels }: Labelled): readonly Example[] {
  const values = valuesOf(tokens);
  const found = new Uint8Array(tokens.length);
  const texts = lines.map(line => rowsOf(values, line, TEXT_FEATURES, BITS));
  for (const [i, { from }] of lines.entries()) found.set(decode(first, texts[i] as Int32Array, PENALTY), from);
  setElsewhere(tokens, found, values);
  return lines.map((line, i) => ({
    rows: sideBySide(texts[i] as Int32Array, rowsOf(values, line, FIRST_PASS_FEATURES, BITS), line.to - line.from),
    tags: labels.subarray(line.from, line.to),
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

const trainSeeds = (examples: readonly Example[], width: number, seeds: readonly number[]): Crf =>
  average(seeds.map(seed => trainCrf(examples, { ...SETTINGS, width, seed })));

function average(models: readonly Crf[]): Crf {
  const [first] = models as [Crf];
  const mean = (pick: (model: Crf) => Float32Array): Float32Array =>
    pick(first).map((_, i) => models.reduce((sum, model) => sum + (pick(model)[i] as number), 0) / models.length);
  return { ...first, weights: mean(({ weights }) => weights), transitions: mean(({ transitions }) => transitions) };
}

/** Trains on corpora and writes tagger.bin. Versions of one corpus have the same article in the same quarter. */
export function writeTagger(corpora: readonly (readonly Labelled[])[]): void {
  const first = trainSeeds(firstExamples(corpora.flat()), textWidth, SEEDS);
  const foldOf = (texts: readonly Labelled[], i: number): number => Math.floor((FOLDS * i) / texts.length);
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const part = (isWithin: boolean): readonly Labelled[] =>
      corpora.flatMap(texts => texts.filter((_, i) => (foldOf(texts, i) === fold) === isWithin));
    const model = trainSeeds(firstExamples(part(false)), textWidth, SEEDS.slice(0, 1));
    return part(true).flatMap(text => secondExamples(model, text));
  });
  const second = trainSeeds(folds.flat(), bothWidth, SEEDS);
  write(first, second);
}

const MOST = 127;

function write(first: Crf, second: Crf): void {
  const passes = [first, second];
  const most = Math.max(...passes.map(({ weights }) => weights.reduce((a, b) => Math.max(a, Math.abs(b)), 0)));
  const step = most / MOST;
  const cells = new Int8Array(2 ** BITS * ROW);
  for (const [pass, { weights }] of passes.entries())
    for (let i = 0; i < weights.length; i++) {
      const row = Math.floor(i / LABELS);
      cells[row * ROW + pass * PASS + (i % LABELS)] = Math.round((weights[i] as number) / step);
    }
  const numbers = Float32Array.from([step, ...first.transitions, ...second.transitions]);
  writeFileSync(
    PATH,
    Buffer.concat([
      headLine(HEADER),
      Buffer.from(Uint32Array.from([2 ** BITS]).buffer),
      Buffer.from(numbers.buffer),
      Buffer.from(cells.buffer),
    ]),
  );
  console.log(
    `${PATH}: step ${step.toFixed(4)}, ${cells.filter(cell => cell !== 0).length} weights of ${cells.length}`,
  );
}
