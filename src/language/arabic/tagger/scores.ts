import type { Line } from './features.ts';
import { beyond, type Feature, FIRST_PASS_FEATURES, mix, REACH, rowOf, TEXT_FEATURES } from './features.ts';
import type { Model } from './model.ts';
import { isOfWord, VALUES, type Values } from './values.ts';

/** Less than this would cost names that only pairs of words tell of (measured: nothing at 1, half a point of F1 at 0.5). */
const SURE_LEAD = 1;
const OFFSETS = 2 * REACH + 1;

/** What looks at one word says the same wherever the word stands: it is summed once for each word and offset. */
const isWordFeature = ({ parts }: Feature): boolean => parts.length === 2 && isOfWord(parts[0] as number);
const WORD_FEATURES = TEXT_FEATURES.filter(isWordFeature);
const PLACE_FEATURES = TEXT_FEATURES.filter(feature => !isWordFeature(feature));

/** The scores of every token in both passes, `model.stride` numbers each, without what the second pass sees of the first. */
export function textScores(model: Model, { cells, words, firsts }: Values, lines: readonly Line[]): Int32Array {
  const { stride, weights, bits } = model;
  const scores = new Int32Array(words.length * stride);
  const sums = new Int32Array((firsts.length + 1) * OFFSETS * stride);
  for (const [word, first] of firsts.entries())
    addWord(model, sums, word, column => cells[first * VALUES + column] as number);
  addWord(model, sums, firsts.length, (_, offset) => beyond(offset));
  for (const { from, to } of lines) {
    for (let i = from; i < to; i++) {
      for (let offset = -REACH; offset <= REACH; offset++) {
        const j = i + offset;
        const word = j < from || j >= to ? firsts.length : (words[j] as number);
        add(scores, i * stride, sums, (word * OFFSETS + offset + REACH) * stride, stride);
      }
      if (isSurelyNone(model, scores, i * stride)) continue;
      for (let f = 0; f < PLACE_FEATURES.length; f++) {
        const row = rowOf(PLACE_FEATURES[f] as Feature, cells, i, from, to, bits);
        add(scores, i * stride, weights, row * stride, stride);
      }
    }
  }
  return scores;
}

/** Whether «no name» leads so far in both passes that there is no need to look any further: so do half of the words of news. */
function isSurelyNone({ labels, step }: Model, scores: Int32Array, at: number): boolean {
  const lead = Math.round(SURE_LEAD / step);
  for (let none = at; none <= at + labels; none += labels) {
    const least = (scores[none] as number) - lead;
    for (let k = 1; k < labels; k++) if ((scores[none + k] as number) > least) return false;
  }
  return true;
}

/** Adds what the second pass sees of the first to the scores of a line. */
export function addFirstPass(model: Model, { cells }: Values, { from, to }: Line, scores: Int32Array): void {
  const { stride, weights, bits, labels } = model;
  for (let i = from; i < to; i++)
    for (let f = 0; f < FIRST_PASS_FEATURES.length; f++) {
      const row = rowOf(FIRST_PASS_FEATURES[f] as Feature, cells, i, from, to, bits);
      add(scores, i * stride + labels, weights, row * stride + labels, labels);
    }
}

function addWord(
  { weights, stride, bits }: Model,
  sums: Int32Array,
  word: number,
  valueAt: (column: number, offset: number) => number,
): void {
  for (let f = 0; f < WORD_FEATURES.length; f++) {
    const { id, parts } = WORD_FEATURES[f] as Feature;
    const offset = parts[1] as number;
    const row = mix(id, valueAt(parts[0] as number, offset)) >>> (32 - bits);
    add(sums, (word * OFFSETS + offset + REACH) * stride, weights, row * stride, stride);
  }
}

function add(to: Int32Array, at: number, from: Int8Array | Int32Array, start: number, count: number): void {
  for (let k = 0; k < count; k++) to[at + k] = (to[at + k] as number) + (from[start + k] as number);
}
