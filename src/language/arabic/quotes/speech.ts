import type { Token } from '../../../document/doc.ts';
import { once, readMap, readSet } from '../../data.ts';
import { FEH, LAM, WAW } from '../letters.ts';
import { AROUND, RELATIVES } from '../particles.ts';

export type SpeechKind = 'verb' | 'participle' | 'source';

/** The word that brings a quotation, as a token index. */
export type Speech = { readonly at: number; readonly kind: SpeechKind };

const speech = once(() => readMap('arabic', 'speech-verbs.tsv'));
const ambiguous = once(() => readSet('arabic', 'speech-ambiguous.tsv'));

const DAMMA = '\u064F';
const CLAUSES: ReadonlySet<string> = new Set(['ان', 'بان', 'انه', 'انها', 'بانه', 'بانها', 'انهم', 'بانهم']);
const FEMININE_PRESENT = /^ت.{2,}/u;

/** «أُعلن», «استُبعد» */
const isPassive = ({ text }: Token): boolean => text.indexOf(DAMMA) === (text.startsWith('است') ? 3 : 1);

/** A word of speech without «و» and «ف» before it. */
function bareOf({ folded, stem }: Token): string {
  if (speech().has(folded)) return folded;
  if (speech().has(stem)) return stem;
  return folded.startsWith(WAW) || folded.startsWith(FEH) ? folded.slice(1) : folded;
}

/** What kind of speech a token brings, or null; `isName` tells whether a person is named at a token. */
export function speechAt(tokens: readonly Token[], at: number, isName: (at: number) => boolean): SpeechKind | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || isPassive(token) || hidesName(tokens, at)) return null;
  const bare = bareOf(token);
  const kind = (speech().get(bare) ?? null) as SpeechKind | null;
  const next = tokens[at + 1];
  if (kind === 'participle' && bare.endsWith('ه') && bare.startsWith('م'))
    return bringsClause(tokens, at) ? kind : null;
  if (kind === null || !ambiguous().has(bare)) return kind;
  const isVerb = CLAUSES.has(next?.folded ?? '') || next?.text === ':' || isName(at + 1) || isFirst(tokens, at);
  return isVerb ? kind : null;
}

/** «طلب عدم نشر اسمه», «رفض الكشف عن هويته»: what somebody asks for who speaks. */
export function hidesName(tokens: readonly Token[], at: number): boolean {
  if (!HIDING.has(tokens[at + 1]?.folded ?? '')) return false;
  return tokens.slice(at + 2, at + 2 + HIDING_REACH).some(({ folded }) => IDENTITY.test(folded));
}

const HIDING: ReadonlySet<string> = new Set(['عدم', 'الكشف', 'كشف', 'ذكر', 'نشر', 'الافصاح']);
const HIDING_REACH = 4;
const IDENTITY = /^(?:اسم|هوي|اسماي)(?:ت?ه|ت?ها|ت?هم)$/u;

/** Whether a word begins a sentence or stands behind a mark or «لكن», or has «و», «ف» or «ل» attached. */
export const startsClause = (tokens: readonly Token[], at: number): boolean =>
  isFirst(tokens, at) ||
  tokens[at - 1]?.kind === 'mark' ||
  JOINTS.has(tokens[at - 1]?.folded ?? '') ||
  (tokens[at]?.prefix ?? 0) > 0;

const JOINTS: ReadonlySet<string> = new Set(['لكن', 'ثم', 'بينما', 'فيما']);

/** «، مؤكدة أن», but not «رسوم مشددة مع» */
const bringsClause = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  return (
    tokens[at - 1]?.kind === 'mark' ||
    LEADING_MARKS.includes(next?.text ?? ' ') ||
    CLAUSES.has(next?.folded ?? '') ||
    LEADS.has(next?.folded ?? '')
  );
};

const LEADING_MARKS = ':"«“';
const LEADS: ReadonlySet<string> = new Set(['علي', 'الي']);

const isFirst = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  return (
    before === undefined || before.text === '.' || (before.end < (tokens[at]?.start ?? 0) - 1 && before.kind === 'mark')
  );
};

/** «التي تعتبر …»: what follows a relative pronoun is said of the noun before it. */
export const isRelative = (tokens: readonly Token[], at: number): boolean =>
  RELATIVES.has(tokens[at - 1]?.folded ?? '');

/** «وفقا لما قاله»: the verb behind a source word, or the word itself. */
export function verbOfSource(tokens: readonly Token[], at: number, isName: (at: number) => boolean): number {
  const next = tokens[at + 1]?.folded;
  const isClause = next === AROUND || next === LAM + AROUND;
  return isClause && speechAt(tokens, at + 2, isName) === 'verb' ? at + 2 : at;
}

/** Whether a verb, participle or noun of speech is of a woman or a thing of that gender. */
export function isFeminine(token: Token): boolean {
  const bare = bareOf(token);
  return bare.endsWith('ت') || bare.endsWith('ها') || bare.endsWith('ه') || FEMININE_PRESENT.test(bare)
    ? !isMasculine(bare)
    : false;
}

/** «تابع», «تحدث» begin with «ت» and are masculine; «قوله» ends with «ه» and is too. */
const isMasculine = (bare: string): boolean =>
  speech().has(`${bare}ت`) || bare === 'قوله' || bare === 'بقوله' || bare === 'وصفه';
