import { type Doc, stemStart, type Token, tokenAt } from '../document/doc.ts';
import type { NameType } from '../document/findings.ts';
import { byPlace, type Span } from '../document/span.ts';
import type { Language, NameCandidate } from '../language/language.ts';
import { fold } from '../text/fold.ts';
import { type Entity, ownerOf } from './entity.ts';
import { addRepeated } from './repeated.ts';
import type { Ruled } from './rules.ts';

/** Joins candidates that name one thing and finds every other place that names it, in full or by a short form. */
export function resolveEntities(
  doc: Doc,
  language: Language,
  candidates: readonly Ruled<NameCandidate>[],
): readonly Entity[] {
  const entities = joinShorter(joinAliases(doc, partGlued(doc, groupByKey(doc, language, candidates))), language);
  addRepeated(doc, language, entities);
  for (const { mentions } of entities) mentions.sort(byPlace);
  return entities;
}

/** The folded words of a span, the first without its particles. */
export function wordsOf(doc: Doc, span: Span): readonly string[] {
  const words: string[] = [];
  for (let i = tokenAt(doc, span.start); i < doc.tokens.length && (doc.tokens[i] as Token).start < span.end; i++) {
    const token = doc.tokens[i] as Token;
    if (token.kind !== 'mark')
      words.push(i === tokenAt(doc, span.start) ? stemFrom(doc, token, span.start) : token.folded);
  }
  return words;
}

const stemFrom = (doc: Doc, token: Token, start: number): string =>
  stemStart(token) === start ? token.stem : fold(doc.text.slice(start, token.end));

function groupByKey(doc: Doc, language: Language, candidates: readonly Ruled<NameCandidate>[]): readonly Entity[] {
  const named = candidates.map(candidate => ({ ...candidate, words: wordsOf(doc, candidate) }));
  const typeOf = agreedTypes(named, language);
  const groups = new Map<string, Entity>();
  for (const candidate of named) {
    const { start, end, rule, words } = candidate;
    const type = typeOf(candidate);
    const key = `${type} ${language.keyOf(words)}`;
    const entity = groups.get(key) ?? { type, rule, words, aliases: [], mentions: [] };
    entity.mentions.push({ start, end });
    groups.set(key, entity);
  }
  return [...groups.values()];
}

type Named = Ruled<NameCandidate> & { readonly words: readonly string[] };

/** Nobody is a person here and something else there: of one name the rule trusted most tells the type, of one rule the first. */
function agreedTypes(all: readonly Named[], language: Language): (named: Named) => NameType {
  const trust = new Map(language.nameRules.map(({ id }, i) => [id, i]));
  const best = new Map<string, Named>();
  const people = new Set<string>();
  for (const named of all) {
    const key = named.words.join(' ');
    const other = best.get(key);
    if (!other || (trust.get(named.rule) ?? 0) < (trust.get(other.rule) ?? 0)) best.set(key, named);
    if (named.type === 'person') people.add(key);
  }
  return ({ words, type }) => {
    const key = words.join(' ');
    return people.has(key) ? (best.get(key)?.type ?? type) : type;
  };
}

/** Two people with nothing between them («خلف فلان فلانا الفلاني»): a name that begins with another's begins behind it. */
function partGlued(doc: Doc, groups: readonly Entity[]): readonly Entity[] {
  const people = groups.filter(({ type }) => type === 'person');
  const alone = new Set(people.flatMap(({ words }) => (words.length === 1 ? words : [])));
  const families = new Set(people.flatMap(({ words }) => (words.length > 1 ? [words.at(-1) as string] : [])));
  return groups.map(entity => {
    const { type, words, mentions } = entity;
    const [first, last] = [words[0] as string, words.at(-1) as string];
    const isTold = alone.has(first) || alone.has(last);
    const isGlued = type === 'person' && words.length > 2 && families.has(first) && isTold;
    return isGlued
      ? { ...entity, words: words.slice(1), mentions: mentions.map(mention => withoutFirstWord(doc, mention)) }
      : entity;
  });
}

const withoutFirstWord = (doc: Doc, { start, end }: Span): Span => ({
  start: (doc.tokens[tokenAt(doc, start) + 1] as Token).start,
  end,
});

/** What stands in brackets behind a name of its type is another name for it: «الاتحاد الدولي لكرة القدم (فيفا)». */
function joinAliases(doc: Doc, groups: readonly Entity[]): readonly Entity[] {
  const places = groups.flatMap(entity => entity.mentions.map(mention => ({ ...mention, entity }))).sort(byPlace);
  const joined = new Set<Entity>();
  const aliases = new Map<Entity, Entity[]>();
  for (const [i, { start, end, entity }] of places.entries()) {
    const before = places[i - 1];
    const isAside = before && /^\s?\($/u.test(doc.text.slice(before.end, start)) && doc.text[end] === ')';
    if (!isAside || before.entity === entity || before.entity.type !== entity.type) continue;
    if (joined.has(before.entity) || joined.has(entity) || aliases.has(entity)) continue;
    joined.add(entity);
    aliases.set(before.entity, [...(aliases.get(before.entity) ?? []), entity]);
  }
  return groups
    .filter(entity => !joined.has(entity))
    .map(entity => {
      const same = aliases.get(entity) ?? [];
      const mentions = [...entity.mentions, ...same.flatMap(other => other.mentions)];
      return { ...entity, aliases: same.map(({ words }) => words), mentions };
    });
}

/** Gives the mentions of a shorter name to what it stands for: of several that it may stand for, the last named before it, else the first after. */
function joinShorter(groups: readonly Entity[], language: Language): readonly Entity[] {
  const kept = new Set<Entity>();
  const byKey = new Map<string, Entity[]>();
  for (const entity of [...groups].sort((a, b) => b.words.length - a.words.length)) {
    const keys = language.mergeKeys(entity.words).map(key => `${entity.type} ${key}`);
    const longer = [...new Set(keys.flatMap(key => byKey.get(key) ?? []))];
    const scores = longer.map(owner => language.mergeScore(entity.words, owner.words, entity.type, longer.length));
    const owners = longer.filter((_, i) => (scores[i] as number) > 0);
    if (owners.length > 0) for (const mention of entity.mentions) ownerOf(owners, mention).mentions.push(mention);
    else {
      kept.add(entity);
      for (const key of keys) addTo(byKey, key, entity);
    }
  }
  return [...kept];
}

/** Of so many things with one word in common the last ones are compared. */
const MOST_COMPARED = 40;

function addTo(byKey: Map<string, Entity[]>, key: string, entity: Entity): void {
  const entities = byKey.get(key) ?? [];
  byKey.set(key, entities);
  entities.push(entity);
  if (entities.length > MOST_COMPARED) entities.shift();
}
