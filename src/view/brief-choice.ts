import type { Article } from '../document/article.ts';
import type { Brief, Figure, Name, Quote, SummarySentence } from '../document/findings.ts';
import { contains, type Span } from '../document/span.ts';

/** How many of each a brief shows. */
export type Limits = Readonly<Record<keyof Chosen, number>>;

export type Chosen = {
  readonly summary: readonly SummarySentence[];
  readonly people: readonly Name[];
  readonly organizations: readonly Name[];
  readonly figures: readonly Figure[];
  readonly quotes: readonly Quote[];
};

/** Quotes of this many characters say something, and leave room for others. */
const TELLING = { least: 20, most: 220 };
/** What is counted or paid tells more than how long or how old. */
const TELLING_KINDS: readonly Figure['kind'][] = ['count', 'money', 'percent'];

/** The people and organisations that matter most, the figures and quotes that tell most, each in the order of the article. */
export function chooseForBrief(brief: Brief, article: Article, limits: Limits): Chosen {
  const ofType = (type: Name['type']): readonly Name[] => brief.names.filter(name => name.type === type);
  return {
    summary: brief.summary.slice(0, limits.summary),
    people: ofType('person').slice(0, limits.people),
    organizations: ofType('organization').slice(0, limits.organizations),
    figures: choose(distinct(brief.facts), figure => weightOfFigure(figure, brief, article), limits.figures),
    quotes: choose(tellingQuotes(brief), quote => weightOfQuote(quote, brief), limits.quotes),
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
  (title && contains(title, figure) ? 2 : 0) +
  (summary.some(sentence => contains(sentence, figure)) ? 1 : 0) +
  (TELLING_KINDS.includes(figure.kind) ? 2 : 0) +
  (figure.category === null ? 0 : 1);

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
