import type { Token } from '../../../document/doc.ts';
import type { Modifier } from '../../../document/findings.ts';
import { once, readMap, readPhrases } from '../../data.ts';
import { COMPARING, NEGATIONS } from '../particles.ts';
import { isIn, phraseAt } from '../phrase.ts';

const before = once(() => readPhrases('arabic', 'modifiers-before.tsv', row => row[0] as Modifier));
const after = once(() => readPhrases('arabic', 'modifiers-after.tsv', row => row[0] as Modifier));
const verbs = once(() => readMap('arabic', 'modifier-verbs.tsv'));

const LONGEST = 5;
/** How far a comparing verb may stand from its preposition («يزيد عدد سكان المدينة على …»). */
const WIDEST_GAP = 7;
const OPPOSITE: Readonly<Partial<Record<Modifier, Modifier>>> = { 'more-than': 'at-most', 'less-than': 'at-least' };

/** A modifier and the token where it begins (before a number) or behind which it ends. */
export type Modified = { readonly modifier: Modifier; readonly edge: number };

/** The modifier that ends just before token `at`; `from` is the first token of the sentence. */
export function modifierBefore(tokens: readonly Token[], at: number, from: number): Modified | null {
  for (let length = Math.min(LONGEST, at - from); length > 0; length--) {
    const found = phraseAt(before(), tokens, at - length, at);
    if (found?.length === length) return negated(tokens, at - length, found.value);
  }
  return verbBefore(tokens, at, from);
}

/** «لا يتجاوز» where only «يتجاوز» is a phrase: what is denied turns round. */
function negated(tokens: readonly Token[], edge: number, modifier: Modifier): Modified {
  const opposite = OPPOSITE[modifier];
  return opposite && isIn(NEGATIONS, tokens[edge - 1]) ? { modifier: opposite, edge: edge - 1 } : { modifier, edge };
}

function verbBefore(tokens: readonly Token[], at: number, from: number): Modified | null {
  const isCompared = COMPARING.has(tokens[at - 1]?.folded ?? '');
  const least = Math.max(from, at - (isCompared ? WIDEST_GAP : 2));
  for (let i = at - 1; i >= least; i--) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word') return null;
    const modifier = (verbs().get(token.folded) ?? verbs().get(token.stem)) as Modifier | undefined;
    if (modifier && (isCompared || i < at - 1)) return negated(tokens, i, modifier);
  }
  return null;
}

/** The modifier that begins at token `at`, or behind one adjective; `to` is the end of the sentence. */
export function modifierAfter(tokens: readonly Token[], at: number, to: number): Modified | null {
  for (const start of [at, at + 1]) {
    const isReached = start === at || tokens[at]?.kind === 'word';
    const found = isReached && start < to ? phraseAt(after(), tokens, start, to) : null;
    if (found) return { modifier: found.value, edge: start + found.length };
  }
  return null;
}
