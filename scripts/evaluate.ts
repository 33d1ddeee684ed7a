// npm run evaluate -- DIR: precision, recall and F1 of names, figures and quotes on annotated articles (one JSON file each:
// {title, text, people, organizations, places, figures, quotes}). Exits with 1 below a floor of scripts/floors.json.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFacts, findNames, findQuotes, toArticle, toDoc } from '../src/analysis/index.ts';
import type { Figure, Name, Quote } from '../src/document/findings.ts';
import { LANGUAGES } from '../src/language/index.ts';
import type { Language } from '../src/language/language.ts';
import { parseText } from '../src/source/formats/text.ts';
import { fold } from '../src/text/fold.ts';

type Thing = { name: string; mentions: string[]; optional: boolean };
type GoldFigure = { value: number; value2: number | null; kind: string; optional: boolean };
type GoldQuote = { text: string; speaker: string | null; optional: boolean };
type Gold = {
  title: string;
  text: string;
  people: Thing[];
  organizations: Thing[];
  places: Thing[];
  figures: GoldFigure[];
  quotes: GoldQuote[];
};
type Tally = { hit: number; extra: number; missed: number };

/** How alike two quotes must be: shared words over all words. */
const ALIKE = 0.8;

const arabic = LANGUAGES.find(({ code }) => code === 'ar') as Language;
const floors = JSON.parse(readFileSync('scripts/floors.json', 'utf8')) as Record<string, number>;
const tallies: Record<string, Tally> = {};

/** Counts answers that stand for a wanted thing, each once; what is optional counts neither way. */
function count<Wanted extends { optional: boolean }, Answer>(
  kind: string,
  wanted: readonly Wanted[],
  answers: readonly Answer[],
  fits: (wanted: Wanted, answer: Answer) => boolean,
): void {
  tallies[kind] ??= { hit: 0, extra: 0, missed: 0 };
  const tally = tallies[kind];
  const used = new Set<Wanted>();
  for (const answer of answers) {
    const match = wanted.find(thing => !used.has(thing) && fits(thing, answer));
    if (match) used.add(match);
    if (!match) tally.extra++;
    else if (!match.optional) tally.hit++;
  }
  tally.missed += wanted.filter(thing => !thing.optional && !used.has(thing)).length;
}

const isNamed = ({ name, mentions }: Thing, answer: Name): boolean =>
  [name, ...mentions].some(form => [fold(form), `ا${fold(form)}`].includes(fold(answer.name)));

/** What is optional, as vague numbers are, is annotated without its upper bound. */
const isFigure = ({ value, value2, kind, optional }: GoldFigure, answer: Figure): boolean =>
  Math.abs(value - answer.value) < 1e-6 &&
  (value2 === answer.upper || (optional && value2 === null)) &&
  kind === answer.kind;

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

function isQuote({ text }: GoldQuote, answer: Quote): boolean {
  const [a, b] = [new Set(wordsOf(text)), new Set(wordsOf(answer.text))];
  const shared = [...a].filter(word => b.has(word)).length;
  return shared >= ALIKE * (a.size + b.size - shared);
}

/** One of each: the same quantity said twice is wanted once. */
const distinct = <Item>(items: readonly Item[], key: (item: Item) => string): readonly Item[] => [
  ...new Map([...items].reverse().map(item => [key(item), item])).values(),
];

function evaluate(gold: Gold): void {
  const text = `${gold.title}\n\n${gold.text.replaceAll('\n', '\n\n')}\n`;
  const doc = toDoc(toArticle(parseText(text), arabic), arabic);
  const names = findNames(doc, arabic);
  const ofType = (type: Name['type']): readonly Name[] => names.filter(name => name.type === type);
  count('person', gold.people, ofType('person'), isNamed);
  count('organization', gold.organizations, ofType('organization'), isNamed);
  count('place', gold.places, ofType('place'), isNamed);
  const wanted = distinct(gold.figures, ({ value, value2, kind }) => `${value} ${value2} ${kind}`);
  count(
    'figure',
    wanted,
    distinct(findFacts(doc, arabic), ({ value, upper, kind }) => `${value} ${upper} ${kind}`),
    isFigure,
  );
  count('quote', gold.quotes, findQuotes(doc, arabic, names), isQuote);
}

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('give the folder of annotated articles: npm run evaluate -- DIR');
for (const file of readdirSync(folder).filter(name => name.endsWith('.json'))) {
  evaluate(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Gold);
}
for (const [kind, { hit, extra, missed }] of Object.entries(tallies)) {
  const precision = hit / Math.max(1, hit + extra);
  const recall = hit / Math.max(1, hit + missed);
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  const floor = floors[kind] ?? 0;
  const isHeld = f1 >= floor;
  if (!isHeld) process.exitCode = 1;
  const row = [precision, recall, f1].map(value => value.toFixed(3));
  console.log(
    `${isHeld ? 'ok  ' : 'LOW '} ${kind.padEnd(13)} P ${row[0]}  R ${row[1]}  F1 ${row[2]}  floor ${floor.toFixed(2)}`,
  );
}
