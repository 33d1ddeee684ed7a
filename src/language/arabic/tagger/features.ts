import { VALUE, VALUES } from './values.ts';

/** A feature: what stands in these columns of the values, each so many tokens away. */
type Template = readonly (readonly [column: number, offset: number])[];

const at = (column: number, ...offsets: readonly number[]): readonly Template[] =>
  offsets.map(offset => [[column, offset]]);

/** A word with the one before it, and with the one behind it. */
const pairs = (column: number): readonly Template[] => [
  [
    [column, -1],
    [column, 0],
  ],
  [
    [column, 0],
    [column, 1],
  ],
];

const around = (column: number): Template => [
  [column, -1],
  [column, 0],
  [column, 1],
];

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
  [
    [VALUE.kind, -1],
    [VALUE.strength, 0],
  ],
  [
    [VALUE.kind, -1],
    [VALUE.shape, 0],
  ],
  [
    [VALUE.kind, -2],
    [VALUE.kind, -1],
  ],
  [
    [VALUE.kind, -1],
    [VALUE.kind, 0],
  ],
  ...at(VALUE.listed, -1, 0, 1),
  [
    [VALUE.listed, 0],
    [VALUE.strength, 0],
  ],
  [
    [VALUE.listed, 0],
    [VALUE.shape, -1],
  ],
  [
    [VALUE.listed, 0],
    [VALUE.fewClasses, -1],
  ],
  ...at(VALUE.likePerson, -1, 0, 1),
  ...at(VALUE.likePlace, -1, 0, 1),
  ...at(VALUE.likeOrganization, -1, 0, 1),
  ...pairs(VALUE.likePerson),
  ...pairs(VALUE.likeOrganization),
  ...pairs(VALUE.likePlace),
  [
    [VALUE.likePerson, 0],
    [VALUE.likePlace, 0],
    [VALUE.likeOrganization, 0],
  ],
  ...at(VALUE.likeLaterName, 0),
  ...pairs(VALUE.likeLaterName),
  ...at(VALUE.headed, -1, 0, 1),
  ...pairs(VALUE.headed),
  [
    [VALUE.headed, 0],
    [VALUE.stem, 0],
  ],
  [
    [VALUE.headed, 0],
    [VALUE.listed, 0],
  ],
  ...at(VALUE.person, -1, 0, 1),
  ...pairs(VALUE.person),
  [
    [VALUE.person, 0],
    [VALUE.strength, 0],
  ],
];

/** What the second pass looks at besides. */
const FIRST_PASS: readonly Template[] = [
  ...at(VALUE.label, -1, 0, 1),
  ...pairs(VALUE.label),
  [
    [VALUE.label, -1],
    [VALUE.label, 1],
  ],
  ...at(VALUE.elsewhere, -1, 0, 1),
  ...pairs(VALUE.elsewhere),
  [
    [VALUE.elsewhere, 0],
    [VALUE.label, 0],
  ],
  ...at(VALUE.elsewherePart, 0),
  [
    [VALUE.elsewherePart, 0],
    [VALUE.label, 0],
  ],
];

/** A set of features: how many there are, and the number of the first. */
export type Features = { readonly width: number; readonly first: number; readonly parts: readonly Int32Array[] };

const compile = (templates: readonly Template[], first: number): Features => ({
  width: templates.length,
  first,
  parts: templates.map(template => Int32Array.from(template.flat())),
});

/** What says nothing of the word itself: the columns that are of one word alone, of the words around. */
const CONTEXT = TEXT.filter(template => template.every(([column, offset]) => offset !== 0 && column < VALUE.listed));

export const TEXT_FEATURES = compile(TEXT, 1);
export const CONTEXT_FEATURES = compile(CONTEXT, 1);
export const FIRST_PASS_FEATURES = compile(FIRST_PASS, TEXT.length + 1);

/** A context of its own beyond each end of a line. */
const BEYOND = -1;

/** The rows of a model for the features of tokens `from` to `to`, a line: `width` for every token. `bits`: there are 2^bits rows. */
export function rowsOf(
  values: Int32Array,
  from: number,
  to: number,
  { width, first, parts }: Features,
  bits: number,
): Int32Array {
  const rows = new Int32Array((to - from) * width);
  let next = 0;
  for (let i = from; i < to; i++) {
    for (let t = 0; t < width; t++) {
      const part = parts[t] as Int32Array;
      let hash = first + t;
      for (let p = 0; p < part.length; p += 2) {
        const j = i + (part[p + 1] as number);
        const value = j < from || j >= to ? BEYOND - j + i : (values[j * VALUES + (part[p] as number)] as number);
        hash = Math.imul(hash ^ value, 0x9e3779b1);
        hash ^= hash >>> 15;
      }
      rows[next++] = hash >>> (32 - bits);
    }
  }
  return rows;
}
