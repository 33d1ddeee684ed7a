import { type Doc, stemStart, type Token } from '../../../document/doc.ts';
import type { Span } from '../../../document/span.ts';
import { once, readSet } from '../../data.ts';
import type { FigureCandidate, Rule } from '../../language.ts';
import { ARTICLE, LAM } from '../letters.ts';
import { numberWordOf } from '../numerals.ts';
import { DUAL_ENDING, OF, OF_THEM } from '../particles.ts';
import { isIn } from '../phrase.ts';
import { categoryOf } from './category.ts';
import { countedAfter, countedBefore, countedByHead } from './counted.ts';
import { modifierAfter } from './modifiers.ts';
import { isDefinite, type Quantity, quantitiesOf } from './quantities.ts';
import { currencyAt, dualUnitAt, hasAgeWord, isAge, type Unit, unitAt } from './units.ts';

const goals = once(() => readSet('arabic', 'goal-words.tsv'));
const scoreWords = once(() => readSet('arabic', 'score-words.tsv'));

/** A score is of small numbers. */
const HIGHEST_SCORE = 99;
const SCORE_REACH = 12;

/** Makes a rule of a question that is asked of every quantity. */
const ofQuantities = (
  id: string,
  ask: (doc: Doc, quantity: Quantity) => FigureCandidate | null,
): Rule<FigureCandidate> => ({
  id,
  find: doc =>
    quantitiesOf(doc).flatMap(quantity => {
      const candidate = ask(doc, quantity);
      return candidate ? [candidate] : [];
    }),
});

/** In order of trust: what has a unit, then what has a noun, then what only the context counts. */
export const figureRules: readonly Rule<FigureCandidate>[] = [
  ofQuantities('score', findScore),
  ofQuantities('money', findMoney),
  ofQuantities('measure', findMeasure),
  ofQuantities('age-range', findAgeRange),
  { id: 'one-and-a-half', find: findOneAndHalf },
  ofQuantities('count-noun-after', (doc, quantity) => toCount(doc, quantity, countedAfter(doc, quantity))),
  ofQuantities('count-noun-before', findAdjective),
  ofQuantities('count-head', (doc, quantity) =>
    quantity.mayBeYear ? null : toCount(doc, quantity, countedByHead(doc, quantity)),
  ),
  ofQuantities('count-of-them', findOfThem),
  { id: 'dual-unit', find: findDuals },
];

/** The span from a token's stem to the end of the token before `to`. */
const spanOf = ({ tokens }: Doc, from: number, to: number): Span => ({
  start: stemStart(tokens[from] as Token),
  end: (tokens[to - 1] as Token).end,
});

type Sort = Pick<FigureCandidate, 'kind' | 'unit'> & { readonly counted?: Span; readonly category?: string | null };

/** The figure of tokens `first` to `to`, with the modifier that may follow. */
function toFigure(doc: Doc, quantity: Quantity, to: number, { kind, unit, counted, category }: Sort): FigureCandidate {
  const { value, upper, modifier, first, sentence } = quantity;
  const after = modifierAfter(doc.tokens, to, sentence.to);
  return {
    ...spanOf(doc, first, after?.edge ?? to),
    value,
    upper,
    modifier: after && modifier !== 'range' ? after.modifier : modifier,
    kind,
    unit,
    counted: counted ?? null,
    category: category ?? null,
  };
}

function findMoney(doc: Doc, quantity: Quantity): FigureCandidate | null {
  const { tokens } = doc;
  const { to, isVague } = quantity;
  const noun = isVague && tokens[to]?.folded === OF ? to + 1 : to;
  const definite = isVague && isDefinite(tokens[noun]) ? definiteUnitAt(doc, noun, currencyAt) : null;
  if (definite) return toFigure(doc, quantity, noun + 1, definite);
  const behind = currencyAt(doc, to);
  if (behind) return toFigure(doc, quantity, quantity.to + behind.length, behind);
  const before = doc.tokens[quantity.from - 1];
  const sign =
    before?.kind === 'mark' && before.end === doc.tokens[quantity.from]?.start
      ? currencyAt(doc, quantity.from - 1)
      : null;
  return sign
    ? toFigure(doc, { ...quantity, first: Math.min(quantity.first, quantity.from - 1) }, quantity.to, sign)
    : null;
}

function findMeasure(doc: Doc, quantity: Quantity): FigureCandidate | null {
  const { tokens } = doc;
  const { from, to } = quantity;
  const behind =
    unitAt(doc, to) ?? (quantity.isVague && isDefinite(tokens[to]) ? definiteUnitAt(doc, to, unitAt) : null);
  if (behind) return measured(doc, quantity, to + behind.length, behind);
  const sign = tokens[from - 1];
  const isSigned =
    sign?.kind === 'mark' && sign.end === tokens[from]?.start && unitAt(doc, from - 1)?.kind === 'percent';
  return isSigned
    ? toFigure(doc, { ...quantity, first: Math.min(quantity.first, from - 1) }, to, { kind: 'percent', unit: '%' })
    : null;
}

/** Adds the half of «3 سنوات ونصف», and tells ages from durations. */
function measured(doc: Doc, quantity: Quantity, end: number, { kind, unit }: Unit): FigureCandidate {
  const { tokens } = doc;
  const half = tokens[end]?.prefix === 1 ? numberWordOf(tokens[end]) : null;
  const hasHalf = half?.kind === 'fraction';
  const value = hasHalf ? quantity.value + half.value : quantity.value;
  const isYears = kind === 'duration' && unit === 'year';
  const sort = isYears && isAge(tokens, quantity.first, end) ? 'age' : kind;
  return toFigure(doc, { ...quantity, value }, hasHalf ? end + 1 : end, { kind: sort, unit });
}

/** «أعمارهم بين 17 و45» */
function findAgeRange(doc: Doc, quantity: Quantity): FigureCandidate | null {
  const isRange = quantity.upper !== null && hasAgeWord(doc.tokens, quantity.first);
  return isRange ? toFigure(doc, quantity, quantity.to, { kind: 'age', unit: 'year' }) : null;
}

/** «سنة ونصف» */
function findOneAndHalf(doc: Doc): readonly FigureCandidate[] {
  return doc.tokens.flatMap((token, at) => {
    const half = token.prefix === 1 ? numberWordOf(token) : null;
    const unit = half?.kind === 'fraction' && at > 0 ? unitAt(doc, at - 1) : null;
    if (!half || unit?.length !== 1) return [];
    const { kind, unit: name } = unit;
    const figure = {
      value: 1 + half.value,
      upper: null,
      modifier: 'exact',
      kind,
      unit: name,
      counted: null,
      category: null,
    } as const;
    return [{ ...spanOf(doc, at - 1, at + 1), ...figure }];
  });
}

function findScore(doc: Doc, quantity: Quantity): FigureCandidate | null {
  return findWordedScore(doc, quantity) ?? findDashedScore(doc, quantity);
}

/** «ثلاثة أهداف لهدفين» */
function findWordedScore(doc: Doc, quantity: Quantity): FigureCandidate | null {
  const { tokens } = doc;
  const { from, to } = quantity;
  const other = tokens[to + 1];
  if (!isIn(goals(), tokens[to]) || other?.prefix !== 1 || !other.folded.startsWith(LAM)) return null;
  const number = numberWordOf(other);
  const upper = number ? number.value : goals().has(other.stem) ? (other.stem.endsWith(DUAL_ENDING) ? 2 : 1) : null;
  if (upper === null) return null;
  const score = { ...quantity, first: from, upper };
  return { ...toFigure(doc, score, to + 2, { kind: 'score', unit: null }), modifier: 'exact' };
}

function findDashedScore(doc: Doc, quantity: Quantity): FigureCandidate | null {
  const { tokens } = doc;
  const { value, upper, isDashed, from, to, sentence } = quantity;
  if (!isDashed || upper === null || value > HIGHEST_SCORE || upper > HIGHEST_SCORE) return null;
  const near = tokens.slice(Math.max(sentence.from, from - SCORE_REACH), Math.min(sentence.to, to + SCORE_REACH));
  if (!near.some(token => isIn(scoreWords(), token))) return null;
  return { ...toFigure(doc, { ...quantity, first: from }, to, { kind: 'score', unit: null }), modifier: 'exact' };
}

function toCount(doc: Doc, quantity: Quantity, noun: number): FigureCandidate | null {
  if (noun < 0 || quantity.isRatio) return null;
  const token = doc.tokens[noun] as Token;
  const end = Math.max(quantity.to, noun + 1);
  const first = Math.min(quantity.first, noun < quantity.from && noun === quantity.from - 1 ? noun : quantity.first);
  const isBehind = noun >= quantity.to;
  const counted = { start: isBehind ? token.start : stemStart(token), end: token.end };
  return toFigure(doc, { ...quantity, first }, isBehind ? end : quantity.to, {
    kind: 'count',
    unit: null,
    counted,
    category: categoryOf(doc, quantity, token, end),
  });
}

/** «السنوات الخمس» is a duration, «الصحف الثلاث» a count. */
function findAdjective(doc: Doc, quantity: Quantity): FigureCandidate | null {
  const noun = countedBefore(doc, quantity);
  if (noun < 0) return null;
  const unit = definiteUnitAt(doc, noun, unitAt);
  return unit ? toFigure(doc, { ...quantity, first: noun }, quantity.to, unit) : toCount(doc, quantity, noun);
}

/** The unit that a noun is without its article («الدولارات»). */
function definiteUnitAt(doc: Doc, at: number, lookUp: (doc: Doc, at: number) => Unit | null): Unit | null {
  const token = doc.tokens[at] as Token;
  const stem = token.stem.slice(ARTICLE.length);
  return lookUp({ ...doc, tokens: [{ ...token, folded: stem, stem }] }, 0);
}

/** «ثلاثة منهم» */
function findOfThem(doc: Doc, quantity: Quantity): FigureCandidate | null {
  const next = doc.tokens[quantity.to];
  const isOfThem = next?.kind === 'word' && OF_THEM.has(next.folded);
  if (!isOfThem || quantity.mayBeYear || quantity.isRatio) return null;
  const category = categoryOf(doc, quantity, null, quantity.to + 1);
  return toFigure(doc, quantity, quantity.to + 1, { kind: 'count', unit: null, category });
}

function findDuals(doc: Doc): readonly FigureCandidate[] {
  return doc.tokens.flatMap((token, at) => {
    const dual = token.kind === 'word' ? dualUnitAt(doc, at) : null;
    if (!dual) return [];
    const figure = {
      value: 2,
      upper: null,
      modifier: 'exact',
      kind: dual.kind,
      unit: dual.unit,
      counted: null,
      category: null,
    } as const;
    return [{ ...spanOf(doc, at, at + 1), ...figure }];
  });
}
