import type { Doc, Sentence, Token } from '../../../document/doc.ts';
import type { Modifier } from '../../../document/findings.ts';
import { ARTICLE, BEH } from '../letters.ts';
import { isNumberWord, numberWordOf } from '../number-words.ts';
import { type Numeral, parseNumber } from '../numerals.ts';
import { IN } from '../particles.ts';
import { isYear, mayBeYear, skipExcluded } from './exclusions.ts';
import { isDash } from './marks.ts';
import { modifierBefore } from './modifiers.ts';
import { secondOf } from './ranges.ts';
import { isCurrency } from './units.ts';

/** A number or range in its sentence, with what stands before it; nobody has yet asked what it counts. */
export type Quantity = {
  readonly sentence: Sentence;
  readonly value: number;
  readonly upper: number | null;
  /** Two numbers with a dash between: a range or a score. */
  readonly isDashed: boolean;
  readonly modifier: Modifier;
  /** The first token, modifier included. */
  readonly first: number;
  /** The first and the token behind the last of the number itself. */
  readonly from: number;
  readonly to: number;
  /** The last scale that was said, 1 without any. */
  readonly scale: number;
  readonly isVague: boolean;
  readonly isRatio: boolean;
  /** With the article: «الثلاثة», «الـ28»; it follows its noun, or stands for it. */
  readonly isDefinite: boolean;
  readonly mayBeYear: boolean;
};

const found = new WeakMap<Doc, readonly Quantity[]>();

/** The quantities of an article, in order; dates, times, years, ordinals and labels are left out. Found once an article. */
export function quantitiesOf(doc: Doc): readonly Quantity[] {
  let quantities = found.get(doc);
  if (!quantities) {
    quantities = doc.sentences.flatMap(sentence => scan(doc.tokens, sentence));
    found.set(doc, quantities);
  }
  return quantities;
}

function scan(tokens: readonly Token[], sentence: Sentence): readonly Quantity[] {
  const quantities: Quantity[] = [];
  for (let at = sentence.from; at < sentence.to; ) {
    const numeral = readSum(tokens, at);
    if (!numeral) {
      at++;
      continue;
    }
    const behind = skipExcluded(tokens, numeral);
    const isQuantity = behind === at && !isYear(tokens, numeral) && !isLoneWord(tokens, numeral);
    if (!isQuantity) {
      at = Math.max(behind, numeral.to);
      continue;
    }
    const quantity = toQuantity(tokens, numeral, sentence);
    quantities.push(quantity);
    at = quantity.to + percentWords(tokens, quantity.to);
  }
  return quantities;
}

/** The number at a token; «$3.4 مليار و200 مليون يورو» are two. */
function readSum(tokens: readonly Token[], at: number): Numeral | null {
  const numeral = parseNumber(tokens, at);
  const isTwo = numeral && numeral.to > at + 1 && isCurrency(tokens, at - 1) && isCurrency(tokens, numeral.to);
  return isTwo ? parseNumber(tokens, at, false) : numeral;
}

/** The words of «5 في المئة» and «5 بالمئة»: their hundred is no number of its own. */
function percentWords(tokens: readonly Token[], at: number): number {
  const isHundred = (i: number): boolean => numberWordOf(tokens[i])?.value === 100;
  if (tokens[at]?.folded === IN && isHundred(at + 1)) return 2;
  return isHundred(at) && tokens[at]?.folded.startsWith(BEH) ? 1 : 0;
}

/** «واحد», but not «واحد في المئة», and «الاثنين», which is Monday. */
const isLoneWord = (tokens: readonly Token[], { value, from, to, isDigits }: Numeral): boolean =>
  !isDigits &&
  to === from + 1 &&
  ((value === 1 && percentWords(tokens, to) === 0) || (value === 2 && isDefinite(tokens[from])));

/** Whether a token has the article, behind particles or not. */
export const isDefinite = (token: Token | undefined): boolean =>
  token?.stem.startsWith(ARTICLE) === true && token.stem.length > 3 && !isNumberWord(token.stem);

/** «نحو (2.5 تريليون دولار)», «نحو "20 شخصا"» */
const isEnclosed = (tokens: readonly Token[], at: number): boolean =>
  ENCLOSING.includes(tokens[at - 1]?.text ?? ' ') && tokens[at - 1]?.end === tokens[at]?.start;
const ENCLOSING = '(["«“';

/** «الـ» on its own before digits. */
const isArticle = (token: Token | undefined): boolean => token?.stem === ARTICLE;

function toQuantity(tokens: readonly Token[], numeral: Numeral, sentence: Sentence): Quantity {
  const { from, isVague, isRatio, isDigits } = numeral;
  const second = secondOf(tokens, numeral);
  const isNegative =
    isDash(tokens[from - 1]) && tokens[from - 1]?.end === tokens[from]?.start && !isNumber(tokens[from - 2]);
  const lead = isNegative || isArticle(tokens[from - 1]) ? from - 1 : from;
  const start = second?.first ?? lead;
  const modified = modifierBefore(tokens, isEnclosed(tokens, start) ? start - 1 : start, sentence.from);
  const value = second?.from ?? numeral.value;
  const isRange = second !== null && !second.isDashed;
  const usual: Modifier = isRange || (second && second.value > value) ? 'range' : isVague ? 'approximately' : 'exact';
  return {
    sentence,
    value: isNegative ? -value : value,
    upper: second?.value ?? numeral.upper,
    isDashed: second?.isDashed === true,
    modifier: isRange ? 'range' : (modified?.modifier ?? usual),
    first: modified?.edge ?? (isArticle(tokens[start]) ? from : start),
    from,
    to: second?.to ?? numeral.to,
    scale: second?.scale ?? numeral.scale,
    isVague,
    isRatio,
    isDefinite: isDigits ? isArticle(tokens[from - 1]) : isDefinite(tokens[from]),
    mayBeYear: mayBeYear(tokens, numeral) && second === null,
  };
}

const isNumber = (token: Token | undefined): boolean => token?.kind === 'number' || numberWordOf(token) !== null;
