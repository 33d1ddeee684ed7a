import type { Doc, Token } from '../../../document/doc.ts';
import type { FigureCandidate } from '../../language.ts';
import { WAW } from '../letters.ts';
import { isJoined } from '../number-words.ts';
import { parseNumber } from '../numerals.ts';
import { IN, OF, ON, OR, UNTIL } from '../particles.ts';
import { categoryOf, countsPeople } from './category.ts';
import { countedAfter, isNoun } from './counted.ts';
import { toCount } from './counts.ts';
import { earlierThan, isBehindJoint } from './earlier.ts';
import { toFigure } from './figure.ts';
import type { Quantity } from './quantities.ts';
import { currencyAt, unitAt } from './units.ts';

const MILLION = 1e6;

/** «23.6 و22.3 في المئة», «19 و21 عاما»: the unit stands behind the next number. */
export function findSharedUnit(doc: Doc, quantity: Quantity): FigureCandidate | null {
  const { tokens } = doc;
  const { to, mayBeYear, isVague, isRatio, upper } = quantity;
  if (mayBeYear || isVague || isRatio || upper !== null) return null;
  let end = to;
  for (let links = 0; links < MOST_LINKS; links++) {
    const at = behindJoint(tokens, end);
    const next = at < 0 ? null : parseNumber(tokens, at);
    if (!next || next.isVague || next.isRatio) return null;
    const unit = unitAt(tokens, next.to) ?? currencyAt(doc, next.to);
    if (unit) return toFigure(doc, quantity, to, unit);
    end = next.to;
  }
  return null;
}

/** «64 و128 و256 غيغابايت» */
const MOST_LINKS = 4;

function behindJoint(tokens: readonly Token[], at: number): number {
  const joint = tokens[at];
  if (joint?.folded === WAW || joint?.folded === OR || joint?.folded === UNTIL) return at + 1;
  return isJoined(joint) ? at : -1;
}

/** «من 42 مليار دولار … إلى 43 مليارا»: a sum of millions takes the currency of the sum before it in the sentence. */
export function findSharedCurrency(doc: Doc, quantity: Quantity): FigureCandidate | null {
  if (quantity.scale < MILLION || quantity.isVague || isNoun(doc, quantity.to, quantity)) return null;
  const earlier = earlierThan(doc, quantity).findLast(({ to }) => currencyAt(doc, to) !== null);
  const unit = earlier && currencyAt(doc, earlier.to);
  return unit ? toFigure(doc, quantity, quantity.to, unit) : null;
}

/** «200 مبادرة … من أصل 300», «120 نائبا مقابل 35», «بينهم 12»: the noun of the count before it in the sentence. */
export function findSharedNoun(doc: Doc, quantity: Quantity): FigureCandidate | null {
  const { first, to, mayBeYear, isRatio, isDefinite } = quantity;
  if (mayBeYear || isRatio || isDefinite || isNoun(doc, to, quantity)) return null;
  const nouns = earlierThan(doc, quantity).map(earlier => countedAfter(doc, earlier));
  const noun = nouns.findLast(at => at >= 0) ?? -1;
  const isShared =
    isBehindJoint(doc.tokens, first) || isOfMany(doc.tokens, quantity) || isParallel(doc.tokens, quantity, noun);
  return isShared && noun >= 0 ? toCount(doc, quantity, noun, to) : null;
}

/** «394 قتيلا في الشمال و271 في الجنوب»: joined, with the preposition that stands behind the noun. */
function isParallel(tokens: readonly Token[], { from, to }: Quantity, noun: number): boolean {
  const preposition = tokens[to]?.folded ?? '';
  const isLike = [noun + 1, noun + 2].some(at => tokens[at]?.folded === preposition);
  return noun >= 0 && PLACED.has(preposition) && isLike && isJoinedTo(tokens, from);
}

const PLACED: ReadonlySet<string> = new Set([IN, OF, UNTIL, ON]);

/** «، و14 ألف في الصين»: thousands, joined to what is before, and where they are. */
const isOfMany = (tokens: readonly Token[], { from, to, scale }: Quantity): boolean =>
  scale > 1 && tokens[to]?.folded === IN && isJoinedTo(tokens, from);

const isJoinedTo = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.folded === WAW || isJoined(tokens[at]);

/** «مقتل 15 في تصادم», «إصابة العشرات»: the event says who is counted. */
export function findOfEvent(doc: Doc, quantity: Quantity): FigureCandidate | null {
  const { to, mayBeYear, isRatio, upper, isVague } = quantity;
  const isCount = !mayBeYear && !isRatio && (upper === null || isVague) && Number.isInteger(quantity.value);
  if (!isCount || isNoun(doc, to, quantity)) return null;
  if (!countsPeople(doc.tokens, quantity)) return null;
  return toFigure(doc, quantity, to, { kind: 'count', unit: null, category: categoryOf(doc, quantity, null, to) });
}
