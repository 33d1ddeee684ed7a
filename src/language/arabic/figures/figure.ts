import { type Doc, stemStart, type Token } from '../../../document/doc.ts';
import type { Span } from '../../../document/span.ts';
import type { FigureCandidate, Rule } from '../../language.ts';
import { numberStart } from '../number-words.ts';
import { modifierAfter } from './modifiers.ts';
import { type Quantity, quantitiesOf } from './quantities.ts';

/** What opens between a modifier and its number closes with the figure: «نحو (2.5 تريليون دولار)». */
function closing(tokens: readonly Token[], first: number, from: number, to: number): number {
  const at = first < from ? OPENERS.indexOf(tokens[from - 1]?.text ?? ' ') : -1;
  return at >= 0 && tokens[to]?.text === CLOSERS[at] ? to + 1 : to;
}

const OPENERS = '(["«“';
const CLOSERS = ')]"»”';

/** Makes a rule of a question that is asked of every quantity. */
export const ofQuantities = (
  id: string,
  ask: (doc: Doc, quantity: Quantity) => FigureCandidate | null,
): Rule<FigureCandidate> => ({
  id,
  find: doc => quantitiesOf(doc).flatMap(quantity => ask(doc, quantity) ?? []),
});

type Sort = Pick<FigureCandidate, 'kind' | 'unit'> & { readonly counted?: Span; readonly category?: string | null };

/** The span from the first token, without its particles, to the end of the token before `to`. */
export function spanOf({ tokens }: Doc, from: number, to: number): Span {
  const first = tokens[from] as Token;
  return { start: first.kind === 'word' ? numberStart(first) : stemStart(first), end: (tokens[to - 1] as Token).end };
}

/** The figure of a quantity that ends before token `to`, with the modifier that may follow. */
export function toFigure(
  doc: Doc,
  quantity: Quantity,
  to: number,
  { kind, unit, counted, category }: Sort,
): FigureCandidate {
  const { value, upper, modifier, first, sentence } = quantity;
  const after = modifierAfter(doc.tokens, to, sentence.to);
  return {
    ...spanOf(doc, first, closing(doc.tokens, first, quantity.from, after?.edge ?? to)),
    value,
    upper,
    modifier: after && modifier !== 'range' ? after.modifier : modifier,
    kind,
    unit,
    counted: counted ?? null,
    category: category ?? null,
  };
}
