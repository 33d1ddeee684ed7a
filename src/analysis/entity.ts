import type { NameType } from '../document/findings.ts';
import type { Span } from '../document/span.ts';

/** Somebody or something, with every place where the text names it. */
export type Entity = {
  readonly type: NameType;
  readonly rule: string;
  /** Folded words of the fullest form. */
  readonly words: readonly string[];
  /** Those of other names for it («الفيفا»). */
  readonly aliases: readonly (readonly string[])[];
  readonly mentions: Span[];
};

/** Of entities that share a short form, the one named last before a place. */
export function ownerOf(entities: readonly Entity[], { start }: Span): Entity {
  const [only, ...others] = entities as [Entity, ...Entity[]];
  return others.reduce((best, entity) => (lastBefore(entity, start) > lastBefore(best, start) ? entity : best), only);
}

/** Where an entity was named last before a place; -1 if it was not. */
function lastBefore({ mentions }: Entity, start: number): number {
  let last = -1;
  for (const mention of mentions) if (mention.start < start && mention.start > last) last = mention.start;
  return last;
}
