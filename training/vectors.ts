import type { Corpus } from './news.ts';
import { randomFrom } from './random.ts';

const NEGATIVES = 5;
const SUBSAMPLE = 1e-4;
const RATE = 0.025;
const NOISE_TABLE = 1 << 22;

/** Skip-gram vectors with negative sampling (Mikolov et al. 2013), one row of `size` a word, of length one. */
export function vectorsOf({ ids, counts }: Corpus, size: number, window: number, epochs: number): Float32Array {
  const random = randomFrom(1);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const keep = Float64Array.from(counts, count => {
    const share = count / total / SUBSAMPLE;
    return (Math.sqrt(share) + 1) / share;
  });
  const noise = noiseTable(counts);
  const vectors = Float32Array.from({ length: counts.length * size }, () => (random() - 0.5) / size);
  const contexts = new Float32Array(counts.length * size);
  const gradient = new Float32Array(size);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const kept = ids.filter(id => id < 0 || random() < (keep[id] as number));
    for (let i = 0; i < kept.length; i++) {
      const word = kept[i] as number;
      if (word < 0) continue;
      const rate = RATE * Math.max(0.0001, 1 - (epoch + i / kept.length) / epochs);
      const reach = 1 + Math.floor(random() * window);
      for (const step of [-1, 1]) {
        for (let j = 1; j <= reach; j++) {
          const other = kept[i + step * j] ?? -1;
          if (other < 0) break;
          gradient.fill(0);
          for (let k = 0; k <= NEGATIVES; k++) {
            const target = k === 0 ? word : (noise[Math.floor(random() * NOISE_TABLE)] as number);
            if (k > 0 && target === word) continue;
            learn(vectors, other * size, contexts, target * size, size, k === 0 ? 1 : 0, rate, gradient);
          }
          for (let d = 0; d < size; d++)
            vectors[other * size + d] = (vectors[other * size + d] as number) + (gradient[d] as number);
        }
      }
    }
    console.log(`vectors, epoch ${epoch + 1}`);
  }
  return normalised(vectors, size);
}

function learn(
  vectors: Float32Array,
  from: number,
  contexts: Float32Array,
  to: number,
  size: number,
  label: number,
  rate: number,
  gradient: Float32Array,
): void {
  let dot = 0;
  for (let d = 0; d < size; d++) dot += (vectors[from + d] as number) * (contexts[to + d] as number);
  const step = rate * (label - 1 / (1 + Math.exp(-dot)));
  for (let d = 0; d < size; d++) {
    gradient[d] = (gradient[d] as number) + step * (contexts[to + d] as number);
    contexts[to + d] = (contexts[to + d] as number) + step * (vectors[from + d] as number);
  }
}

/** Words as often as their counts to the power of 3/4. */
function noiseTable(counts: readonly number[]): Int32Array {
  const weights = counts.map(count => count ** 0.75);
  const sum = weights.reduce((a, b) => a + b, 0);
  const table = new Int32Array(NOISE_TABLE);
  let word = 0;
  let reached = (weights[0] as number) / sum;
  for (let i = 0; i < NOISE_TABLE; i++) {
    while (i / NOISE_TABLE > reached && word < counts.length - 1) reached += (weights[++word] as number) / sum;
    table[i] = word;
  }
  return table;
}

function normalised(vectors: Float32Array, size: number): Float32Array {
  for (let row = 0; row < vectors.length; row += size) {
    let square = 0;
    for (let d = 0; d < size; d++) square += (vectors[row + d] as number) ** 2;
    const length = Math.sqrt(square) || 1;
    for (let d = 0; d < size; d++) vectors[row + d] = (vectors[row + d] as number) / length;
  }
  return vectors;
}

/** The k-means cluster of every row, by cosine. */
export function clustersOf(vectors: Float32Array, size: number, k: number, rounds: number): Uint16Array {
  const count = vectors.length / size;
  const random = randomFrom(2);
  const centres = new Float32Array(k * size);
  for (let c = 0; c < k; c++) {
    const row = Math.floor(random() * Math.min(count, 20 * k));
    centres.set(vectors.subarray(row * size, (row + 1) * size), c * size);
  }
  const clusterOf = new Uint16Array(count);
  for (let round = 0; round < rounds; round++) {
    for (let row = 0; row < count; row++) clusterOf[row] = nearest(vectors, row * size, centres, size);
    centres.fill(0);
    for (let row = 0; row < count; row++) {
      const at = (clusterOf[row] as number) * size;
      for (let d = 0; d < size; d++)
        centres[at + d] = (centres[at + d] as number) + (vectors[row * size + d] as number);
    }
    normalised(centres, size);
  }
  return clusterOf;
}

function nearest(vectors: Float32Array, at: number, centres: Float32Array, size: number): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let c = 0; c * size < centres.length; c++) {
    let dot = 0;
    for (let d = 0; d < size; d++) dot += (vectors[at + d] as number) * (centres[c * size + d] as number);
    if (dot > most) {
      most = dot;
      best = c;
    }
  }
  return best;
}
