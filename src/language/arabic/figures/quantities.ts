import type { Doc, Sentence, Token } from '../../../document/doc.ts';
import type { Modifier } from '../../../document/findings.ts';
import { ARTICLE, BEH, WAW } from '../letters.ts';
import { type Numeral, numberWordOf, parseNumber } from '../numerals.ts';
import { AROUND, BETWEEN, IN, UNTIL } from '../particles.ts';
import { isYear, mayBeYear, skipExcluded } from './exclusions.ts';
import { modifierBefore } from './modifiers.ts';

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
  readonly isVague: boolean;
  readonly isRatio: boolean;
  readonly mayBeYear: boolean;
};

const DASHES = '-–—−';

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
    const numeral = parseNumber(tokens, at);
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

/** The words of «5 في المئة» and «5 بالمئة»: their hundred is no number of its own. */
function percentWords(tokens: readonly Token[], at: number): number {
  const isHundred = (i: number): boolean => numberWordOf(tokens[i])?.value === 100;
  if (tokens[at]?.folded === IN && isHundred(at + 1)) return 2;
  return isHundred(at) && tokens[at]?.folded.startsWith(BEH) ? 1 : 0;
}

/** «واحد», and «الاثنين», which is Monday. */
const isLoneWord = (tokens: readonly Token[], { value, from, to, isDigits }: Numeral): boolean =>
  !isDigits && to === from + 1 && (value === 1 || (value === 2 && isDefinite(tokens[from])));

/** Whether a token has the article, behind particles or not. */
export const isDefinite = (token: Token | undefined): boolean =>
  token?.stem.startsWith(ARTICLE) === true && token.stem.length > 3;

function toQuantity(tokens: readonly Token[], numeral: Numeral, sentence: Sentence): Quantity {
  const { from, value, isVague, isRatio } = numeral;
  const second = secondOf(tokens, numeral);
  const isNegative =
    DASHES.includes(tokens[from - 1]?.text ?? ' ') &&
    tokens[from - 1]?.end === tokens[from]?.start &&
    !isNumber(tokens[from - 2]);
  const start = second?.first ?? (isNegative ? from - 1 : from);
  const modified = modifierBefore(tokens, start, sentence.from);
  const isRange = second !== null && !second.isDashed;
  const usual: Modifier = isRange || (second && second.value > value) ? 'range' : isVague ? 'approximately' : 'exact';
  return {
    sentence,
    value: isNegative ? -value : value,
    upper: second?.value ?? null,
    isDashed: second?.isDashed === true,
    modifier: isRange ? 'range' : (modified?.modifier ?? usual),
    first: modified?.edge ?? start,
    from,
    to: second?.to ?? numeral.to,
    isVague,
    isRatio,
    mayBeYear: mayBeYear(tokens, numeral),
  };
}

const isNumber = (token: Token | undefined): boolean => token?.kind === 'number' || numberWordOf(token) !== null;

type Second = { readonly value: number; readonly first: number; readonly to: number; readonly isDashed: boolean };

/** The second number of «5-10», «5 إلى 10», «بين 5 و10», or null. */
function secondOf(tokens: readonly Token[], { from, to, isDigits }: Numeral): Second | null {
  const joint = tokens[to];
  if (!joint) return null;
  if (isDigits && DASHES.includes(joint.text) && tokens[to + 1]?.kind === 'number') {
    const second = parseNumber(tokens, to + 1);
    return second && { value: second.value, first: from, to: second.to, isDashed: true };
  }
  const isBetween = tokens[from - 1]?.stem === BETWEEN;
  const next = joint.folded === UNTIL ? to + 1 : isBetween ? joinedNumber(tokens, to) : -1;
  const second = next < 0 ? null : parseNumber(tokens, next);
  if (!second) return null;
  const lead = isBetween ? (tokens[from - 2]?.stem === AROUND ? 2 : 1) : 0;
  return { value: second.value, first: from - lead, to: second.to, isDashed: false };
}

const joinedNumber = (tokens: readonly Token[], at: number): number => {
  const token = tokens[at] as Token;
  if (token.folded === WAW) return at + 1;
  return token.folded.startsWith(WAW) && token.prefix > 0 ? at : -1;
};
