import { VALUE, VALUES, type Values } from './values.ts';

/** A feature: what stands in these columns of the values, each so many tokens away. */
type Template = readonly (readonly [column: number, offset: number])[];

const at = (column: number, ...offsets: readonly number[]): readonly Template[] =>
  offsets.map(offset => [[column, offset]]);

const together = (...parts: Template): Template => parts;

/** A word with the one before it, and with the one behind it. */
const pairs = (column: number): readonly Template[] => [
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
  ...at(VALUE.listed, -1, 0, 1),
  together([VALUE.listed, 0], [VALUE.strength, 0]),
  together([VALUE.listed, 0], [VALUE.shape, -1]),
  together([VALUE.listed, 0], [VALUE.fewClasses, -1]),
  ...at(VALUE.likePerson, -1, 0, 1),
  ...at(VALUE.likePlace, -1, 0, 1),
  ...at(VALUE.likeOrganization, -1, 0, 1),
  ...pairs(VALUE.likePerson),
  ...pairs(VALUE.likeOrganization),
  ...pairs(VALUE.likePlace),
  together([VALUE.likePerson, 0], [VALUE.likePlace, 0], [VALUE.likeOrganization, 0]),
  ...at(VALUE.likeLaterName, 0),
  ...pairs(VALUE.likeLaterName),
  ...at(VALUE.headed, -1, 0, 1),
  ...pairs(VALUE.headed),
  together([VALUE.headed, 0], [VALUE.stem, 0]),
  together([VALUE.headed, 0], [VALUE.listed, 0]),
  ...at(VALUE.person, -1, 0, 1),
  ...pairs(VALUE.person),
  together([VALUE.person, 0], [VALUE.strength, 0]),
  together([VALUE.sport, 0], [VALUE.fewClasses, 0]),
  together([VALUE.sport, 0], [VALUE.listed, 0]),
  together([VALUE.sport, 0], [VALUE.likePlace, 0]),
  together([VALUE.sport, 0], [VALUE.likeOrganization, 0]),
  together([VALUE.sport, 0], [VALUE.fewClasses, -1], [VALUE.listed, 0]),
];

/** What the second pass looks at besides. */
const FIRST_PASS: readonly Template[] = [
  ...at(VALUE.label, -1, 0, 1),
  ...pairs(VALUE.label),
  together([VALUE.label, -1], [VALUE.label, 1]),
  ...at(VALUE.elsewhere, -1, 0, 1),
  ...pairs(VALUE.elsewhere),
  together([VALUE.elsewhere, 0], [VALUE.label, 0]),
  ...at(VALUE.elsewherePart, 0),
  together([VALUE.elsewherePart, 0], [VALUE.label, 0]),
];

/** A feature ready to be hashed: its number, then column and offset of each part. */
export type Feature = { readonly id: number; readonly parts: Int32Array };

const compile = (templates: readonly Template[], first: number): readonly Feature[] =>
  templates.map((template, i) => ({ id: first + i, parts: Int32Array.from(template.flat()) }));

/** What says nothing of the word itself: the columns that are of one word alone, of the words around. */
const CONTEXT = TEXT.filter(template =>
  template.every(([column, offset]) => offset !== 0 && column < VALUE.likePerson),
);

export const TEXT_FEATURES = compile(TEXT, 1);
export const CONTEXT_FEATURES = compile(CONTEXT, 1);
export const FIRST_PASS_FEATURES = compile(FIRST_PASS, TEXT.length + 1);

/** How many tokens away a feature looks at most. */
export const REACH = 2;

/** The tokens of a line: `from` (included) to `to` (excluded). */
export type Line = { readonly from: number; readonly to: number };

/** The row of a model (there are 2^`bits`) for a feature of token `i` of the line from `from` to `to`; beyond its ends each place has a value of its own. */
export function rowOf(
  { id, parts }: Feature,
  cells: Int32Array,
  i: number,
  from: number,
  to: number,
  bits: number,
): number {
  let hash = id;
  for (let p = 0; p < parts.length; p += 2) {
    const j = i + (parts[p + 1] as number);
    hash = mix(hash, j < from || j >= to ? beyond(j - i) : (cells[j * VALUES + (parts[p] as number)] as number));
  }
  return hash >>> (32 - bits);
}

/** What stands at an offset that leads beyond the end of a line. */
export const beyond = (offset: number): number => -1 - offset;

/** Adds a value to a hash. */
export function mix(hash: number, value: number): number {
  const product = Math.imul(hash ^ value, 0x9e3779b1);
  return product ^ (product >>> 15);
}

/** The rows for the features of tokens `from` to `to`, a line: as many for every token as there are features. */
export function rowsOf({ cells }: Values, { from, to }: Line, features: readonly Feature[], bits: number): Int32Array {
  const rows = new Int32Array((to - from) * features.length);
  let next = 0;
  for (let i = from; i < to; i++)
    for (const feature of features) rows[next++] = rowOf(feature, cells, i, from, to, bits);
  return rows;
}
