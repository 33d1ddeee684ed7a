import type { Article } from '../document/article.ts';
import type { Brief, Figure, Name, Quote, SummarySentence } from '../document/findings.ts';
import { contains, type Span } from '../document/span.ts';

/** How many of each a brief shows. */
export type Limits = Readonly<Record<Exclude<keyof Chosen, 'left'>, number>>;

export type Chosen = {
  readonly summary: readonly SummarySentence[];
  readonly people: readonly Name[];
  readonly organizations: readonly Name[];
  readonly figures: readonly Figure[];
  readonly quotes: readonly Quote[];
  /** How many of each have no room. */
  readonly left: Readonly<Record<'people' | 'organizations' | 'figures' | 'quotes', number>>;
};

/** Quotes of this many characters say something, and leave room for others. */
const TELLING = { least: 20, most: 220 };
/** What happened to people and what is paid tell more than what is counted, and that more than how long or how old. */
const KINDS: Readonly<Partial<Record<Figure['kind'], number>>> = { money: 3, count: 2, percent: 2, score: 2 };
/** What the title tells of is the story. */
const TOLD = { title: 4, summary: 1, category: 1, event: 2 } as const;
/** What happens to people, by category. */
const EVENTS: ReadonlySet<string> = new Set([
  'casualties',
  'deaths',
  'injured',
  'missing',
  'displaced',
  'arrests',
  'hostages',
  'rescued',
]);

/** The people and organisations that matter most, the figures and quotes that tell most, each in the order of the article. */
export function chooseForBrief(brief: Brief, article: Article, limits: Limits): Chosen {
  const ofType = (type: Name['type']): readonly Name[] => brief.names.filter(name => name.type === type);
  const all = {
    people: ofType('person'),
    organizations: ofType('organization'),
    figures: distinct(brief.facts),
    quotes: tellingQuotes(brief),
  };
  const left = (section: keyof typeof all): number => Math.max(0, all[section].length - limits[section]);
  return {
    summary: brief.summary.slice(0, limits.summary),
    people: all.people.slice(0, limits.people),
    organizations: all.organizations.slice(0, limits.organizations),
    figures: choose(all.figures, figure => weightOfFigure(figure, brief, article), limits.figures),
    quotes: choose(all.quotes, quote => weightOfQuote(quote, brief), limits.quotes),
    left: {
      people: left('people'),
      organizations: left('organizations'),
      figures: left('figures'),
      quotes: left('quotes'),
    },
  };
}

/** The heaviest, of those as heavy the earliest, in order of place. */
function choose<Item extends Span>(
  items: readonly Item[],
  weightOf: (item: Item) => number,
  most: number,
): readonly Item[] {
  return items
    .map(item => ({ item, weight: weightOf(item) }))
    .sort((a, b) => b.weight - a.weight || a.item.start - b.item.start)
    .slice(0, most)
    .map(({ item }) => item)
    .sort((a, b) => a.start - b.start);
}

/** One of each: the same figure for the same thing is shown once. */
const distinct = (figures: readonly Figure[]): readonly Figure[] => [
  ...new Map(
    [...figures].reverse().map(figure => {
      const { value, upper, modifier, unit, category, counted } = figure;
      return [JSON.stringify([value, upper, modifier, unit, category ?? counted]), figure];
    }),
  ).values(),
];

const weightOfFigure = (figure: Figure, { summary }: Brief, { title }: Article): number =>
  (title && contains(title, figure) ? TOLD.title : 0) +
  (summary.some(sentence => contains(sentence, figure)) ? TOLD.summary : 0) +
  (KINDS[figure.kind] ?? 0) +
  (figure.category === null ? 0 : TOLD.category) +
  (EVENTS.has(figure.category ?? '') ? TOLD.event : 0);

/** Those that somebody says and that the summary has not shown. */
const tellingQuotes = ({ quotes, summary }: Brief): readonly Quote[] =>
  quotes.filter(
    ({ text, speaker, start, end }) =>
      speaker !== null &&
      text.length >= TELLING.least &&
      text.length <= TELLING.most &&
      !summary.some(sentence => contains(sentence, { start, end })),
  );

const weightOfQuote = ({ speaker }: Quote, { names }: Brief): number =>
  names.some(({ name }) => name === speaker) ? 1 : 0;
