// The span that tells a person's position, in the words around a name: a chain of its own.
import { writeFileSync } from 'node:fs';
import { tokenAt } from '../src/document/doc.ts';
import { around, type NamedAt, ROLE_BITS, ROLE_FEATURES, ROLE_LABELS, ROLE_ROW } from '../src/language/arabic/roles.ts';
import { type Crf, type Example, trainCrf } from './crf.ts';
import { type GoldEntity, type GoldSpan, type GoldText, toGoldDoc } from './gold.ts';
import { headLine } from './head-line.ts';
import { countOf, rowsOf } from './rows.ts';

const SETTINGS = {
  labels: ROLE_LABELS,
  rowCount: 2 ** ROLE_BITS,
  epochs: 8,
  rate: 0.03,
  l2: 0.5,
  dropout: 0.5,
  least: 2,
};
const SEEDS = [1, 2, 3];
const HEADER =
  'Weights of a sequence model of the roles of people, trained on 1,400 news articles annotated for this project. CC0.';
const MOST_UNTOLD = 3;

const width = countOf(ROLE_FEATURES);

/** One example for every person with a role, at the mention nearest to it, and some for those without one. */
export function roleExamples(text: GoldText): readonly Example[] {
  const doc = toGoldDoc(text);
  const people = new Map<number, GoldSpan[]>();
  for (const span of text.spans)
    if (span.type === 'person') people.set(span.entity, [...(people.get(span.entity) ?? []), span]);
  return [...people].flatMap(([number, spans]) => {
    const person = text.article.people[number] as GoldEntity;
    const full = spans.filter(({ start, end }) => end - start === person.name.length);
    const tried = [...full, ...spans.filter(span => !full.includes(span))];
    if (!person.role) return tried.slice(0, MOST_UNTOLD).map(span => exampleAt(text, doc, span, null));
    const places = placesOf(text.text, person.role);
    const told = tried.flatMap(span => {
      const place = nearest(places, span);
      const example =
        place === null ? null : exampleAt(text, doc, span, [place, place + (person.role as string).length]);
      return example?.tags.some(tag => tag > 0) ? [example] : [];
    });
    return told.slice(0, 1);
  });
}

function placesOf(text: string, role: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(role); at >= 0; at = text.indexOf(role, at + 1)) places.push(at);
  return places;
}

const nearest = (places: readonly number[], { start }: GoldSpan): number | null =>
  places.reduce<number | null>(
    (best, place) => (best === null || Math.abs(place - start) < Math.abs(best - start) ? place : best),
    null,
  );

function exampleAt(
  text: GoldText,
  doc: ReturnType<typeof toGoldDoc>,
  span: GoldSpan,
  role: readonly [number, number] | null,
): Example {
  const types = new Uint8Array(text.tokens.length);
  for (const { from, to, type } of text.spans) types.fill(type === 'person' ? 1 : type === 'place' ? 2 : 3, from, to);
  const namedAt: NamedAt = token => types[token] as number;
  const seen = around(doc, span.from, span.to, namedAt);
  const tags = new Uint8Array(seen.tokens.length);
  if (role) {
    const [first, last] = [tokenAt(doc, role[0]), tokenAt(doc, role[1] - 1)];
    for (const [i, token] of seen.tokens.entries())
      if (token >= first && token <= last)
        tags[i] = token === first || tags[i - 1] === undefined || tags[i - 1] === 0 ? 1 : 2;
  }
  return {
    rows: rowsOf(
      { cells: seen.cells, words: new Int32Array(), firsts: [] },
      { from: 0, to: seen.tokens.length },
      ROLE_FEATURES,
      ROLE_BITS,
    ),
    tags,
  };
}

/** Trains the chain and writes roles.bin. */
export function writeRoles(path: string, texts: readonly GoldText[]): void {
  const examples = texts.flatMap(roleExamples).filter(({ tags }) => tags.length > 0);
  const models = SEEDS.map(seed => trainCrf(examples, { ...SETTINGS, width, seed }));
  const mean = (pick: (crf: Crf) => Float32Array): Float32Array =>
    pick(models[0] as Crf).map(
      (_, i) => models.reduce((sum, crf) => sum + (pick(crf)[i] as number), 0) / models.length,
    );
  const weights = mean(crf => crf.weights);
  const step = weights.reduce((a, b) => Math.max(a, Math.abs(b)), 0) / 127;
  const cells = new Int8Array(2 ** ROLE_BITS * ROLE_ROW);
  for (let i = 0; i < weights.length; i++)
    cells[Math.floor(i / ROLE_LABELS) * ROLE_ROW + (i % ROLE_LABELS)] = Math.round((weights[i] as number) / step);
  const numbers = Float32Array.from([step, ...mean(crf => crf.transitions)]);
  writeFileSync(path, Buffer.concat([headLine(HEADER), Buffer.from(numbers.buffer), Buffer.from(cells.buffer)]));
  console.log(`${path}: ${examples.length} examples`);
}
