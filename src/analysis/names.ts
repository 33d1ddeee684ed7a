import { type Doc, isInOnePart } from '../document/doc.ts';
import type { Name } from '../document/findings.ts';
import { byPlace, contains, firstFrom, type Span, textOf } from '../document/span.ts';
import type { Language } from '../language/language.ts';
import { toPlainLine } from '../text/clean.ts';
import type { Entity } from './entity.ts';
import { resolveEntities, wordsOf } from './resolve.ts';
import { runRules } from './rules.ts';

/** What a mention in the title or first paragraph adds to the number of mentions, for the order of importance. */
const IN_TITLE = 3;
const IN_FIRST_PARAGRAPH = 2;

/** The people, organisations and places of an article, the most important first. */
export function findNames(doc: Doc, language: Language): readonly Name[] {
  const candidates = runRules(language.nameRules, doc).filter(candidate => isInOnePart(doc, candidate));
  const entities = resolveEntities(doc, language, candidates);
  const ranked = [...entities].sort((a, b) => weightOf(doc, b) - weightOf(doc, a) || placeOf(a) - placeOf(b));
  const people = mentionsOf(ranked.filter(({ type }) => type === 'person'));
  return ranked.map(entity => toName(doc, language, entity, people));
}

/** A place where a person is named. */
type Mention = Span & { readonly entity: Entity };

const mentionsOf = (people: readonly Entity[]): readonly Mention[] =>
  people.flatMap(entity => entity.mentions.map(mention => ({ ...mention, entity }))).sort(byPlace);

const placeOf = ({ mentions }: Entity): number => mentions[0]?.start ?? 0;

function weightOf({ article }: Doc, { mentions }: Entity): number {
  const { title, paragraphs } = article;
  const isIn = (span: Span | null | undefined): boolean =>
    span != null && mentions.some(mention => contains(span, mention));
  return mentions.length + (isIn(title) ? IN_TITLE : 0) + (isIn(paragraphs[0]) ? IN_FIRST_PARAGRAPH : 0);
}

function toName(doc: Doc, language: Language, entity: Entity, people: readonly Mention[]): Name {
  const { type, mentions, rule } = entity;
  return {
    name: nameOf(doc, language, entity),
    type,
    role: type === 'person' ? roleOf(doc, language, entity, people) : null,
    mentions: mentions.map(({ start, end }) => ({ text: textOf(doc.text, { start, end }), start, end })),
    rule,
  };
}

/** The fullest form; of forms as full, the one that needs nothing given back. */
function nameOf(doc: Doc, language: Language, { mentions }: Entity): string {
  const forms = mentions.map(mention => {
    const words = wordsOf(doc, mention);
    const text = textOf(doc.text, mention);
    const whole = language.standAlone(text, words[0] ?? '');
    return { whole, size: words.length, isWhole: whole === text };
  });
  const best = forms.reduce((a, b) => (b.size > a.size || (b.size === a.size && b.isWhole && !a.isWhole) ? b : a));
  return toPlainLine(best.whole);
}

/** The first role that the text gives, sought where the person is named in full before elsewhere. */
function roleOf(doc: Doc, language: Language, entity: Entity, people: readonly Mention[]): string | null {
  const namesOther = ({ start, end }: Span): boolean => {
    for (let i = Math.max(0, firstFrom(people, start) - 1); i < people.length; i++) {
      const person = people[i] as Mention;
      if (person.start >= end) return false;
      if (person.entity !== entity && person.end > start) return true;
    }
    return false;
  };
  const full = entity.mentions.filter(mention => wordsOf(doc, mention).length === entity.words.length);
  for (const mention of [...full, ...entity.mentions]) {
    const role = language.findRole(doc, mention, namesOther);
    if (role) return toPlainLine(language.standAlone(textOf(doc.text, role), wordsOf(doc, role)[0] ?? ''));
  }
  return null;
}
