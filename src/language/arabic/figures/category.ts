import type { Doc, Token } from '../../../document/doc.ts';
import { once, readMap, readSet } from '../../data.ts';
import { ARTICLE } from '../letters.ts';
import { OTHERS } from '../particles.ts';
import { isIn } from '../phrase.ts';
import type { Quantity } from './quantities.ts';

const nouns = once(() => readMap('arabic', 'category-nouns.tsv'));
const before = once(() => readMap('arabic', 'category-before.tsv'));
const after = once(() => readMap('arabic', 'category-after.tsv'));
const letters = once(() => readSet('arabic', 'letter-words.tsv'));
const demands = once(() => readSet('arabic', 'demand-verbs.tsv'));

/** Nouns that name their category. */
export const categoryNouns = once(() => new Set(nouns().keys()));
/** Nouns of people whose part the sentence tells. */
export const personNouns = once(() => readSet('arabic', 'person-nouns.tsv'));

const BEFORE_REACH = 5;
const AFTER_REACH = 8;
const SIGNATORIES = 'signatories';

/**
 * What a count means: what the counted people do or suffer in the sentence, else what the noun names, else null.
 * `noun` is the counted token, or null; `end` the token behind the figure.
 */
export function categoryOf({ tokens }: Doc, quantity: Quantity, noun: Token | null, end: number): string | null {
  const named = noun ? (lookUp(nouns(), noun) ?? lookUpBare(noun)) : null;
  const isPerson = noun === null || isIn(personNouns(), noun) || OTHERS.has(noun.folded);
  if (!isPerson) return named;
  return (
    speaksThroughLetter(tokens, quantity, end) ??
    contextBefore(tokens, quantity) ??
    contextAfter(tokens, quantity, end) ??
    named
  );
}

const lookUp = (table: ReadonlyMap<string, string>, token: Token): string | null =>
  table.get(token.folded) ?? table.get(token.stem) ?? null;

const lookUpBare = ({ stem }: Token): string | null =>
  stem.startsWith(ARTICLE) ? (nouns().get(stem.slice(ARTICLE.length)) ?? null) : null;

function contextBefore(tokens: readonly Token[], { first, sentence }: Quantity): string | null {
  for (let i = first - 1; i >= Math.max(sentence.from, first - BEFORE_REACH); i--) {
    const token = tokens[i] as Token;
    if (token.kind === 'mark') return null;
    const category = lookUp(before(), token);
    if (category) return category;
  }
  return null;
}

function contextAfter(tokens: readonly Token[], { sentence }: Quantity, end: number): string | null {
  for (let i = end; i < Math.min(sentence.to, end + AFTER_REACH); i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word') return null;
    const category = lookUp(after(), token);
    if (category) return category;
  }
  return null;
}

/** Who asks or says something in a letter has signed it («طالب 300 طبيب في عريضة …»). */
function speaksThroughLetter(tokens: readonly Token[], { first, sentence }: Quantity, end: number): string | null {
  const limit = Math.min(sentence.to, end + AFTER_REACH);
  const near = tokens.slice(end, limit);
  const stop = near.findIndex(token => token.kind === 'mark');
  const behind = stop < 0 ? near : near.slice(0, stop);
  const ahead = tokens.slice(Math.max(sentence.from, first - 3), first);
  const hasLetter = behind.some(token => isIn(letters(), token));
  const hasDemand = [...ahead, ...behind].some(token => token.kind === 'word' && isIn(demands(), token));
  return hasLetter && hasDemand ? SIGNATORIES : null;
}
