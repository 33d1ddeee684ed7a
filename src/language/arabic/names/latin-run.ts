import type { Token } from '../../../document/doc.ts';
import { isLatinScript } from '../../../text/script.ts';

const DIGIT = /[0-9]/u;
const LONGEST = 5;

/** Where a run of capitalised words in Latin script that begins at `from` ends; `from` itself where none begins. */
export function latinEnd(tokens: readonly Token[], from: number): number {
  let to = from;
  while (to < from + LONGEST && tokens[to]?.kind === 'word' && isCapitalised(tokens[to]?.text ?? '')) to++;
  return to;
}

/** «Nimbus», not «iPhone 7» nor a lone letter. */
const isCapitalised = (word: string): boolean =>
  word.length > 1 && isLatinScript(word) && word[0] !== word[0]?.toLowerCase() && !DIGIT.test(word);
