import { type Doc, isInOnePart, type Token } from '../document/doc.ts';
import { byPlace, firstFrom, overlaps, type Span } from '../document/span.ts';
import type { Language } from '../language/language.ts';
import { PhraseBook } from '../text/phrases.ts';
import { type Entity, ownerOf } from './entity.ts';

/** Finds the names again where no rule saw them, as whole words with any particle. */
export function addRepeated(doc: Doc, language: Language, entities: readonly Entity[]): void {
  const book = toBook(language, entities);
  const taken = entities.flatMap(entity => entity.mentions).sort(byPlace);
  const isTaken = (span: Span): boolean => {
    const next = firstFrom(taken, span.start);
    return [taken[next - 1], taken[next]].some(other => other !== undefined && overlaps(other, span));
  };
  for (let at = 0; at < doc.tokens.length; at++) {
    const found = repeatedAt(doc, language, book, at);
    if (!found || !isInOnePart(doc, found.span) || isTaken(found.span)) continue;
    ownerOf(found.entities, found.span).mentions.push(found.span);
    at = found.last;
  }
}

function toBook(language: Language, entities: readonly Entity[]): PhraseBook<Entity[]> {
  const book = new PhraseBook<Entity[]>();
  const owners = new Map<string, Entity[]>();
  for (const entity of entities) {
    for (const form of [entity.words, ...entity.aliases, ...language.shortForms(entity.words, entity.type)]) {
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
