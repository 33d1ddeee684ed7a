import type { Doc, Token } from '../../../document/doc.ts';
import type { Match } from '../../../text/phrases.ts';
import { once, readPhrases, readSet } from '../../data.ts';
import { isIn, phraseAt } from '../phrase.ts';
import { categoryOfNoun, mayBePerson } from './category-nouns.ts';
import { countedByHead } from './counted.ts';
import type { Quantity } from './quantities.ts';

const readCategories = (file: string) => once(() => readPhrases('arabic', file, ([category]) => category as string));
const before = readCategories('category-before.tsv');
const after = readCategories('category-after.tsv');
const events = once(() => readSet('arabic', 'event-categories.tsv'));
const peopleCategories = once(() => readSet('arabic', 'people-categories.tsv'));
const letters = once(() => readSet('arabic', 'letter-words.tsv'));
const demands = once(() => readSet('arabic', 'demand-verbs.tsv'));

const BEFORE_REACH = 6;
const AFTER_REACH = 8;
/** An event stands this near to a number that counts its people («قتل فيها اثنان»). */
const EVENT_REACH = 2;
const SIGNATORIES = 'signatories';

/**
 * What a count means: what the counted people do or suffer in the sentence, else what the noun names, else null.
 * `noun` is the counted token, or null; `end` the token behind the figure.
 */
export function categoryOf(doc: Doc, quantity: Quantity, noun: number | null, end: number): string | null {
  const { tokens } = doc;
  const named = noun === null ? null : categoryOfNoun(tokens, noun);
  const isPerson = noun === null || mayBePerson(tokens, noun);
  const isOfPeople = named !== null && peopleCategories().has(named);
  if (!isPerson && !isOfPeople) return named;
  const told = contextOf(doc, quantity, noun, end);
  return told !== null && (isPerson || events().has(told)) ? told : named;
}

/** What the sentence tells of the counted people, the nearest words first. */
function contextOf(doc: Doc, quantity: Quantity, noun: number | null, end: number): string | null {
  const { tokens } = doc;
  const start = Math.min(quantity.first, noun ?? quantity.first);
  return (
    speaksThroughLetter(tokens, quantity, end) ??
    contextAfter(tokens, quantity, end, end + 1) ??
    contextBefore(tokens, quantity, start, BEFORE_REACH) ??
    contextAfter(tokens, quantity, end, end + AFTER_REACH) ??
    headCategory(doc, quantity)
  );
}

/** The event right before a number that says who is counted («مقتل نحو 15», «إصابة العشرات»), or null. */
export function eventBefore(tokens: readonly Token[], quantity: Quantity): string | null {
  const category = contextBefore(tokens, quantity, quantity.first, EVENT_REACH);
  return category !== null && events().has(category) ? category : null;
}

/** «عدد القتلى … إلى 1200 شخص» */
function headCategory(doc: Doc, quantity: Quantity): string | null {
  const head = countedByHead(doc, quantity);
  return head < 0 ? null : categoryOfNoun(doc.tokens, head);
}

/** The category of the last phrase that ends before token `start`, in its clause. */
function contextBefore(tokens: readonly Token[], { sentence }: Quantity, start: number, reach: number): string | null {
  for (let i = start - 1; i >= Math.max(sentence.from, start - reach); i--) {
    if (tokens[i]?.kind === 'mark') return null;
    const found = phraseAt(before(), tokens, i, start) ?? pairAt(tokens, i, start - 1);
    const isParticle = tokens[i]?.folded === THEN && i + (found?.length ?? 0) < start;
    if (found && !isParticle) return found.value;
  }
  return null;
}

/** «فقد 12 بحارا», but «فقد خسر 12 لاعبا». */
const THEN = 'فقد';

/** «أفرجت السلطات عن 45»: a phrase of a verb and the preposition right before the figure. */
const pairAt = (tokens: readonly Token[], verb: number, preposition: number): Match<string> | null =>
  verb + 1 < preposition ? phraseAt(before(), [tokens[verb], tokens[preposition]] as readonly Token[], 0) : null;

function contextAfter(tokens: readonly Token[], { sentence }: Quantity, end: number, limit: number): string | null {
  for (let i = end; i < Math.min(sentence.to, limit); i++) {
    if (tokens[i]?.kind !== 'word') return null;
    const found = phraseAt(after(), tokens, i, sentence.to);
    if (found) return found.value;
  }
  return null;
}

/** Who asks or says something in a letter has signed it («طالب 300 طبيب في عريضة …»). */
function speaksThroughLetter(tokens: readonly Token[], { first, sentence }: Quantity, end: number): string | null {
  const near = tokens.slice(end, Math.min(sentence.to, end + AFTER_REACH));
  const stop = near.findIndex(token => token.kind === 'mark');
  const behind = stop < 0 ? near : near.slice(0, stop);
  const ahead = tokens.slice(Math.max(sentence.from, first - 3), first);
  const hasLetter = behind.some(token => isIn(letters(), token));
  const hasDemand = [...ahead, ...behind].some(token => token.kind === 'word' && isIn(demands(), token));
  return hasLetter && hasDemand ? SIGNATORIES : null;
}
