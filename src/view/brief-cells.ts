import type { Article } from '../document/article.ts';
import type { Figure, Name, Quote } from '../document/findings.ts';
import type { Cell } from '../terminal/screen.ts';
import type { Chosen } from './brief-choice.ts';
import { factsView } from './facts.ts';
import type { Section } from './labels/labels.ts';
import { FIGURE_STYLE, NAME_STYLES } from './styles.ts';
import type { ViewOptions } from './view.ts';

/** What is looked at on either side of a figure that nothing else tells the meaning of. */
const REACH = 60;
const LAST_WORDS = /(?:\S+\s+){0,4}\S*$/u;
const FIRST_WORDS = /^\S*(?:\s+\S+){0,4}/u;

/** The sections of a brief below the summary: each with its cells, one above the other. */
export function sectionsOf(
  { people, organizations, figures, quotes, left }: Chosen,
  article: Article,
  options: ViewOptions,
): readonly (readonly [Section, readonly Cell[]])[] {
  const comma = article.direction === 'rtl' ? '، ' : ', ';
  const { more } = options.labels;
  const withRest = (section: Section, cells: readonly Cell[]): readonly [Section, readonly Cell[]] => {
    const rest = left[section];
    const last = cells.at(-1);
    return [
      section,
      last && rest > 0 ? [...cells.slice(0, -1), [...last, restOf(more(rest, section === 'people'))]] : cells,
    ];
  };
  return [
    withRest(
      'people',
      people.map(person => personCell(person, comma)),
    ),
    withRest('organizations', organizations.length === 0 ? [] : [organizationsCell(organizations, comma)]),
    withRest(
      'figures',
      figures.map(figure => figureCell(figure, article, options)),
    ),
    withRest(
      'quotes',
      quotes.map(quote => quoteCell(quote, options)),
    ),
  ];
}

/** «and 3 more», behind the last of a section. */
const restOf = (text: string): Cell[number] => ({ text: `  (${text})`, style: { dim: true } });

const personCell = ({ name, role }: Name, comma: string): Cell => [
  { text: name, style: NAME_STYLES.person, reads: 'own' },
  { text: role ? comma + role : '' },
];

const organizationsCell = (organizations: readonly Name[], comma: string): Cell =>
  organizations.flatMap(({ name }, i) => [
    { text: i === 0 ? '' : comma },
    { text: name, style: NAME_STYLES.organization, reads: 'own' },
  ]);

function figureCell(figure: Figure, article: Article, options: ViewOptions): Cell {
  const [[sign = '', label = ''] = []] = factsView.toRows([figure], article, { ...options, explain: false });
  const reads = options.labels.direction === 'ltr' ? 'ltr' : 'own';
  return [{ text: sign, style: FIGURE_STYLE, reads }, { text: ` ${label || contextOf(figure, article)}` }];
}

/** The words around a figure: «… يبيع المصنع كل عام 40 ألف طن إلى جيرانه …», with dots where its sentence goes on. */
function contextOf({ start, end, sentence }: Figure, { text }: Article): string {
  const before = LAST_WORDS.exec(text.slice(Math.max(sentence.start, start - REACH), start))?.[0] ?? '';
  const after = FIRST_WORDS.exec(text.slice(end, Math.min(sentence.end, end + REACH)))?.[0] ?? '';
  const isCutBefore = start - before.length > sentence.start;
  const isCutAfter = end + after.length < sentence.end;
  return `${isCutBefore ? DOTS + NO_BREAK : ''}${before}${text.slice(start, end)}${after}${isCutAfter ? NO_BREAK + DOTS : ''}`;
}

const DOTS = '…';
const NO_BREAK = '\u00a0';

const quoteCell = ({ speaker, text }: Quote, { labels }: ViewOptions): Cell => [
  { text: speaker ?? labels.unknownSpeaker, style: NAME_STYLES.person, reads: 'own' },
  { text: `: «${text}»` },
];
