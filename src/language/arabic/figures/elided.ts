import type { Doc, Token } from '../../../document/doc.ts';
import { once, readPhraseSet } from '../../data.ts';
import type { FigureCandidate } from '../../language.ts';
import { WAW } from '../letters.ts';
import { isJoined } from '../number-words.ts';
import { parseNumber } from '../numerals.ts';
import { IN, OR, UNTIL } from '../particles.ts';
import { phraseAt } from '../phrase.ts';
import { eventBefore } from './category.ts';
import { countedAfter, isNoun } from './counted.ts';
import { toCount } from './counts.ts';
import { toFigure } from './figure.ts';
import { type Quantity, quantitiesOf } from './quantities.ts';
import { currencyAt, unitAt } from './units.ts';

const joints = once(() => readPhraseSet('arabic', 'elision-words.tsv'));

const MILLION = 1e6;
/** The longest phrase before a number that leaves out its noun. */
const LONGEST = 3;

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
  const earlier = before(doc, quantity).findLast(({ to }) => currencyAt(doc, to) !== null);
  const unit = earlier && currencyAt(doc, earlier.to);
  return unit ? toFigure(doc, quantity, quantity.to, unit) : null;
}

/** «200 مبادرة … من أصل 300», «120 نائبا مقابل 35», «بينهم 12»: the noun of the count before it in the sentence. */
export function findSharedNoun(doc: Doc, quantity: Quantity): FigureCandidate | null {
  const { first, to, mayBeYear, isRatio, isDefinite } = quantity;
  if (mayBeYear || isRatio || isDefinite || isNoun(doc, to, quantity)) return null;
  if (!isBehindJoint(doc.tokens, first) && !isOfMany(doc.tokens, quantity)) return null;
  const nouns = before(doc, quantity).map(earlier => countedAfter(doc, earlier));
  const noun = nouns.findLast(at => at >= 0) ?? -1;
  return noun < 0 ? null : toCount(doc, quantity, noun, to);
}

/** «، و14 ألف في الصين»: thousands, joined to what is before, and where they are. */
const isOfMany = (tokens: readonly Token[], { from, to, scale }: Quantity): boolean =>
  scale > 1 && tokens[to]?.folded === IN && isJoinedTo(tokens, from);

const isJoinedTo = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.folded === WAW || isJoined(tokens[at]);

const isBehindJoint = (tokens: readonly Token[], at: number): boolean =>
  Array.from({ length: LONGEST }, (_, i) => i + 1).some(
    length => at >= length && phraseAt(joints(), tokens, at - length, at)?.length === length,
  );

/** «مقتل 15 في تصادم», «إصابة العشرات»: the event says who is counted. */
export function findOfEvent(doc: Doc, quantity: Quantity): FigureCandidate | null {
  const { to, mayBeYear, isRatio, upper, isVague } = quantity;
  const isCount = !mayBeYear && !isRatio && (upper === null || isVague) && Number.isInteger(quantity.value);
  if (!isCount || isNoun(doc, to, quantity)) return null;
  const category = eventBefore(doc.tokens, quantity);
  return category === null ? null : toFigure(doc, quantity, to, { kind: 'count', unit: null, category });
}

/** The quantities before one in its sentence. */
function before(doc: Doc, { sentence, first }: Quantity): readonly Quantity[] {
  const all = quantitiesOf(doc);
  let at = all.length;
  let low = 0;
  while (low < at) {
    const middle = (low + at) >> 1;
    if ((all[middle] as Quantity).first < first) low = middle + 1;
    else at = middle;
  }
  let from = low;
  while (from > 0 && (all[from - 1] as Quantity).sentence === sentence && low - from < MOST_BEFORE) from--;
  return all.slice(from, low);
}

/** So many numbers before one are looked at for what it leaves out: a sentence may be a table. */
const MOST_BEFORE = 8;
