import { FIGURE_KINDS } from '../document/findings.ts';
import { BLOCK_KINDS } from '../document/page.ts';
import { SCHEMA_ID } from './json.ts';

type Schema = Readonly<Record<string, unknown>>;

const string: Schema = { type: 'string' };
const number: Schema = { type: 'number' };
const integer: Schema = { type: 'integer', minimum: 0 };
const maybe = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
const oneOf = (...values: readonly string[]): Schema => ({ enum: values });
const list = (items: Schema): Schema => ({ type: 'array', items });

/** An object that has these members and no others. */
const object = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

const place = { start: integer, end: integer };
const rule = { rule: string };

const article = object({
  title: maybe(string),
  byline: maybe(string),
  published: maybe(string),
  site: maybe(string),
  url: maybe(string),
  language: maybe(string),
  direction: oneOf('rtl', 'ltr'),
  words: integer,
});

const match = object({ text: string, ...place });

const paragraph: Schema = {
  anyOf: [
    object({ kind: { enum: BLOCK_KINDS.filter(kind => kind !== 'table-row') }, ...place }),
    object({ kind: oneOf('table-row'), ...place, cells: list(match) }),
  ],
};

const name = object({
  name: string,
  type: oneOf('person', 'organization', 'place'),
  role: maybe(string),
  mentions: list(match),
  ...rule,
});

const fact = object({
  text: string,
  value: number,
  upper: maybe(number),
  modifier: oneOf('exact', 'approximately', 'more-than', 'at-least', 'less-than', 'at-most', 'range'),
  kind: oneOf(...FIGURE_KINDS),
  unit: maybe(string),
  counted: maybe(string),
  category: maybe(string),
  sentence: object(place),
  ...place,
  ...rule,
});

const quote = object({ text: string, speaker: maybe(string), verb: maybe(string), ...place, ...rule });

const time = object({
  minutes: integer,
  words: integer,
  wordsPerMinute: number,
  fastest: integer,
  slowest: integer,
  timeRequired: string,
});

const summary = list(object({ text: string, ...place, score: number }));

/** What each command adds to the members that all answers share. */
const ANSWERS: Readonly<Record<string, Readonly<Record<string, Schema>>>> = {
  read: { text: string, paragraphs: list(paragraph) },
  names: { names: list(name) },
  facts: { facts: list(fact) },
  quotes: { quotes: list(quote) },
  summary: { summary },
  time: { time },
  brief: { time, summary, names: list(name), facts: list(fact), quotes: list(quote) },
  grep: { grep: list(object({ number: integer, text: string, ...place, matches: list(match) })) },
};

const head = (command: Schema): Readonly<Record<string, Schema>> => ({
  schema: { const: SCHEMA_ID },
  command,
  source: string,
});

/** The JSON Schema of every answer that `--json` prints, one line of several sources included. */
export const jsonSchema = (): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: SCHEMA_ID,
  anyOf: [
    ...Object.entries(ANSWERS).map(([command, members]) =>
      object({ ...head({ const: command }), article, ...members }),
    ),
    object({ ...head(oneOf(...Object.keys(ANSWERS))), error: object({ code: string, message: string }) }),
  ],
});
