import type { Doc, Token } from '../../../document/doc.ts';
import type { FigureKind } from '../../../document/findings.ts';
import type { Match, PhraseBook } from '../../../text/phrases.ts';
import { once, readPhrases, readRows, readSet } from '../../data.ts';
import { ARTICLE } from '../letters.ts';
import { phraseAt } from '../phrase.ts';

/** A unit behind a number: its kind, its name (null for pure multiples) and how many tokens it takes. */
export type Unit = {
  readonly kind: FigureKind;
  readonly unit: string | null;
  readonly length: number;
  /** So many of it make one of the unit («سنت»), 1 unless told. */
  readonly parts?: number;
};

type Tokens = readonly Token[];

const units = once(() =>
  readPhrases('arabic', 'units.tsv', ([kind, unit]) => ({
    kind: kind as FigureKind,
    unit: unit === '-' ? null : (unit as string),
  })),
);
const duals = once(() =>
  readPhrases('arabic', 'dual-units.tsv', ([kind, unit]) => ({ kind: kind as FigureKind, unit: unit as string })),
);
const singles = once(() => readSet('arabic', 'single-units.tsv'));
const currencies = once(() => readPhrases('arabic', 'currencies.tsv', ([code]) => code as string));

/** Currency word («riyal») → folded word of an article → ISO code. */
const countries = once(() => {
  const table = new Map<string, Map<string, string>>();
  for (const [currency = '', code = '', word = ''] of readRows('arabic', 'currency-countries.tsv')) {
    const words = table.get(currency) ?? new Map<string, string>();
    table.set(currency, words.set(word, code));
  }
  return table;
});

const COUNTRY_REACH = 400;

/** The unit of measure that begins at a token, or null. */
export function unitAt(tokens: Tokens, at: number): Unit | null {
  const found = wholePhraseAt(units(), tokens, at);
  return found && { ...found.value, length: found.length };
}

/** A unit has nothing attached («رقم 12 لسنة 2014»). */
const wholePhraseAt = <T>(book: PhraseBook<T>, tokens: Tokens, at: number): Match<T> | null => {
  const found = phraseAt(book, tokens, at);
  return found?.isWhole || tokens[at]?.prefix === 0 ? found : null;
};

/** How many tokens the unit at a token takes, 0 when none stands there. */
export const unitLength = (tokens: Tokens, at: number): number => wholePhraseAt(units(), tokens, at)?.length ?? 0;
export const currencyLength = (tokens: Tokens, at: number): number =>
  wholePhraseAt(currencies(), tokens, at)?.length ?? 0;

export const isUnit = (tokens: Tokens, at: number): boolean => unitLength(tokens, at) > 0;
export const isCurrency = (tokens: Tokens, at: number): boolean => currencyLength(tokens, at) > 0;

/** The dual unit that a token is («عامين»), or null. */
export function dualUnitAt(tokens: Tokens, at: number): Unit | null {
  const found = phraseAt(duals(), tokens, at);
  return found && { ...found.value, length: found.length };
}

/** The unit in the singular that a token is («عام»), or null. */
export function singleUnitAt(tokens: Tokens, at: number): Unit | null {
  const token = tokens[at];
  const word = token && { ...token, folded: token.stem, prefix: 0 };
  const unit = word && singles().has(word.stem) ? unitAt([word], 0) : null;
  return unit?.length === 1 ? unit : null;
}

/** The currency that begins at a token, or null. The article decides between countries that share a word. */
export function currencyAt({ tokens }: Doc, at: number): Unit | null {
  const found = wholePhraseAt(currencies(), tokens, at);
  return found && toCurrency(tokens, at, found);
}

function toCurrency(tokens: Tokens, at: number, { value, length }: { value: string; length: number }): Unit {
  const [code = '', parts = '1'] = value.split('/');
  const unit = code.startsWith('?') ? countryCurrency(tokens, at, code.slice(1)) : code;
  return { kind: 'money', unit, length, parts: Number(parts) };
}

/** The unit, or else the currency, of a noun with the article («الدولارات», «الساعة»), or null. */
export function definiteUnitAt(tokens: Tokens, at: number): Unit | null {
  const token = tokens[at];
  if (!token?.stem.startsWith(ARTICLE)) return null;
  const stem = token.stem.slice(ARTICLE.length);
  const bare = [{ ...token, folded: stem, stem }];
  const unit = unitAt(bare, 0);
  if (unit) return unit;
  const currency = phraseAt(currencies(), bare, 0);
  return currency && toCurrency(tokens, at, currency);
}

/** The currency of the country named last before the sum, else first behind it. */
function countryCurrency(tokens: Tokens, at: number, currency: string): string | null {
  const words = countries().get(currency);
  const codeAt = (i: number): string | undefined =>
    words?.get(tokens[i]?.stem ?? '') ?? words?.get(tokens[i]?.folded ?? '');
  for (let i = at - 1; i >= Math.max(0, at - COUNTRY_REACH); i--) {
    const code = codeAt(i);
    if (code) return code;
  }
  for (let i = at + 1; i < Math.min(tokens.length, at + COUNTRY_REACH); i++) {
    const code = codeAt(i);
    if (code) return code;
  }
  return null;
}
