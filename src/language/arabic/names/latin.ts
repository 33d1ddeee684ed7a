import type { Doc, Token } from '../../../document/doc.ts';
import { once, readSet } from '../../data.ts';
import type { NameCandidate } from '../../language.ts';

const things = once(() => readSet('arabic', 'latin-things.tsv'));

const CAPITALISED = /^\p{Lu}[\p{L}\p{M}\p{N}&.'’_-]+$/u;
const LONGEST = 5;

/** Names in Latin script («Microsoft Gaming»): in Arabic news most are organisations; products and techniques are listed. */
export function findLatinNames({ tokens }: Doc): readonly NameCandidate[] {
  const found: NameCandidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const to = runEnd(tokens, at);
    if (to === at) continue;
    const first = tokens[at] as Token;
    const isThing = tokens.slice(at, to).some(token => things().has(token.folded)) || isAbbreviation(tokens, at, to);
    if (!isThing) found.push({ start: first.start, end: (tokens[to - 1] as Token).end, type: 'organization' });
    at = to - 1;
  }
  return found;
}

function runEnd(tokens: readonly Token[], from: number): number {
  let to = from;
  while (to < from + LONGEST && tokens[to]?.kind === 'word' && CAPITALISED.test(tokens[to]?.text ?? '')) to++;
  return to;
}

/** «… (TPU)»: capitals in brackets behind Arabic words stand for those words. */
const isAbbreviation = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens[from - 1]?.text === '(' &&
  tokens[to]?.text === ')' &&
  to === from + 1 &&
  /^\p{Lu}{2,6}$/u.test(tokens[from]?.text ?? '');
