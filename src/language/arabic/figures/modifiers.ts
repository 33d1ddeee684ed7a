import type { Token } from '../../../document/doc.ts';
import type { Modifier } from '../../../document/findings.ts';
import { once, readPhrases, readRows, readSet } from '../../data.ts';
import { COMPARING, NEGATIONS } from '../particles.ts';
import { isIn, phraseAt } from '../phrase.ts';

const before = once(() => readPhrases('arabic', 'modifiers-before.tsv', row => row[0] as Modifier));
const after = once(() => readPhrases('arabic', 'modifiers-after.tsv', row => row[0] as Modifier));
const notCounted = once(() => readSet('arabic', 'not-counted.tsv'));
const verbs = once(
  () =>
    new Map(
      readRows('arabic', 'modifier-verbs.tsv').map(([modifier, needs, verb]) => [
        verb as string,
        { modifier: modifier as Modifier, isComparing: needs === 'preposition' },
      ]),
    ),
);

const LONGEST = 5;
/** How far a comparing verb may stand from its preposition («يزيد عدد سكان المدينة على …»), and one that needs none from its number. */
const WIDEST_GAP = 7;
const WIDEST_DIRECT_GAP = 5;
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

/** «يزيد عدد السكان على 900», «تجاوز عدد سكان القرية 900». */
function verbBefore(tokens: readonly Token[], at: number, from: number): Modified | null {
  const isCompared = COMPARING.has(tokens[at - 1]?.folded ?? '');
  const nearest = isCompared ? at - 2 : at - 1;
  const least = Math.max(from, at - (isCompared ? WIDEST_GAP : WIDEST_DIRECT_GAP));
  for (let i = nearest; i >= least; i--) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word') return null;
    const verb = verbs().get(token.folded) ?? verbs().get(token.stem);
    if (verb) return verb.isComparing === isCompared ? negated(tokens, i, verb.modifier) : null;
    if (!isCompared && notCounted().has(token.folded)) return null;
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
