import { type Doc, stemStart, type Token } from '../../../document/doc.ts';
import type { FigureCandidate } from '../../language.ts';
import { behindEvery } from '../numerals.ts';
import { AROUND, OF_THEM } from '../particles.ts';
import { categoryOf } from './category.ts';
import { countedAfter, countedBefore, countedByHead, isBehindTheirNumber, isConstruct } from './counted.ts';
import { toFigure } from './figure.ts';
import { isDefinite, type Quantity } from './quantities.ts';
import { definiteUnitAt } from './units.ts';

/** «5 أشخاص», «500 من موظفي المصنع». */
export function findCountBehind(doc: Doc, quantity: Quantity): FigureCandidate | null {
  const isAdjective = quantity.isDefinite && countedBefore(doc, quantity) >= 0;
  const noun = quantity.isRatio || isAdjective || quantity.value < 0 ? -1 : countedAfter(doc, quantity);
  return noun < 0 ? null : toCount(doc, quantity, noun, Math.max(quantity.to, noun + 1));
}

/** «السنوات الخمس» is a duration, «الصحف الثلاث» a count. */
export function findAdjective(doc: Doc, quantity: Quantity): FigureCandidate | null {
  const noun = countedBefore(doc, quantity);
  if (noun < 0) return null;
  const unit = definiteUnitAt(doc.tokens, noun);
  const whole = { ...quantity, first: noun };
  return unit ? toFigure(doc, whole, quantity.to, unit) : toCount(doc, whole, noun, quantity.to);
}

/** «بلغ عدد القتلى في الهجوم 12», «العمال وعددهم 45». */
export function findHeaded(doc: Doc, quantity: Quantity): FigureCandidate | null {
  const { mayBeYear, isRatio, isDefinite: isWithArticle } = quantity;
  if (mayBeYear || isRatio || isWithArticle) return null;
  const noun = countedByHead(doc, quantity);
  if (noun >= 0) return toCount(doc, quantity, noun, quantity.to);
  return isBehindTheirNumber(doc, quantity)
    ? toFigure(doc, quantity, quantity.to, { kind: 'count', unit: null })
    : null;
}

/** «ثلاثة منهم» */
export function findOfThem(doc: Doc, quantity: Quantity): FigureCandidate | null {
  const next = doc.tokens[quantity.to];
  const isOfThem = next?.kind === 'word' && OF_THEM.has(next.folded);
  if (!isOfThem || quantity.mayBeYear || quantity.isRatio || quantity.isDefinite) return null;
  const category = categoryOf(doc, quantity, null, quantity.to + 1);
  return toFigure(doc, quantity, quantity.to + 1, { kind: 'count', unit: null, category });
}

/** The count of a noun, in a figure that ends before token `to`. */
export function toCount(doc: Doc, quantity: Quantity, noun: number, to: number): FigureCandidate {
  const token = doc.tokens[noun] as Token;
  const start = noun >= quantity.to ? token.start : stemStart(token);
  return toFigure(doc, quantity, to, {
    kind: 'count',
    unit: null,
    counted: { start, end: token.end },
    category: categoryOf(doc, quantity, noun, to),
  });
}

/** «نصف السكان», «ثلاثة أرباع الميزانية», «ضعفي ما كان»: a part needs something of which it is one. */
export function findRatio(doc: Doc, quantity: Quantity): FigureCandidate | null {
  const { tokens } = doc;
  const next = tokens[quantity.to];
  if (!quantity.isRatio) return null;
  if (isOfEvery(doc, quantity)) return toFigure(doc, quantity, quantity.to, { kind: 'ratio', unit: null });
  if (quantity.isDefinite && quantity.modifier !== 'exact')
    return toFigure(doc, quantity, quantity.to, { kind: 'ratio', unit: null });
  if (next?.kind !== 'word' || next.prefix > 0) return null;
  const isOfSomething =
    isDefinite(next) || isConstruct(tokens, quantity.to) || POSSESSED.test(next.folded) || next.folded === AROUND;
  return isOfSomething ? toFigure(doc, quantity, quantity.to, { kind: 'ratio', unit: null }) : null;
}

/** «9 من كل 10» */
const isOfEvery = ({ tokens }: Doc, { from, to }: Quantity): boolean => {
  for (let at = from + 1; at < to; at++) if (behindEvery(tokens, at) > 0) return true;
  return false;
};

/** «سكانها» */
const POSSESSED = /..(?:ها|هم|هن)$/u;
