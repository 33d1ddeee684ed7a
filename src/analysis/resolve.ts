import { type Doc, stemStart, type Token, tokenAt } from '../document/doc.ts';
import type { NameType } from '../document/findings.ts';
import { byPlace, firstFrom, overlaps, type Span } from '../document/span.ts';
import type { Language, NameCandidate } from '../language/language.ts';
import { fold } from '../text/fold.ts';
import { PhraseBook } from '../text/phrases.ts';
import type { Ruled } from './rules.ts';

/** Somebody or something, with every place where the text names it. */
export type Entity = {
  readonly type: NameType;
  readonly rule: string;
  /** Folded words of the fullest form. */
  readonly words: readonly string[];
  readonly mentions: Span[];
};

/** Joins candidates that name one thing and finds every other place that names it, in full or by a short form. */
export function resolveEntities(
  doc: Doc,
  language: Language,
  candidates: readonly Ruled<NameCandidate>[],
): readonly Entity[] {
  const entities = joinShortForms(partGlued(doc, groupByKey(doc, language, candidates)), language);
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
  const groups = new Map<string, Entity>();
  for (const { start, end, type, rule } of candidates) {
    const words = wordsOf(doc, { start, end });
    const key = `${type} ${language.keyOf(words)}`;
    const entity = groups.get(key) ?? { type, rule, words, mentions: [] };
    entity.mentions.push({ start, end });
    groups.set(key, entity);
  }
  return [...groups.values()];
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

/** Gives the mentions of a short form to the entity that it stands for: the last named in full before it, else the first after. */
function joinShortForms(groups: readonly Entity[], language: Language): readonly Entity[] {
  const ownersOf = byForm(groups, language, language.shortForms);
  const maybeOwnersOf = byForm(groups, language, language.vagueForms);
  const kept = new Set<Entity>();
  for (const entity of [...groups].sort((a, b) => b.words.length - a.words.length)) {
    const owners = ownersOf(entity).filter(owner => kept.has(owner));
    const maybe = maybeOwnersOf(entity).filter(owner => kept.has(owner));
    const possible = owners.length === 0 && maybe.length === 1 ? maybe : owners;
    if (possible.length === 0) kept.add(entity);
    else for (const mention of entity.mentions) ownerOf(possible, mention).mentions.push(mention);
  }
  return [...kept];
}

/** Finds the entities of which an entity's words are a form. */
function byForm(
  groups: readonly Entity[],
  language: Language,
  formsOf: Language['shortForms'],
): (entity: Entity) => readonly Entity[] {
  const owners = new Map<string, Entity[]>();
  const keyOf = (type: NameType, words: readonly string[]): string => `${type} ${language.keyOf(words)}`;
  for (const entity of groups)
    for (const form of formsOf(entity.words, entity.type)) {
      const key = keyOf(entity.type, form);
      const found = owners.get(key);
      if (found) found.push(entity);
      else owners.set(key, [entity]);
    }
  return ({ type, words }) => owners.get(keyOf(type, words)) ?? [];
}

/** Of entities that share a short form, the one named last before a place. */
function ownerOf(entities: readonly Entity[], { start }: Span): Entity {
  const [only, ...others] = entities as [Entity, ...Entity[]];
  return others.reduce((best, entity) => (lastBefore(entity, start) > lastBefore(best, start) ? entity : best), only);
}

/** Where an entity was named last before a place; -1 if it was not. */
function lastBefore({ mentions }: Entity, start: number): number {
  let last = -1;
  for (const mention of mentions) if (mention.start < start && mention.start > last) last = mention.start;
  return last;
}

/** Finds the names again where no rule saw them, as whole words with any particle. */
function addRepeated(doc: Doc, language: Language, entities: readonly Entity[]): void {
  const book = toBook(language, entities);
  const taken = entities.flatMap(entity => entity.mentions).sort(byPlace);
  const isTaken = (span: Span): boolean => {
    const next = firstFrom(taken, span.start);
    return [taken[next - 1], taken[next]].some(other => other !== undefined && overlaps(other, span));
  };
  for (let at = 0; at < doc.tokens.length; at++) {
    const found = repeatedAt(doc, language, book, at);
    if (!found || isTaken(found.span)) continue;
    ownerOf(found.entities, found.span).mentions.push(found.span);
    at = found.last;
  }
}

function toBook(language: Language, entities: readonly Entity[]): PhraseBook<Entity[]> {
  const book = new PhraseBook<Entity[]>();
  const owners = new Map<string, Entity[]>();
  for (const entity of entities) {
    for (const form of [entity.words, ...language.shortForms(entity.words, entity.type)]) {
      const key = form.join(' ');
      const owned = owners.get(key);
      if (owned) owned.push(entity);
      else {
        const first = [entity];
        owners.set(key, first);
        book.add(key, first);
      }
    }
  }
  return book;
}

type Repeated = { readonly span: Span; readonly entities: readonly Entity[]; readonly last: number };

/** The longest known name that begins at a token, in the first reading of it that has one. */
function repeatedAt(doc: Doc, language: Language, book: PhraseBook<Entity[]>, at: number): Repeated | null {
  const token = doc.tokens[at] as Token;
  if (token.kind !== 'word') return null;
  for (const { word, prefix } of language.readingsOf(token)) {
    const match = book.longestAt(i => (i === at ? word : doc.tokens[i]?.folded), at);
    if (!match) continue;
    const last = at + match.length - 1;
    return { span: { start: token.start + prefix, end: (doc.tokens[last] as Token).end }, entities: match.value, last };
  }
  return null;
}
