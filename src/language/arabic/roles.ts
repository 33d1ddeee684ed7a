import { type Doc, type Sentence, sentenceAt, stemStart, type Token, tokenAt } from '../../document/doc.ts';
import { firstFrom, type Span } from '../../document/span.ts';
import { likeliest } from '../../learnt/chain.ts';
import { once, oncePer, readBytes } from '../data.ts';
import { at, endOf, type Features, packTemplates, pairs, rowOf, type Template, together } from './tagger/features.ts';
import { tag } from './tagger/index.ts';
import { VALUE, VALUES, valuesOf } from './tagger/values.ts';

/** So many tokens before a name and behind it its role is sought. */
const BEFORE = 16;
const BEHIND = 20;

/** What is taken from the score of «no role»: a role that is missed is worse than a word too many. */
const UNTOLD = 1.25;

/** The columns that tell of a token beside a person's name where it stands and what is named there. */
const WHERE = VALUE.label;
const NAMED = VALUE.elsewhere;
const BETWEEN = VALUE.elsewherePart;

const ROLE: readonly Template[] = [
  ...at(WHERE, 0),
  ...at(NAMED, -1, 0, 1),
  ...pairs(NAMED),
  ...at(VALUE.stem, -2, -1, 0, 1, 2),
  ...at(VALUE.folded, -1, 0, 1),
  ...pairs(VALUE.stem),
  ...at(VALUE.last3, -1, 0, 1),
  ...at(VALUE.kind, -2, -1, 0, 1, 2),
  ...pairs(VALUE.kind),
  ...at(VALUE.shape, -2, -1, 0, 1, 2),
  ...pairs(VALUE.shape),
  ...at(VALUE.fewClasses, -2, -1, 0, 1, 2),
  ...pairs(VALUE.fewClasses),
  ...at(VALUE.manyClasses, -1, 0, 1),
  ...at(VALUE.manyClusters, -1, 0, 1),
  ...at(VALUE.listed, 0),
  ...at(BETWEEN, 0),
  together([WHERE, 0], [BETWEEN, 0]),
  together([BETWEEN, 0], [VALUE.kind, 0]),
  together([BETWEEN, 0], [VALUE.shape, 0]),
  together([BETWEEN, 0], [VALUE.shape, -1]),
  together([WHERE, 0], [VALUE.kind, 0]),
  together([WHERE, 0], [VALUE.shape, 0]),
  together([WHERE, 0], [VALUE.shape, -1]),
  together([WHERE, 0], [VALUE.fewClasses, 0]),
  together([WHERE, 0], [VALUE.fewClasses, 1]),
  together([WHERE, 0], [NAMED, 0]),
  together([WHERE, 0], [VALUE.stem, 0]),
];

export const ROLE_FEATURES: Features = packTemplates(ROLE);
/** A role's first word and the words behind it; label 0 is no role. */
export const ROLE_LABELS = 3;
export const ROLE_BITS = 16;
/** The numbers of a row of roles.bin, of which the last is not used. */
export const ROLE_ROW = 4;

/** What is named at a token: 0 nothing, else 1 + a type; of the person whose role is sought nothing. */
export type NamedAt = (token: number) => number;
const PERSON = 1;

/** The tokens around a name as the model of roles sees them, without the name: those before it, then those behind it. */
export type Around = { readonly cells: Int32Array; readonly tokens: readonly number[] };

export function around(doc: Pick<Doc, 'parts' | 'tokens'>, from: number, to: number, namedAt: NamedAt): Around {
  const { parts, tokens } = doc;
  const part = parts[firstFrom(parts, (tokens[from] as Token).start + 1) - 1];
  const first = Math.max(part?.from ?? 0, from - BEFORE);
  const last = Math.min(part?.to ?? tokens.length, to + BEHIND);
  const window = [
    ...Array.from({ length: from - first }, (_, i) => first + i),
    ...Array.from({ length: Math.max(0, last - to) }, (_, i) => to + i),
  ];
  const { cells } = valuesOf(tokens);
  const seen = new Int32Array(window.length * VALUES);
  for (const [i, token] of window.entries()) {
    seen.set(cells.subarray(token * VALUES, token * VALUES + VALUE.label), i * VALUES);
    const distance = token < from ? from - token : token - to + 1;
    seen[i * VALUES + WHERE] = (token < from ? 0 : 8) + Math.min(7, 1 + Math.floor(Math.log2(distance) * 1.5));
    seen[i * VALUES + NAMED] = namedAt(token);
    seen[i * VALUES + BETWEEN] = between(tokens, token < from ? [token + 1, from] : [to, token], namedAt);
  }
  return { cells: seen, tokens: window };
}

/** How many marks stand between, and whether somebody else is named there. */
function between(tokens: readonly Token[], [first, last]: readonly [number, number], namedAt: NamedAt): number {
  let marks = 0;
  let people = 0;
  for (let i = first; i < last; i++) {
    if (tokens[i]?.kind === 'mark') marks++;
    if (namedAt(i) === PERSON) people = 1;
  }
  return 2 * Math.min(3, marks) + people;
}

type Role = { readonly from: number; readonly to: number };

/** Of the roles that labels tell of the likeliest by the score of its first word, or null. */
function roleIn({ tokens }: Around, labels: Uint8Array, scores: Float64Array): Role | null {
  let best: Role | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < tokens.length; i++) {
    const lead = (scores[i * ROLE_LABELS + 1] as number) - (scores[i * ROLE_LABELS] as number);
    if (labels[i] !== 1 || lead <= most) continue;
    let end = i + 1;
    while (labels[end] === 2 && tokens[end] === (tokens[end - 1] as number) + 1) end++;
    best = { from: tokens[i] as number, to: (tokens[end - 1] as number) + 1 };
    most = lead;
  }
  return best;
}

type Model = { readonly moves: Float32Array; readonly weights: Int8Array; readonly step: number };

const NEWLINE = 0x0a;

/** roles.bin: a line of text, then what one step of a weight is and the moves as Float32, then the rows of weights as Int8. */
const model = once((): Model => {
  const bytes = readBytes('arabic', 'roles.bin');
  const start = bytes.indexOf(NEWLINE) + 1;
  const size = (ROLE_LABELS + 1) * ROLE_LABELS;
  const [step = 0, ...moves] = new Float32Array(bytes.buffer, start, 1 + size);
  return { step, moves: Float32Array.from(moves), weights: new Int8Array(bytes.buffer, start + 4 * (1 + size)) };
});

function scoresOf({ cells, tokens }: Around): Float64Array {
  const { weights, step } = model();
  const scores = new Float64Array(tokens.length * ROLE_LABELS);
  const line = { from: 0, to: tokens.length };
  for (let i = 0; i < tokens.length; i++)
    for (let feature = 0; feature < ROLE_FEATURES.length; feature = endOf(ROLE_FEATURES, feature)) {
      const row = rowOf(ROLE_FEATURES, feature, cells, i, line, ROLE_BITS) * ROLE_ROW;
      for (let label = 0; label < ROLE_LABELS; label++)
        scores[i * ROLE_LABELS + label] =
          (scores[i * ROLE_LABELS + label] as number) + step * (weights[row + label] as number);
    }
  for (let i = 0; i < scores.length; i += ROLE_LABELS) scores[i] = (scores[i] as number) - UNTOLD;
  return scores;
}

/**
 * The position of a person, told by the words around a mention: behind it («فلان، وزير المال،»), before it («وزير المال فلان»), in a clause
 * («وهو طبيب»), else a title of respect. `namesOther` tells whether somebody else is named in a span.
 */
export function findRole(doc: Doc, mention: Span, namesOther: (span: Span) => boolean): Span | null {
  const from = tokenAt(doc, mention.start);
  const to = tokenAt(doc, mention.end - 1) + 1;
  const seen = around(doc, from, to, namedIn(doc));
  const scores = scoresOf(seen);
  const role = roleIn(seen, likeliest({ labels: ROLE_LABELS, scores: model().moves }, scores), scores);
  if (!role) return null;
  const { start } = doc.sentences[sentenceAt(doc, mention.start)] as Sentence;
  const span = spanOf(doc.tokens, role);
  return span.start >= start && !namesOther(span) ? span : null;
}

/** What the tagger sees at each token. */
const namedIn = oncePer((doc: Doc): NamedAt => {
  const types = new Uint8Array(doc.tokens.length);
  for (const { from, to, type } of tag(doc))
    types.fill(type === 'person' ? PERSON : type === 'place' ? 2 : 3, from, to);
  return token => types[token] as number;
});

const spanOf = (tokens: readonly Token[], { from, to }: Role): Span => ({
  start: stemStart(tokens[from] as Token),
  end: (tokens[to - 1] as Token).end,
});
