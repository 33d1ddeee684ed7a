import { randomFrom } from './random.ts';

/** A run of tokens: `rows` holds `width` rows of weights for every token (-1: none), `tags` the right labels. */
export type Example = { readonly rows: Int32Array; readonly tags: Uint8Array };

export type Crf = {
  readonly labels: number;
  readonly width: number;
  /** `labels` numbers a row. */
  readonly weights: Float32Array;
  /** From label (row; the last: from the beginning) to label (column). */
  readonly transitions: Float32Array;
};

export type Settings = {
  readonly rowCount: number;
  readonly labels: number;
  readonly width: number;
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  readonly dropout: number;
  readonly least: number;
  readonly seed: number;
};

/** An error so small teaches nothing. */
const SMALLEST = 1e-5;

/** A linear-chain conditional random field, learnt by stochastic gradient descent with features dropped at random. */
export function trainCrf(examples: readonly Example[], settings: Settings): Crf {
  const { rowCount, labels, width, epochs, rate, l2, dropout, least, seed } = settings;
  const random = randomFrom(seed);
  const counts = new Int32Array(rowCount);
  for (const { rows } of examples) for (const row of rows) if (row >= 0) counts[row] = (counts[row] as number) + 1;
  const crf: Crf = {
    labels,
    width,
    weights: new Float32Array(rowCount * labels),
    transitions: new Float32Array((labels + 1) * labels),
  };
  const order = examples.map((_, i) => i);
  let scale = 1;
  const decay = l2 / examples.length;
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const e of order) {
      const now = rate * (1 - step++ / (epochs * examples.length));
      scale *= 1 - now * decay;
      if (scale < 1e-3) {
        for (let k = 0; k < crf.weights.length; k++) crf.weights[k] = (crf.weights[k] as number) * scale;
        scale = 1;
      }
      learn(crf, examples[e] as Example, now, scale, counts, least, dropout, random);
    }
  }
  for (let k = 0; k < crf.weights.length; k++) crf.weights[k] = (crf.weights[k] as number) * scale;
  return crf;
}

function learn(
  { weights, transitions, labels, width }: Crf,
  { rows, tags }: Example,
  rate: number,
  scale: number,
  counts: Int32Array,
  least: number,
  dropout: number,
  random: () => number,
): void {
  const length = tags.length;
  const kept = new Int32Array(rows.length).fill(-1);
  const scores = new Float64Array(length * labels);
  const boost = scale / (1 - dropout);
  for (let i = 0; i < length; i++) {
    for (let f = i * width; f < (i + 1) * width; f++) {
      const row = rows[f] as number;
      if (row < 0 || (counts[row] as number) < least || random() < dropout) continue;
      kept[f] = row;
      for (let l = 0; l < labels; l++)
        scores[i * labels + l] = (scores[i * labels + l] as number) + (weights[row * labels + l] as number);
    }
    for (let l = 0; l < labels; l++) scores[i * labels + l] = (scores[i * labels + l] as number) * boost;
  }
  const { alpha, beta, z } = sums(scores, transitions, labels, length);
  const step = rate / scale / (1 - dropout);
  const errors = new Float64Array(labels);
  for (let i = 0; i < length; i++) {
    for (let l = 0; l < labels; l++)
      errors[l] = -Math.exp((alpha[i * labels + l] as number) + (beta[i * labels + l] as number) - z);
    errors[tags[i] as number] = (errors[tags[i] as number] as number) + 1;
    if (errors.every(error => Math.abs(error) < SMALLEST)) continue;
    for (let f = i * width; f < (i + 1) * width; f++) {
      const row = kept[f] as number;
      if (row < 0) continue;
      for (let l = 0; l < labels; l++)
        weights[row * labels + l] = (weights[row * labels + l] as number) + step * (errors[l] as number);
    }
  }
  const expected = new Float64Array(transitions.length);
  for (let l = 0; l < labels; l++)
    expected[labels * labels + l] = Math.exp((alpha[l] as number) + (beta[l] as number) - z);
  for (let i = 1; i < length; i++)
    for (let a = 0; a < labels; a++)
      for (let b = 0; b < labels; b++)
        expected[a * labels + b] =
          (expected[a * labels + b] as number) +
          Math.exp(
            (alpha[(i - 1) * labels + a] as number) +
              (transitions[a * labels + b] as number) +
              (scores[i * labels + b] as number) +
              (beta[i * labels + b] as number) -
              z,
          );
  for (let i = 0; i < length; i++) {
    const from = i === 0 ? labels : (tags[i - 1] as number);
    expected[from * labels + (tags[i] as number)] = (expected[from * labels + (tags[i] as number)] as number) - 1;
  }
  for (let k = 0; k < expected.length; k++)
    transitions[k] = (transitions[k] as number) - rate * (expected[k] as number);
}

function sums(scores: Float64Array, transitions: Float32Array, labels: number, length: number) {
  const alpha = new Float64Array(length * labels);
  const beta = new Float64Array(length * labels);
  for (let l = 0; l < labels; l++) alpha[l] = (scores[l] as number) + (transitions[labels * labels + l] as number);
  const terms = new Float64Array(labels);
  for (let i = 1; i < length; i++)
    for (let b = 0; b < labels; b++) {
      for (let a = 0; a < labels; a++)
        terms[a] = (alpha[(i - 1) * labels + a] as number) + (transitions[a * labels + b] as number);
      alpha[i * labels + b] = logSum(terms) + (scores[i * labels + b] as number);
    }
  for (let i = length - 2; i >= 0; i--)
    for (let a = 0; a < labels; a++) {
      for (let b = 0; b < labels; b++)
        terms[b] =
          (transitions[a * labels + b] as number) +
          (scores[(i + 1) * labels + b] as number) +
          (beta[(i + 1) * labels + b] as number);
      beta[i * labels + a] = logSum(terms);
    }
  return { alpha, beta, z: logSum(alpha.subarray((length - 1) * labels)) };
}

function logSum(terms: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const term of terms) if (term > most) most = term;
  let sum = 0;
  for (const term of terms) sum += Math.exp(term - most);
  return most + Math.log(sum);
}

/** The likeliest labels; `penalty` is taken from the score of label 0. */
export function decode({ weights, transitions, labels, width }: Crf, rows: Int32Array, penalty: number): Uint8Array {
  const length = rows.length / width;
  const best = new Float64Array(length * labels);
  const from = new Uint8Array(length * labels);
  for (let i = 0; i < length; i++) {
    for (let f = i * width; f < (i + 1) * width; f++) {
      const row = rows[f] as number;
      for (let l = 0; l < labels; l++)
        best[i * labels + l] = (best[i * labels + l] as number) + (weights[row * labels + l] as number);
    }
    best[i * labels] = (best[i * labels] as number) - penalty;
    for (let b = 0; b < labels; b++) {
      if (i === 0) {
        best[b] = (best[b] as number) + (transitions[labels * labels + b] as number);
        continue;
      }
      let most = Number.NEGATIVE_INFINITY;
      for (let a = 0; a < labels; a++) {
        const score = (best[(i - 1) * labels + a] as number) + (transitions[a * labels + b] as number);
        if (score > most) {
          most = score;
          from[i * labels + b] = a;
        }
      }
      best[i * labels + b] = (best[i * labels + b] as number) + most;
    }
  }
  const tags = new Uint8Array(length);
  if (length === 0) return tags;
  const last = best.subarray((length - 1) * labels);
  tags[length - 1] = last.indexOf(Math.max(...last));
  for (let i = length - 1; i > 0; i--) tags[i - 1] = from[i * labels + (tags[i] as number)] as number;
  return tags;
}

/** The probability of every label at every token. */
export function marginals({ weights, transitions, labels, width }: Crf, rows: Int32Array): Float64Array {
  const length = rows.length / width;
  const scores = new Float64Array(length * labels);
  for (let i = 0; i < length; i++)
    for (let f = i * width; f < (i + 1) * width; f++) {
      const row = rows[f] as number;
      for (let l = 0; l < labels; l++)
        scores[i * labels + l] = (scores[i * labels + l] as number) + (weights[row * labels + l] as number);
    }
  const { alpha, beta, z } = sums(scores, transitions, labels, length);
  return alpha.map((a, k) => Math.exp(a + (beta[k] as number) - z));
}
