import { stemStart, type Token } from '../../document/doc.ts';
import { once, readRows } from '../data.ts';
import { ARTICLE, BEH, FEH, LAM, WAW } from './letters.ts';
import { rawLength } from './tokens.ts';

export type WordClass =
  | 'zero'
  | 'unit'
  | 'first-of-teen'
  | 'ten'
  | 'hundred'
  | 'scale'
  | 'plural-scale'
  | 'dual-scale'
  | 'scale-or-two'
  | 'multiple'
  | 'vague'
  | 'few'
  | 'several';

export type PartClass = 'part' | 'plural-part' | 'part-of';

type Entry<Class> = { readonly kind: Class; readonly value: number };
export type NumberWord = Entry<WordClass>;
export type PartWord = Entry<PartClass>;

const readEntries = <Class extends string>(file: string): ReadonlyMap<string, Entry<Class>> =>
  new Map(
    readRows('arabic', file).map(([kind, value, word]) => [
      word as string,
      { kind: kind as Class, value: Number(value) },
    ]),
  );

const words = once(() => readEntries<WordClass>('number-words.tsv'));
const parts = once(() => readEntries<PartClass>('number-parts.tsv'));

/** What may be attached before a number word, which the table of words may not know; «ك» is not («كميات»). */
const HEADS = [WAW, FEH, BEH, LAM, WAW + BEH, WAW + LAM, FEH + BEH, FEH + LAM];
const FIRST_OF_HEADS = WAW + FEH + BEH + LAM;
/** «ست» is too short to be told from the end of another word («لست»). */
const SHORTEST_REST = 3;

/** An entry, and how many letters of the word stand before it. */
type Found<Class> = { readonly entry: Entry<Class>; readonly at: number };

/** «وأحد عشر» is joined, «واحد» is not. */
const HAMZA_BEHIND_WAW = /^و[أإ]/u;

function find<Class>(table: ReadonlyMap<string, Entry<Class>>, token: Token | undefined): Found<Class> | null {
  if (token?.kind !== 'word') return null;
  const { folded, stem } = token;
  if (HAMZA_BEHIND_WAW.test(token.text)) return findBehindHead(table, folded);
  const whole = table.get(folded);
  if (whole) return { entry: whole, at: 0 };
  const at = folded.length - stem.length;
  for (const rest of [stem, withoutArticle(stem)]) {
    const entry = table.get(rest);
    if (entry) return { entry, at };
  }
  return findBehindHead(table, folded);
}

function findBehindHead<Class>(table: ReadonlyMap<string, Entry<Class>>, folded: string): Found<Class> | null {
  if (!FIRST_OF_HEADS.includes(folded[0] as string)) return null;
  for (const head of HEADS) {
    if (!folded.startsWith(head)) continue;
    for (const rest of [folded.slice(head.length), withoutArticle(folded.slice(head.length))]) {
      const entry = rest.length >= SHORTEST_REST ? table.get(rest) : undefined;
      if (entry) return { entry, at: head.length };
    }
  }
  return null;
}

const withoutArticle = (word: string): string => (word.startsWith(ARTICLE) ? word.slice(ARTICLE.length) : word);

/** The number word that a token is, with or without particles and «ال»; null for other words. */
export const numberWordOf = (token: Token | undefined): NumberWord | null => find(words(), token)?.entry ?? null;

/** The part of a whole that a token names («نصف»), with or without particles and «ال»; null for other words. */
export const partWordOf = (token: Token | undefined): PartWord | null => find(parts(), token)?.entry ?? null;

const VULGAR = /[\u00bc-\u00be\u2150-\u215e]/u;

/** Whether a number may begin with a token: digits, a number word or a part. */
export const beginsNumber = (token: Token | undefined): boolean =>
  token?.kind === 'number' ||
  (token?.kind === 'mark' && VULGAR.test(token.text)) ||
  numberWordOf(token) !== null ||
  partWordOf(token) !== null;

/** Whether a number word or part has «و» attached; such words may be too rare for the table of words to tell. */
export function isJoined(token: Token | undefined): boolean {
  const found = find(words(), token) ?? find(parts(), token);
  if (!token?.folded.startsWith(WAW)) return false;
  return found ? found.at > 0 : token.prefix > 0;
}

/** Whether a folded word is a number word as it stands: «الف», «الاف» have no article. */
export const isNumberWord = (folded: string): boolean => words().has(folded);

/** Where the number word of a token begins: the table of words may have cut off too much («بليون»), or too little. */
export function numberStart(token: Token): number {
  const found = find(words(), token) ?? find(parts(), token);
  if (!found || found.at === token.folded.length - token.stem.length) return stemStart(token);
  return token.start + rawLength(token.text, found.at);
}
