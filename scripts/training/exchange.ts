import type { Corpus } from './news.ts';

/** What stands beside a word, and how often. */
type Beside = { readonly ids: Int32Array; readonly counts: Int32Array };

/**
 * Classes of words that predict each other best as neighbours: the exchange algorithm for class bigrams (Kneser & Ney 1993; Martin,
 * Liermann & Ney 1998). Gives the class of every word.
 */
export function classesOf(corpus: Corpus, classes: number, rounds: number): Uint16Array {
  const size = corpus.words.length;
  const after = besides(corpus, 1);
  const before = besides(corpus, -1);
  const classOf = Uint16Array.from({ length: size }, (_, word) => word % classes);
  const total = new Float64Array(classes);
  const pairs = new Float64Array(classes * classes);
  for (let word = 0; word < size; word++) {
    const own = classOf[word] as number;
    total[own] = (total[own] as number) + (corpus.counts[word] as number);
    const { ids, counts } = after[word] as Beside;
    ids.forEach((next, i) => {
      const pair = own * classes + (classOf[next] as number);
      pairs[pair] = (pairs[pair] as number) + (counts[i] as number);
    });
  }
  const next = new Float64Array(classes);
  const previous = new Float64Array(classes);
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (let word = 0; word < size; word++) {
      const own = classOf[word] as number;
      const itself = fill(next, after[word] as Beside, classOf, word);
      fill(previous, before[word] as Beside, classOf, word);
      const nexts = nonZero(next);
      const previouses = nonZero(previous);
      change(pairs, total, classes, own, corpus.counts[word] as number, itself, next, previous, nexts, previouses, -1);
      let best = own;
      let most = Number.NEGATIVE_INFINITY;
      for (let c = 0; c < classes; c++) {
        const gain = gainOf(
          pairs,
          total,
          classes,
          c,
          corpus.counts[word] as number,
          itself,
          next,
          previous,
          nexts,
          previouses,
        );
        if (gain > most) {
          most = gain;
          best = c;
        }
      }
      change(pairs, total, classes, best, corpus.counts[word] as number, itself, next, previous, nexts, previouses, 1);
      if (best !== own) moved++;
      classOf[word] = best;
    }
    console.log(`classes ${classes}, round ${round + 1}: ${moved} words moved`);
  }
  return classOf;
}

const nlogn = (n: number): number => (n > 0 ? n * Math.log(n) : 0);

/** How much the likelihood grows when a word joins class c. */
function gainOf(
  pairs: Float64Array,
  total: Float64Array,
  classes: number,
  c: number,
  count: number,
  itself: number,
  next: Float64Array,
  previous: Float64Array,
  nexts: Int32Array,
  previouses: Int32Array,
): number {
  const before = total[c] as number;
  let gain = 2 * (nlogn(before) - nlogn(before + count));
  const diagonal = pairs[c * classes + c] as number;
  for (let i = 0; i < nexts.length; i++) {
    const g = nexts[i] as number;
    if (g === c) continue;
    const n = pairs[c * classes + g] as number;
    gain += nlogn(n + (next[g] as number)) - nlogn(n);
  }
  for (let i = 0; i < previouses.length; i++) {
    const g = previouses[i] as number;
    if (g === c) continue;
    const n = pairs[g * classes + c] as number;
    gain += nlogn(n + (previous[g] as number)) - nlogn(n);
  }
  return gain + nlogn(diagonal + (next[c] as number) + (previous[c] as number) + itself) - nlogn(diagonal);
}

/** Adds a word to class c, or takes it out. */
function change(
  pairs: Float64Array,
  total: Float64Array,
  classes: number,
  c: number,
  count: number,
  itself: number,
  next: Float64Array,
  previous: Float64Array,
  nexts: Int32Array,
  previouses: Int32Array,
  sign: 1 | -1,
): void {
  total[c] = (total[c] as number) + sign * count;
  for (const g of nexts) pairs[c * classes + g] = (pairs[c * classes + g] as number) + sign * (next[g] as number);
  for (const g of previouses)
    pairs[g * classes + c] = (pairs[g * classes + c] as number) + sign * (previous[g] as number);
  pairs[c * classes + c] = (pairs[c * classes + c] as number) + sign * itself;
}

/** Sums what stands beside a word by class; gives how often the word stands beside itself, which is left out. */
function fill(sums: Float64Array, { ids, counts }: Beside, classOf: Uint16Array, word: number): number {
  sums.fill(0);
  let itself = 0;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number;
    if (id === word) itself = counts[i] as number;
    else sums[classOf[id] as number] = (sums[classOf[id] as number] as number) + (counts[i] as number);
  }
  return itself;
}

function nonZero(sums: Float64Array): Int32Array {
  const found: number[] = [];
  for (let i = 0; i < sums.length; i++) if (sums[i] !== 0) found.push(i);
  return Int32Array.from(found);
}

function besides({ ids, words }: Corpus, step: 1 | -1): readonly Beside[] {
  const found = words.map(() => new Map<number, number>());
  for (let i = 0; i < ids.length; i++) {
    const word = ids[i] as number;
    const other = ids[i + step] ?? -1;
    if (word < 0 || other < 0) continue;
    const counts = found[word] as Map<number, number>;
    counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return found.map(counts => ({ ids: Int32Array.from(counts.keys()), counts: Int32Array.from(counts.values()) }));
}
