import type { Doc } from '../document/doc.ts';
import { byPlace, overlaps, type Span } from '../document/span.ts';
import type { Rule } from '../language/language.ts';

/** A candidate and the id of the rule that found it. */
export type Ruled<Candidate> = Candidate & { readonly rule: string };

/**
 * Runs the rules and keeps one answer for one place, in order of place: the earlier rule is trusted more,
 * then the longer candidate.
 */
export function runRules<Candidate extends Span, Known extends readonly unknown[]>(
  rules: readonly Rule<Candidate, Known>[],
  doc: Doc,
  ...known: Known
): readonly Ruled<Candidate>[] {
  const kept: Ruled<Candidate>[] = [];
  for (const { id, find } of rules) {
    merge(
      kept,
      find(doc, ...known).map(candidate => ({ ...candidate, rule: id })),
    );
  }
  return kept;
}

const lengthOf = ({ start, end }: Span): number => end - start;

/** Adds the candidates that meet none of the kept ones nor of each other; both stay in order of place. */
function merge<Candidate extends Span>(kept: Candidate[], candidates: readonly Candidate[]): void {
  const byStart = [...candidates].sort(byPlace);
  const added: Candidate[] = [];
  let i = 0;
  for (const candidate of byStart) {
    while (i < kept.length && (kept[i] as Candidate).end <= candidate.start) i++;
    const isTaken = i < kept.length && overlaps(kept[i] as Candidate, candidate);
    const last = added.at(-1);
    if (isTaken) continue;
    if (!last || !overlaps(last, candidate)) added.push(candidate);
    else if (lengthOf(candidate) > lengthOf(last)) added[added.length - 1] = candidate;
  }
  for (const candidate of added) kept.push(candidate);
  kept.sort(byPlace);
}
