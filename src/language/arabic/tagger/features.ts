import { isWordColumn, VALUE, VALUES } from './values.ts';

/** A feature: what stands in these columns of the values, each so many tokens away. */
export type Template = readonly (readonly [column: number, offset: number])[];

export const at = (column: number, ...offsets: readonly number[]): readonly Template[] =>
  offsets.map(offset => [[column, offset]]);

export const together = (...parts: Template): Template => parts;

/** A word with the one before it, and with the one behind it. */
export const pairs = (column: number): readonly Template[] => [
  together([column, -1], [column, 0]),
  together([column, 0], [column, 1]),
];

/** A word with its two neighbours. */
const around = (column: number): Template => together([column, -1], [column, 0], [column, 1]);

/** What both passes look at. */
const TEXT: readonly Template[] = [
  ...at(VALUE.text, 0),
  ...at(VALUE.folded, -1, 0, 1),
  ...at(VALUE.stem, -2, -1, 0, 1, 2),
  ...pairs(VALUE.stem),
  ...at(VALUE.first1, 0),
  ...at(VALUE.first2, 0),
  ...at(VALUE.first3, 0),
  ...at(VALUE.last1, 0),
  ...at(VALUE.last2, -1, 0, 1),
  ...at(VALUE.last3, 0),
  ...at(VALUE.last4, 0),
  ...at(VALUE.shape, -2, -1, 0, 1, 2),
  ...pairs(VALUE.shape),
  ...at(VALUE.manyClasses, -2, -1, 0, 1, 2),
  ...pairs(VALUE.manyClasses),
  ...at(VALUE.fewClasses, -2, -1, 0, 1, 2),
  ...pairs(VALUE.fewClasses),
  around(VALUE.fewClasses),
  ...at(VALUE.fewClusters, -2, -1, 0, 1, 2),
  ...pairs(VALUE.fewClusters),
  ...at(VALUE.manyClusters, -1, 0, 1),
  ...at(VALUE.strength, -1, 0, 1),
  ...pairs(VALUE.strength),
  around(VALUE.strength),
  ...at(VALUE.kind, -2, -1, 0, 1, 2),
  together([VALUE.kind, -1], [VALUE.strength, 0]),
  together([VALUE.kind, -1], [VALUE.shape, 0]),
  together([VALUE.kind, -2], [VALUE.kind, -1]),
  together([VALUE.kind, -1], [VALUE.kind, 0]),
  ...at(VALUE.likePerson, -1, 0, 1),
  ...at(VALUE.likePlace, -1, 0, 1),
  ...at(VALUE.likeOrganization, -1, 0, 1),
  ...pairs(VALUE.likePerson),
  ...pairs(VALUE.likeOrganization),
  ...pairs(VALUE.likePlace),
  together([VALUE.likePerson, 0], [VALUE.likePlace, 0], [VALUE.likeOrganization, 0]),
  ...at(VALUE.likeLaterName, 0),
  ...pairs(VALUE.likeLaterName),
  ...at(VALUE.listedPerson, -1, 0, 1),
  ...at(VALUE.listedPlace, -1, 0, 1),
  ...at(VALUE.listedOrganization, -1, 0, 1),
  ...at(VALUE.listedProduct, -1, 0, 1),
  ...at(VALUE.listed, -1, 0, 1),
  ...pairs(VALUE.listed),
  together([VALUE.listed, 0], [VALUE.fewClasses, -1]),
  together([VALUE.listed, 0], [VALUE.fewClasses, 1]),
  together([VALUE.listed, 0], [VALUE.shape, -1]),
  together([VALUE.listed, 0], [VALUE.stem, -1]),
  together([VALUE.listed, 0], [VALUE.kind, -1]),
  together([VALUE.listed, 0], [VALUE.strength, 0]),
  together([VALUE.listed, 0], [VALUE.sport, 0]),
  ...at(VALUE.firstLetter, 0),
  together([VALUE.firstLetter, 0], [VALUE.shape, -1]),
  together([VALUE.firstLetter, 0], [VALUE.fewClasses, -1]),
  together([VALUE.firstLetter, 0], [VALUE.otherClass, 0]),
  together([VALUE.firstLetter, 0], [VALUE.otherStrength, 0]),
  together([VALUE.firstLetter, 0], [VALUE.otherPerson, 0]),
  together([VALUE.firstLetter, 0], [VALUE.otherPlace, 0]),
  together([VALUE.firstLetter, 0], [VALUE.otherOrganization, 0]),
  ...at(VALUE.otherClass, 0),
  together([VALUE.otherPerson, 0], [VALUE.otherPlace, 0], [VALUE.otherOrganization, 0]),
  together([VALUE.sport, 0], [VALUE.fewClasses, 0]),
  together([VALUE.sport, 0], [VALUE.likePlace, 0]),
  together([VALUE.sport, 0], [VALUE.likeOrganization, 0]),
  together([VALUE.sport, 0], [VALUE.fewClasses, -1], [VALUE.listed, 0]),
];

/** What the second pass looks at besides. */
const FIRST_PASS: readonly Template[] = [
  ...at(VALUE.label, -2, -1, 0, 1, 2),
  ...pairs(VALUE.label),
  together([VALUE.label, -1], [VALUE.firstLetter, 0]),
  together([VALUE.label, -1], [VALUE.shape, 0]),
  together([VALUE.label, -1], [VALUE.listed, 0]),
  together([VALUE.label, -2], [VALUE.shape, -1]),
  together([VALUE.label, 0], [VALUE.listed, 0]),
  together([VALUE.label, -1], [VALUE.elsewhere, 0]),
  together([VALUE.label, -1], [VALUE.label, 1]),
  ...at(VALUE.elsewhere, -1, 0, 1),
  ...pairs(VALUE.elsewhere),
  together([VALUE.elsewhere, 0], [VALUE.label, 0]),
  ...at(VALUE.elsewherePart, 0),
  together([VALUE.elsewherePart, 0], [VALUE.label, 0]),
];

/** Features as kernel.wat reads them, one behind the other: for each its number, how many parts it has, and of each part the byte of its column and its offset. */
export type Features = Int32Array;

type Numbered = { readonly id: number; readonly parts: Template };

const number = (templates: readonly Template[], first: number): readonly Numbered[] =>
  templates.map((parts, i) => ({ id: first + i, parts }));

const BYTES = Int32Array.BYTES_PER_ELEMENT;

const pack = (features: readonly Numbered[]): Features =>
  Int32Array.from(
    features.flatMap(({ id, parts }) => [
      id,
      parts.length,
      ...parts.flatMap(([column, offset]) => [column * BYTES, offset]),
    ]),
  );

/** Templates of a model of their own, ready for `rowOf`. */
export const packTemplates = (templates: readonly Template[]): Features => pack(number(templates, 1));

/** What says nothing of the word itself: the columns that are of one word alone, of the words around. */
const isContext = ({ parts }: Numbered): boolean =>
  parts.every(([column, offset]) => offset !== 0 && column < VALUE.likePerson);

/** How many tokens away a feature looks at most. */
export const REACH = 2;

/** What looks at one word, so many tokens away, says the same wherever the word stands. */
const isOfWordAt = ({ parts }: Numbered, offset: number): boolean =>
  parts.every(([column, at]) => isWordColumn(column) && at === offset);

const text = number(TEXT, 1);
const firstPass = number(FIRST_PASS, TEXT.length + 1);

export const TEXT_FEATURES = pack(text);
export const CONTEXT_FEATURES = pack(text.filter(isContext));
export const FIRST_PASS_FEATURES = pack(firstPass);
const OFFSETS = Array.from({ length: 2 * REACH + 1 }, (_, i) => i - REACH);

/** The features of the text in two: those of one word by its offset from -`REACH` on, and the others. */
export const WORD_FEATURES = OFFSETS.map(offset => pack(text.filter(feature => isOfWordAt(feature, offset))));
export const PLACE_FEATURES = pack(text.filter(feature => !OFFSETS.some(offset => isOfWordAt(feature, offset))));

/** The tokens of a line: `from` (included) to `to` (excluded). */
export type Line = { readonly from: number; readonly to: number };

const HEAD = 2;
const PART = 2;

/** Where the feature behind the one at `at` begins. */
export const endOf = (features: Features, at: number): number => at + HEAD + PART * (features[at + 1] as number);

/** The row of a model of 2^`bits` rows for the feature at `at`, of a token of a line, as kernel.wat finds it. */
export function rowOf(
  features: Features,
  at: number,
  cells: Int32Array,
  token: number,
  { from, to }: Line,
  bits: number,
): number {
  let hash = features[at] as number;
  for (let part = at + HEAD; part < endOf(features, at); part += PART) {
    const offset = features[part + 1] as number;
    const i = token + offset;
    const column = (features[part] as number) / BYTES;
    const value = i < from || i >= to ? ~offset : (cells[i * VALUES + column] as number);
    const product = Math.imul(hash ^ value, 0x9e3779b1);
    hash = product ^ (product >>> 15);
  }
  return hash >>> (32 - bits);
}
