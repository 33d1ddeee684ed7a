import type { Doc, Token } from '../../../document/doc.ts';
import { isLatinScript } from '../../../text/script.ts';
import { once, oncePer, readMap, readSet } from '../../data.ts';
import type { NameCandidate } from '../../language.ts';
import { IN, OF } from '../particles.ts';
import { isIn } from '../phrase.ts';
import { latinEnd } from './latin-run.ts';
import { headOf } from './organization-span.ts';
import { findKnownOrganizations, headedOrganizations } from './organizations.ts';
import { findTaggedNames } from './tagged.ts';

const things = once(() => readSet('arabic', 'latin-things.tsv'));
const works = once(() => readSet('arabic', 'works.tsv'));
const verbs = once(() => readSet('arabic', 'person-verbs.tsv'));
const speech = once(() => readMap('arabic', 'speech-verbs.tsv'));
const roles = once(() => readSet('arabic', 'role-heads.tsv'));
const people = once(() => readSet('arabic', 'person-nouns.tsv'));

/** What the words around a name in Latin script must say at least for it to be an organisation. */
const ENOUGH = 2;
const OFTEN = 3;
const PLACING: ReadonlySet<string> = new Set([IN, OF, 'لدي', 'مع', 'ل', 'الي']);

/** Names in Latin script («Microsoft Gaming») of which the words around say that they are organisations: in news most others are products. */
export function findLatinNames({ tokens }: Doc): readonly NameCandidate[] {
  const found: NameCandidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const to = latinEnd(tokens, at);
    if (to === at) continue;
    if (evidence(tokens, at, to) >= ENOUGH)
      found.push({ start: (tokens[at] as Token).start, end: (tokens[to - 1] as Token).end, type: 'organization' });
    at = to - 1;
  }
  return found;
}

/** What stands in Latin script and brackets behind a name is the same thing: «نيمبوس (Nimbus)». */
export function findPairedNames(doc: Doc): readonly NameCandidate[] {
  const { tokens } = doc;
  const before = [...findKnownOrganizations(doc), ...headedOrganizations(tokens), ...findTaggedNames(doc)];
  const types = new Map(before.map(({ end, type }) => [end, type]));
  return tokens.flatMap(({ text }, at) => {
    const type = text === '(' ? types.get(tokens[at - 1]?.end ?? -1) : undefined;
    const to = type ? latinEnd(tokens, at + 1) : at;
    const isPair = type !== undefined && to > at + 1 && tokens[to]?.text === ')';
    return isPair ? [{ start: (tokens[at + 1] as Token).start, end: (tokens[to - 1] as Token).end, type }] : [];
  });
}

const countsOf = oncePer((tokens: readonly Token[]) => {
  const counts = new Map<string, number>();
  for (const { folded } of tokens) counts.set(folded, (counts.get(folded) ?? 0) + 1);
  return counts;
});

/** How much speaks for an organisation: a word that introduces one, a verb of saying, people of its; names of works and things speak against. */
function evidence(tokens: readonly Token[], from: number, to: number): number {
  const before = tokens[from - 1];
  const isThing = tokens.slice(from, to).some(({ folded }) => things().has(folded));
  const isPhrase = [before, tokens[to]].some(token => isLatinScript(token?.text ?? '') && token?.kind === 'word');
  if (isThing || isPhrase || isIn(works(), before) || tokens[to]?.kind === 'number') return 0;
  const first = tokens[from] as Token;
  const times = countsOf(tokens).get(first.folded) ?? 0;
  return (
    (headOf(before) === undefined ? 0 : 3) +
    (isIn(verbs(), before) || speech().has(before?.folded ?? '') ? 2 : 0) +
    (isIn(roles(), before) || isIn(people(), before) ? 2 : 0) +
    (PLACING.has(before?.folded ?? '') ? 1 : 0) +
    (times >= OFTEN ? 1 : 0)
  );
}
