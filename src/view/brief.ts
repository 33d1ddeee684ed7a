import type { Article } from '../document/article.ts';
import type { Brief } from '../document/findings.ts';
import { textOf } from '../document/span.ts';
import type { Cell, Flow, Run, Screen, Style } from '../terminal/screen.ts';
import { sectionsOf } from './brief-cells.ts';
import { chooseForBrief, type Limits } from './brief-choice.ts';
import { directionOf } from './direction.ts';
import { factsView } from './facts.ts';
import { namesView } from './names.ts';
import { quotesView } from './quotes.ts';
import { summaryView } from './summary.ts';
import { timeView } from './time.ts';
import type { Row, View, ViewOptions } from './view.ts';

const USUAL_ROWS = 24;
/** Fewer lines than these are no screen: the pager shows what is longer. */
const FEWEST_ROWS = 16;
const USUAL_WIDTH = 80;
const GAP = 2;
/** What is shown in any case, and what is added where there is room, the most telling first. */
const LEAST: Limits = { summary: 1, people: 2, organizations: 3, figures: 1, quotes: 0 };
const MORE: readonly Partial<Limits>[] = [
  { quotes: 1 },
  { figures: 2 },
  { summary: 2 },
  { people: 3 },
  { summary: 3 },
  { people: 4 },
  { figures: 3 },
  { organizations: 5 },
  { people: 5 },
  { figures: 4 },
  { organizations: 8 },
  { quotes: 2 },
];

const LABEL: Style = { bold: true };

export const briefView: View<Brief> = {
  toJson: (brief, article) => {
    const { time, summary, names, facts, quotes } = brief;
    return { time, ...summaryView.toJson(summary, article), names, facts, quotes };
  },
  toRows: ({ time, summary, names, facts, quotes }, article, options) => {
    const under = (section: string, rows: readonly Row[]): readonly Row[] => rows.map(row => [section, ...row]);
    return [
      ...under('title', titleOf(article)),
      ...under('time', timeView.toRows(time, article, options)),
      ...under('summary', summaryView.toRows(summary, article, options)),
      ...under('names', namesView.toRows({ names, isByMention: false }, article, options)),
      ...under('facts', factsView.toRows(facts, article, options)),
      ...under('quotes', quotesView.toRows(quotes, article, options)),
    ];
  },
  toScreen: (brief, article, options) => {
    const room = Math.max(FEWEST_ROWS, options.rows ?? USUAL_ROWS) - 1;
    let limits = LEAST;
    let screen = toScreen(brief, article, options, limits);
    for (const more of MORE) {
      const larger = toScreen(brief, article, options, { ...limits, ...more });
      if (linesOf(larger, options) > room) continue;
      limits = { ...limits, ...more };
      screen = larger;
    }
    return screen;
  },
};

/** What a sentence in a list begins with. */
const LIST_MARK = /^[-–—•*]\s*/u;

const titleOf = ({ text, title }: Article): readonly Row[] => (title ? [[textOf(text, title)]] : []);

function toScreen(brief: Brief, article: Article, options: ViewOptions, limits: Limits): Screen {
  const { labels } = options;
  const { direction } = article;
  const chosen = chooseForBrief(brief, article, limits);
  const rows = sectionsOf(chosen, article, options).flatMap(([section, cells]) =>
    cells.map((cell, i): readonly Cell[] => [[{ text: i === 0 ? labels.sections[section] : '', style: LABEL }], cell]),
  );
  return [
    ...titleOf(article).map(
      ([text = '']): Flow => ({
        kind: 'flow',
        direction: directionOf(text, direction),
        runs: [{ text, style: { bold: true } }],
      }),
    ),
    {
      kind: 'flow',
      direction: labels.direction,
      runs: factsOf(brief, article, options),
    },
    { kind: 'blank' },
    ...chosen.summary.map(
      ({ text }): Flow => ({
        kind: 'flow',
        direction: directionOf(text, direction),
        runs: [{ text: '• ' }, { text: text.replace(LIST_MARK, '') }],
      }),
    ),
    ...(rows.length === 0
      ? []
      : ([{ kind: 'blank' }, { kind: 'table', direction: labels.direction, head: [], rows }] as const)),
  ];
}

/** How long it takes to read, when and by whom it was written. */
function factsOf({ time }: Brief, { text, byline, published }: Article, { labels }: ViewOptions): readonly Run[] {
  const by = byline ? [textOf(text, byline)] : [];
  const facts = [labels.minutes(time.minutes), labels.words(time.words), ...(published ? [published] : []), ...by];
  const style: Style = { dim: true };
  return facts.flatMap((fact, i): readonly Run[] => [
    ...(i === 0 ? [] : [{ text: ' · ', style }]),
    { text: fact, style, reads: 'own' },
  ]);
}

/** How many lines a screen takes, as far as can be told without a terminal. */
function linesOf(screen: Screen, { width: asked, stacksCells, labels }: ViewOptions): number {
  const width = asked ?? USUAL_WIDTH;
  let lines = 0;
  for (const element of screen) {
    if (element.kind === 'blank') lines++;
    else if (element.kind === 'flow') lines += heightOf(joined(element.runs), width);
    else if (stacksCells) {
      // In a left-to-right table the label has a line of its own.
      for (const [label = [], cell = []] of element.rows) {
        const isApart = labels.direction === 'ltr' && joined(label) !== '';
        lines += isApart ? 1 + heightOf(joined(cell), width) : heightOf(`${joined(label)} · ${joined(cell)}`, width);
      }
    } else {
      const first = element.rows.reduce((most, [label = []]) => Math.max(most, cellsOf(joined(label))), 0);
      for (const [, cell = []] of element.rows) lines += heightOf(joined(cell), width - first - GAP);
    }
  }
  return lines;
}

/** How many lines of so many cells the words of a text take. */
function heightOf(text: string, room: number): number {
  let lines = 1;
  let used = -1;
  for (const word of text.split(' ')) {
    const cells = cellsOf(word);
    const fits = used + 1 + cells <= room;
    if (!fits) lines += used < 0 ? 0 : 1;
    if (!fits) lines += Math.ceil(cells / room) - 1;
    used = fits ? used + 1 + cells : cells % room;
  }
  return lines;
}

const joined = (cell: Cell): string => cell.map(({ text }) => text).join('');

/** Marks on Latin and Arabic letters, which take no cell. */
const MARKS = /[\u0300-\u036F\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED]/gu;

const cellsOf = (text: string): number => text.replace(MARKS, '').length;
