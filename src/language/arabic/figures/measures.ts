import type { Doc, Token } from '../../../document/doc.ts';
import type { FigureKind } from '../../../document/findings.ts';
import { isLatinScript } from '../../../text/script.ts';
import type { FigureCandidate } from '../../language.ts';
import { ARTICLE } from '../letters.ts';
import { isJoined, partWordOf } from '../number-words.ts';
import { ABOUT, OF, UNDER } from '../particles.ts';
import { hasAgeWord, isAge, isBehindAgeHead } from './ages.ts';
import { spanOf, toFigure } from './figure.ts';
import { type Modified, modifierBefore } from './modifiers.ts';
import { isDefinite, type Quantity } from './quantities.ts';
import { currencyAt, definiteUnitAt, dualUnitAt, singleUnitAt, type Unit, unitAt } from './units.ts';

const OLDEST = 130;
/** «توفي عن 92 عاما» */
const LEAST_AT_DEATH = 15;

/** «5 ملايين دولار», «مئات الملايين من الدولارات», «$20», «USD 20». */
export function findMoney(doc: Doc, quantity: Quantity): FigureCandidate | null {
  const { tokens } = doc;
  const { to, from } = quantity;
  const behind = currencyAt(doc, to) ?? looseUnit(tokens, quantity, 'money');
  if (behind) return toFigure(doc, divided(quantity, behind), to + behind.length, behind);
  const sign = currencyAt(doc, from - 1);
  const isSign = sign && sign.length === 1 && isSignBefore(tokens[from - 1], tokens[from]);
  return isSign ? toFigure(doc, { ...quantity, first: Math.min(quantity.first, from - 1) }, to, sign) : null;
}

/** «50 سنتا» is half a dollar. */
const divided = (quantity: Quantity, { parts = 1 }: Unit): Quantity => ({
  ...quantity,
  value: quantity.value / parts,
  upper: quantity.upper === null ? null : quantity.upper / parts,
});

/** A sign that touches its number, or a code in Latin letters («USD 20»). */
const isSignBefore = (sign: Token | undefined, number: Token | undefined): boolean =>
  sign?.kind === 'mark' ? sign.end === number?.start : isLatinScript(sign?.text ?? '');

/** The definite unit behind a vague number or a part («ملايين من الدولارات», «ثلاثة أرباع الساعة»). */
function looseUnit(tokens: readonly Token[], { to, isVague, isRatio }: Quantity, kind: FigureKind | null): Unit | null {
  if (!isVague && !isRatio) return null;
  const skipped = isVague && tokens[to]?.folded === OF ? 1 : 0;
  const unit = isDefinite(tokens[to + skipped]) ? definiteUnitAt(tokens, to + skipped) : null;
  const fits = unit && (unit.kind === 'money') === (kind === 'money');
  return fits ? { ...unit, length: unit.length + skipped } : null;
}

/** «40 كيلومترا», «5 في المئة», «%5», and ages. */
export function findMeasure(doc: Doc, quantity: Quantity): FigureCandidate | null {
  const { tokens } = doc;
  const { from, to } = quantity;
  if (quantity.isRatio && isJoined(tokens[from]) && bareUnitAt(tokens, from - 1)) return null;
  const behind = unitAt(tokens, to) ?? looseUnit(tokens, quantity, null);
  if (behind) return measured(doc, quantity, to + behind.length, behind);
  const sign = tokens[from - 1];
  const isSigned =
    sign?.kind === 'mark' && sign.end === tokens[from]?.start && unitAt(tokens, from - 1)?.kind === 'percent';
  if (!isSigned && !isShare(doc, quantity)) return null;
  const first = isSigned ? Math.min(quantity.first, from - 1) : quantity.first;
  return toFigure(doc, { ...quantity, first }, to, { kind: 'percent', unit: '%' });
}

/** «بنسبة 2.6»: a share that does not say of what. */
function isShare(doc: Doc, { first, to, value, isVague, isRatio, sentence }: Quantity): boolean {
  const isBare = doc.tokens[first - 1]?.folded === AT_A_SHARE && first > sentence.from;
  const isNumber = !isVague && !isRatio && value <= 100;
  return isBare && isNumber && doc.tokens[to]?.kind !== 'number' && !isLatinScript(doc.tokens[to]?.text ?? '');
}

const AT_A_SHARE = 'بنسبه';

const bareUnitAt = (tokens: readonly Token[], at: number): Unit | null =>
  dualUnitAt(tokens, at) ?? singleUnitAt(tokens, at);

/** Adds the half of «3 سنوات ونصف السنة», and tells ages from durations. */
function measured(doc: Doc, quantity: Quantity, end: number, { kind, unit }: Unit): FigureCandidate {
  const { tokens } = doc;
  const half = halfAt(tokens, end, unit);
  const value = quantity.value + (half?.value ?? 0);
  const isDeath = unit === 'year' && value >= LEAST_AT_DEATH && tokens[quantity.first - 1]?.folded === ABOUT;
  const isYears = kind === 'duration' && (isDeath || isAgeOf(tokens, quantity, end, unit));
  const sort = isYears ? 'age' : kind;
  return toFigure(doc, { ...quantity, value }, half?.to ?? end, { kind: sort, unit });
}

/** The word of age may stand before the modifier or in it («لم يتجاوز عمره 26 سنة»). */
function isAgeOf(tokens: readonly Token[], { first, from }: Quantity, end: number, unit: string | null): boolean {
  if (isBehindAgeHead(tokens, first) || isBehindAgeHead(tokens, from)) return true;
  return unit === 'year' && (isAge(tokens, first, end) || UNDER.has(tokens[first]?.folded ?? ''));
}

/** «ونصف», «وربع الساعة» behind a unit. */
function halfAt(tokens: readonly Token[], at: number, unit: string | null): { value: number; to: number } | null {
  const part = isJoined(tokens[at]) ? partWordOf(tokens[at]) : null;
  if (part?.kind !== 'part') return null;
  const again = definiteUnitAt(tokens, at + 1) ?? unitAt(tokens, at + 1);
  const isSame = again?.unit === unit && again?.length === 1;
  return { value: part.value, to: at + (isSame ? 2 : 1) };
}

/** «أعمارهم بين 17 و45», «في سن 18», «عمره 30». */
export function findBareAge(doc: Doc, quantity: Quantity): FigureCandidate | null {
  const { tokens } = doc;
  const { upper, value, first, from, to, isVague, isRatio } = quantity;
  if (isVague || isRatio || value > OLDEST) return null;
  const isRange = upper !== null && hasAgeWord(tokens, first);
  return isRange || isBehindAgeHead(tokens, from) || isBehindAgeHead(tokens, first)
    ? toFigure(doc, quantity, to, { kind: 'age', unit: 'year' })
    : null;
}

/** «سنة ونصف», «عامين ونصف العام», «عامين», «أكثر من عام»: units that need no number. */
export function findBareUnits({ tokens, sentences, ...doc }: Doc): readonly FigureCandidate[] {
  return sentences.flatMap(({ from, to }) => {
    const found: FigureCandidate[] = [];
    for (let at = from; at < to; at++) {
      const figure = tokens[at]?.kind === 'word' ? bareUnit({ tokens, sentences, ...doc }, at, from) : null;
      if (figure) found.push(figure);
    }
    return found;
  });
}

function bareUnit(doc: Doc, at: number, from: number): FigureCandidate | null {
  const { tokens } = doc;
  const dual = dualUnitAt(tokens, at);
  const unit = bareUnitAt(tokens, at);
  if (!unit) return null;
  const end = at + unit.length;
  const half = halfAt(tokens, end, unit.unit);
  const modified = modifierBefore(tokens, at, from);
  if (!dual && !half && !(modified && isAlone(tokens, at, modified))) return null;
  const { kind, unit: name } = unit;
  return {
    ...spanOf(doc, modified?.edge ?? at, half?.to ?? end),
    value: (dual ? 2 : 1) + (half?.value ?? 0),
    upper: null,
    modifier: modified?.modifier ?? 'exact',
    kind,
    unit: name,
    counted: null,
    category: null,
  };
}

/** «أكثر من عام», but not «نحو عام 2020», «حتى يوم الجمعة». */
const isAlone = (tokens: readonly Token[], at: number, { modifier, edge }: Modified): boolean =>
  modifier !== 'at-most' &&
  edge < at &&
  tokens[at]?.prefix === 0 &&
  tokens[at + 1]?.kind !== 'number' &&
  !tokens[at + 1]?.folded.startsWith(ARTICLE);
