import type { Doc, Token } from '../../../document/doc.ts';
import type { Match } from '../../../text/phrases.ts';
import { once, readPhrases, readSet } from '../../data.ts';
import { WAW } from '../letters.ts';
import { OF } from '../particles.ts';
import { isIn, phraseAt } from '../phrase.ts';
import { categoryOfNoun, mayBePerson } from './category-nouns.ts';
import { countedByHead } from './counted.ts';
import { earlierThan } from './earlier.ts';
import { mixedBehind, withOther } from './mixed.ts';
import type { Quantity } from './quantities.ts';
import type { Told } from './told.ts';
import { isUnreal } from './unreal.ts';

const readCategories = (file: string) => once(() => readPhrases('arabic', file, ([category]) => category as string));
const before = readCategories('category-before.tsv');
const after = readCategories('category-after.tsv');
const events = once(() => readSet('arabic', 'event-categories.tsv'));
const peopleCategories = once(() => readSet('arabic', 'people-categories.tsv'));
const letters = once(() => readSet('arabic', 'letter-words.tsv'));
const speechVerbs = once(() => readSet('arabic', 'speech-verbs.tsv'));
const demands = once(() => readSet('arabic', 'demand-verbs.tsv'));

const BEFORE_REACH = 6;
const AFTER_REACH = 8;
/** An event stands this near to a number that counts its people («قتل فيها اثنان»). */
const EVENT_REACH = 2;
const SIGNATORIES = 'signatories';

/**
 * What a count means: what the counted people do or suffer in the sentence, else what the noun names, else null. What has not happened is
 * none: then only the noun counts. `noun` is the counted token, or null; `end` the token behind the figure.
 */
export function categoryOf(doc: Doc, quantity: Quantity, noun: number | null, end: number): string | null {
  const { tokens } = doc;
  const named = noun === null ? null : categoryOfNoun(tokens, noun);
  const told = toldOf(doc, quantity, noun, end) ?? (named === null ? null : nameOf(named, noun as number));
  if (!told || told.category === FIGURE_OF_SPEECH) return null;
  const { category } = withOther(tokens, told);
  if (!mayBeUnreal(category)) return category;
  if (!isUnreal(tokens, quantity, end, told)) return category;
  // «هدد بقتل 20 رهينة»: hostages they are.
  return named !== category && told.category !== named ? named : null;
}

/** «أصيب الملايين بصدمة» */
const FIGURE_OF_SPEECH = '-';

const nameOf = (category: string, at: number): Told => ({ category, from: at, to: at + 1 });

/** Whether a category says that something has happened to people. */
const mayBeUnreal = (category: string): boolean => events().has(category);

/** What the sentence tells of a count, if it is one of people; null where the noun itself says more. */
function toldOf(doc: Doc, quantity: Quantity, noun: number | null, end: number): Told | null {
  const named = noun === null ? null : categoryOfNoun(doc.tokens, noun);
  const isPerson = noun === null || mayBePerson(doc.tokens, noun);
  const isOfPeople = named !== null && peopleCategories().has(named);
  if (!isPerson && !isOfPeople) return named === null ? eventOfGroup(doc.tokens, quantity, noun as number) : null;
  const told = contextOf(doc, quantity, noun, end);
  const isOfEvent = told !== null && (events().has(told.category) || told.category === FIGURE_OF_SPEECH);
  return isPerson || isOfEvent ? told : null;
}

/** «مقتل 5 من قوى الأمن»: the event right before says that they are people. */
function eventOfGroup(tokens: readonly Token[], quantity: Quantity, noun: number): Told | null {
  return tokens[noun - 1]?.folded === OF ? eventBefore(tokens, quantity) : null;
}

/** What the sentence tells of the counted people, the nearest words first. */
function contextOf(doc: Doc, quantity: Quantity, noun: number | null, end: number): Told | null {
  const { tokens } = doc;
  const start = Math.min(quantity.first, noun ?? quantity.first);
  return (
    speaksThroughLetter(tokens, quantity, end) ??
    mixedBehind(tokens, end) ??
    contextAfter(tokens, quantity, end, end + 1) ??
    contextBefore(tokens, quantity, start, BEFORE_REACH) ??
    contextAfter(tokens, quantity, end, end + AFTER_REACH) ??
    headCategory(doc, quantity) ??
    inherited(doc, quantity)
  );
}

/** The event right before a number that says who is counted («مقتل نحو 15», «إصابة العشرات»), or null. */
function eventBefore(tokens: readonly Token[], quantity: Quantity): Told | null {
  const told = contextBefore(tokens, quantity, quantity.first, EVENT_REACH);
  return told !== null && events().has(told.category) ? told : null;
}

/** Whether the words right before a number without a noun say that it counts people: an event, or of thousands anything that people do. */
export function countsPeople(tokens: readonly Token[], quantity: Quantity): boolean {
  if (mixedBehind(tokens, quantity.to)) return true;
  const told = contextBefore(tokens, quantity, quantity.first, EVENT_REACH);
  return told !== null && (events().has(told.category) || (quantity.isVague && quantity.value >= HUNDRED));
}

const HUNDRED = 100;

/** «عدد القتلى … إلى 1200 شخص» */
function headCategory(doc: Doc, quantity: Quantity): Told | null {
  const head = countedByHead(doc, quantity);
  const category = head < 0 ? null : categoryOfNoun(doc.tokens, head);
  return category === null ? null : nameOf(category, head);
}

/** «قتل 60 عنصرا مقابل 34 مقاتلا»: what is told of the count before it. */
function inherited(doc: Doc, quantity: Quantity): Told | null {
  if (!SUBSETS.has(doc.tokens[quantity.first - 1]?.folded ?? '')) return null;
  const earlier = earlierThan(doc, quantity).at(-1);
  const told = earlier ? contextBefore(doc.tokens, earlier, earlier.first, BEFORE_REACH) : null;
  return told !== null && events().has(told.category) ? told : null;
}

/** «8 من أصل 12» tells nothing of the twelve. */
const SUBSETS: ReadonlySet<string> = new Set(['بينهم', 'بينهن', 'بينها', 'منهم', 'منهن', 'منها', 'مقابل']);

/** The category of the last phrase that ends before token `start`, in its clause. */
function contextBefore(tokens: readonly Token[], { sentence }: Quantity, start: number, reach: number): Told | null {
  for (let i = start - 1; i >= Math.max(sentence.from, start - reach); i--) {
    if (tokens[i]?.kind === 'mark') return null;
    const found = phraseAt(before(), tokens, i, start) ?? pairAt(tokens, i, start - 1);
    const isParticle = tokens[i]?.folded === THEN && i + (found?.length ?? 0) < start;
    if (found && !isParticle) return { category: found.value, from: i, to: i + found.length };
    if (beginsClause(tokens[i] as Token) || isTotal(tokens, i)) return null;
  }
  return null;
}

/** «وعبر آلاف المستخدمين»: what stands before a joined verb is told of others. */
const beginsClause = (token: Token): boolean =>
  token.prefix > 0 && token.folded.startsWith(WAW) && isIn(speechVerbs(), token);

/** «أفرج عن 8 من أصل 12», «أفرج عن 4 من النساء البالغ عددهن 11» */
const isTotal = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at - 1]?.folded === OF && TOTALS.has(tokens[at]?.folded ?? '')) || TAKEN_UP.test(tokens[at]?.folded ?? '');
const TOTALS: ReadonlySet<string> = new Set(['اصل', 'اجمالي', 'مجموع']);
const TAKEN_UP = /^و?عدده[من]$/u;

/** «فقد 12 بحارا», but «فقد خسر 12 لاعبا». */
const THEN = 'فقد';

/** «أفرجت السلطات عن 45»: a phrase of a verb and the preposition right before the figure. */
const pairAt = (tokens: readonly Token[], verb: number, preposition: number): Match<string> | null =>
  verb + 1 < preposition ? phraseAt(before(), [tokens[verb], tokens[preposition]] as readonly Token[], 0) : null;

function contextAfter(tokens: readonly Token[], { sentence }: Quantity, end: number, limit: number): Told | null {
  for (let i = end; i < Math.min(sentence.to, limit); i++) {
    if (tokens[i]?.kind !== 'word') return null;
    const found = phraseAt(after(), tokens, i, sentence.to);
    if (found) return { category: found.value, from: i, to: i + found.length };
  }
  return null;
}

/** Who asks or says something in a letter has signed it («طالب 300 طبيب في عريضة …»). */
function speaksThroughLetter(tokens: readonly Token[], { first, sentence }: Quantity, end: number): Told | null {
  const near = tokens.slice(end, Math.min(sentence.to, end + AFTER_REACH));
  const stop = near.findIndex(token => token.kind === 'mark');
  const behind = stop < 0 ? near : near.slice(0, stop);
  const ahead = tokens.slice(Math.max(sentence.from, first - 3), first);
  const hasLetter = behind.some(token => isIn(letters(), token));
  const hasDemand = [...ahead, ...behind].some(token => token.kind === 'word' && isIn(demands(), token));
  return hasLetter && hasDemand ? { category: SIGNATORIES, from: end, to: end } : null;
}
