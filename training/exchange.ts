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
  const counts = countClasses(corpus, after, classOf, classes);
  const next = new Float64Array(classes);
  const previous = new Float64Array(classes);
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (let word = 0; word < size; word++) {
      const own = classOf[word] as number;
      const itself = fill(next, after[word] as Beside, classOf, word);
      fill(previous, before[word] as Beside, classOf, word);
      const count = corpus.counts[word] as number;
      const member = { count, itself, next, previous, nexts: nonZero(next), previouses: nonZero(previous) };
      change(counts, own, member, -1);
      const best = bestOf(counts, own, member);
      change(counts, best, member, 1);
      if (best !== own) moved++;
      classOf[word] = best;
    }
    console.log(`classes ${classes}, round ${round + 1}: ${moved} words moved`);
  }
  return classOf;
}

/** How often a class occurs, and a class (row) before another (column). */
type Counts = { readonly classes: number; readonly total: Float64Array; readonly pairs: Float64Array };

/** A word that may join a class: how often it occurs, beside itself, and behind and before the words of each class; the classes of these. */
type Member = {
  readonly count: number;
  readonly itself: number;
  readonly next: Float64Array;
  readonly previous: Float64Array;
  readonly nexts: Int32Array;
  readonly previouses: Int32Array;
};

function countClasses(corpus: Corpus, after: readonly Beside[], classOf: Uint16Array, classes: number): Counts {
  const total = new Float64Array(classes);
  const pairs = new Float64Array(classes * classes);
  for (const [word, { ids, counts }] of after.entries()) {
    const own = classOf[word] as number;
    total[own] = (total[own] as number) + (corpus.counts[word] as number);
    ids.forEach((next, i) => {
      const pair = own * classes + (classOf[next] as number);
      pairs[pair] = (pairs[pair] as number) + (counts[i] as number);
    });
  }
  return { classes, total, pairs };
}

/** The class whose likelihood grows most when a word joins it; of equals the first. */
function bestOf(counts: Counts, own: number, member: Member): number {
  let best = own;
  let most = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < counts.classes; c++) {
    const gain = gainOf(counts, c, member);
    if (gain > most) {
      most = gain;
      best = c;
    }
  }
  return best;
}

const nlogn = (n: number): number => (n > 0 ? n * Math.log(n) : 0);

/** How much the likelihood grows when a word joins class c. */
function gainOf({ classes, total, pairs }: Counts, c: number, member: Member): number {
  const { count, itself, next, previous, nexts, previouses } = member;
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
function change({ classes, total, pairs }: Counts, c: number, member: Member, sign: 1 | -1): void {
  const { count, itself, next, previous, nexts, previouses } = member;
  const add = (pair: number, amount: number): void => {
    pairs[pair] = (pairs[pair] as number) + sign * amount;
  };
  total[c] = (total[c] as number) + sign * count;
  for (const g of nexts) add(c * classes + g, next[g] as number);
  for (const g of previouses) add(g * classes + c, previous[g] as number);
  add(c * classes + c, itself);
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
