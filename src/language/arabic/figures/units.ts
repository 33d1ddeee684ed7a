import type { Doc, Token } from '../../../document/doc.ts';
import type { FigureKind } from '../../../document/findings.ts';
import { fold } from '../../../text/fold.ts';
import { once, readPhrases, readRows, readSet } from '../../data.ts';
import { phraseAt } from '../phrase.ts';

/** A unit behind a number: its kind, its name (null for pure multiples) and how many tokens it takes. */
export type Unit = { readonly kind: FigureKind; readonly unit: string | null; readonly length: number };

const units = once(() =>
  readPhrases('arabic', 'units.tsv', ([kind, unit]) => ({
    kind: kind as FigureKind,
    unit: unit === '-' ? null : (unit as string),
  })),
);
const duals = once(() =>
  readPhrases('arabic', 'dual-units.tsv', ([kind, unit]) => ({ kind: kind as FigureKind, unit: unit as string })),
);
const currencies = once(() => readPhrases('arabic', 'currencies.tsv', ([code]) => code as string));
const ageWords = once(() => readSet('arabic', 'age-words.tsv'));

/** Currency word («riyal») → folded word of an article → ISO code. */
const countries = once(() => {
  const table = new Map<string, Map<string, string>>();
  for (const [currency = '', code = '', word = ''] of readRows('arabic', 'currency-countries.tsv')) {
    const words = table.get(currency) ?? new Map<string, string>();
    table.set(currency, words.set(fold(word), code));
  }
  return table;
});

const AGE_REACH = 6;
const COMMAS = '،,)';
const COUNTRY_REACH = 400;

/** The unit of measure that begins at a token, or null. */
export function unitAt({ tokens }: Doc, at: number): Unit | null {
  const found = phraseAt(units(), tokens, at);
  return found && { ...found.value, length: found.length };
}

/** The dual unit that a token is («عامين»), or null. */
export function dualUnitAt({ tokens }: Doc, at: number): Unit | null {
  const found = phraseAt(duals(), tokens, at);
  return found && { ...found.value, length: found.length };
}

/** The currency that begins at a token, or null. The article decides between countries that share a word. */
export function currencyAt(doc: Doc, at: number): Unit | null {
  const found = phraseAt(currencies(), doc.tokens, at);
  if (!found) return null;
  const unit = found.value.startsWith('?') ? countryCurrency(doc, at, found.value.slice(1)) : found.value;
  return { kind: 'money', unit, length: found.length };
}

/** The currency of the country named last before the sum, else first behind it. */
function countryCurrency({ tokens }: Doc, at: number, currency: string): string | null {
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

/** Whether years of tokens `from` to `to` are somebody's age: an age word shortly before, or «(56 عاما)» or «، 56 عاما،» behind a name. */
export function isAge(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1]?.text ?? '';
  const after = tokens[to]?.text ?? '';
  if (
    (before === '(' && after === ')') ||
    (COMMAS.includes(before) && before !== '' && COMMAS.includes(after) && after !== '')
  )
    return true;
  return hasAgeWord(tokens, from);
}

/** Whether a word like «عمره» stands shortly before a token. */
export function hasAgeWord(tokens: readonly Token[], from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - AGE_REACH); i--) {
    const token = tokens[i] as Token;
    if (token.kind === 'mark' && '.؛:'.includes(token.text)) return false;
    if (ageWords().has(token.folded) || ageWords().has(token.stem)) return true;
  }
  return false;
}
