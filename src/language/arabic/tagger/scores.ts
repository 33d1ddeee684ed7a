import { readBytes } from '../../data.ts';
import { FIRST_PASS_FEATURES, type Line, PLACE_FEATURES, REACH, WORD_FEATURES } from './features.ts';
import type { Kernel, Placed } from './kernel.ts';
import { PlainKernel } from './plain-kernel.ts';
import type { Values } from './values.ts';
import { WasmKernel } from './wasm-kernel.ts';

const OFFSETS = WORD_FEATURES.length;

/** A model ready to score the tokens of one article after another. */
export type Scorer = {
  readonly kernel: Kernel;
  readonly ofWord: readonly Placed[];
  readonly ofPlace: Placed;
  readonly ofFirstPass: Placed;
};

/** Reads the model. */
export function openScorer(): Scorer {
  const kernel = openKernel();
  return {
    kernel,
    ofWord: WORD_FEATURES.map(features => kernel.place(features)),
    ofPlace: kernel.place(PLACE_FEATURES),
    ofFirstPass: kernel.place(FIRST_PASS_FEATURES),
  };
}

/** Where there is no WebAssembly, or no memory for it, it goes slowly. */
function openKernel(): Kernel {
  try {
    return new WasmKernel(roomFor => readBytes('arabic', 'tagger.bin', roomFor));
  } catch {
    return new PlainKernel(readBytes('arabic', 'tagger.bin'));
  }
}

/** Opens an article in the kernel and sums up every token in both passes, without what the second pass sees of the first. */
export function addText(scorer: Scorer, { cells, words, firsts }: Values, lines: readonly Line[]): void {
  const { kernel, ofPlace } = scorer;
  const beyond = firsts.length;
  const sumOf = (word: number, offset: number): number => words.length + word * OFFSETS + offset;
  kernel.open(cells, sumOf(beyond + 1, 0));
  addWords(scorer, firsts, sumOf);
  for (const line of lines) {
    for (let i = line.from; i < line.to; i++) {
      for (let offset = 0; offset < OFFSETS; offset++) {
        const j = i + offset - REACH;
        const word = j < line.from || j >= line.to ? beyond : (words[j] as number);
        kernel.addSum(i, sumOf(word, offset));
      }
      kernel.addFeatures(ofPlace, i, line, i);
    }
  }
}

/** What looks at one word says the same wherever the word stands: it is summed once for each word (the last: beyond a line's ends) and offset. */
function addWords(
  { kernel, ofWord }: Scorer,
  firsts: readonly number[],
  sumOf: (word: number, offset: number) => number,
): void {
  for (let word = 0; word <= firsts.length; word++) {
    const from = firsts[word] ?? 0;
    const line = { from, to: word < firsts.length ? from + 1 : from };
    for (let offset = 0; offset < OFFSETS; offset++)
      kernel.addFeatures(ofWord[offset] as Placed, from - offset + REACH, line, sumOf(word, offset));
  }
}

/** Adds what the second pass sees of the first to the sums of lines. */
export function addFirstPass({ kernel, ofFirstPass }: Scorer, { cells }: Values, lines: readonly Line[]): void {
  kernel.setCells(cells);
  for (const line of lines) for (let i = line.from; i < line.to; i++) kernel.addFeatures(ofFirstPass, i, line, i);
}
