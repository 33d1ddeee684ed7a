import type { Token } from '../../../document/doc.ts';
import { once, oncePer, readSet } from '../../data.ts';
import { isIn } from '../phrase.ts';

const words = once(() => readSet('arabic', 'sport-words.tsv'));

/** So many words of sport, as near as this, and a text is about sport. */
const ENOUGH = 3;
const REACH = 40;

export const isSportWord = (token: Token | undefined): boolean => isIn(words(), token);

/** Which tokens have enough words of sport near them: 1 for each. */
export const sportOf = oncePer((tokens: readonly Token[]): Uint8Array => {
  const found = new Uint8Array(tokens.length);
  const countAt = (i: number): number => (i >= 0 && isSportWord(tokens[i]) ? 1 : 0);
  let near = 0;
  for (let i = 0; i < REACH; i++) near += countAt(i);
  for (let i = 0; i < tokens.length; i++) {
    near += countAt(i + REACH) - countAt(i - REACH - 1);
    found[i] = near >= ENOUGH ? 1 : 0;
  }
  return found;
});
