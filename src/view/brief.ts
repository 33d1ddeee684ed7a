import type { Article } from '../document/article.ts';
import type { Brief } from '../document/findings.ts';
import { textOf } from '../document/span.ts';
import type { Cell, Flow, Screen, Style } from '../terminal/screen.ts';
import { sectionsOf } from './brief-cells.ts';
import { chooseForBrief, type Limits } from './brief-choice.ts';
import { factsView } from './facts.ts';
import { namesView } from './names.ts';
import { quotesView } from './quotes.ts';
import { summaryView } from './summary.ts';
import { timeView } from './time.ts';
import type { Row, View, ViewOptions } from './view.ts';

/** A terminal of 24 lines, less one for the prompt. */
const LINES = 23;
const USUAL_WIDTH = 80;
const GAP = 2;
/** A line broken between words is seldom full. */
const FILLED = 0.94;
/** How many of each are shown where there is room, and then, step by step, where there is less. */
const MOST: Limits = { summary: 3, people: 5, organizations: 8, figures: 4, quotes: 2 };
const LESS: readonly Partial<Limits>[] = [
  { quotes: 1 },
  { organizations: 5 },
  { figures: 3 },
  { people: 4 },
  { figures: 2 },
  { people: 3 },
  { summary: 2 },
  { quotes: 0 },
  { organizations: 3, people: 2, figures: 1 },
  { summary: 1 },
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
    let limits = MOST;
    for (const less of LESS) {
      const screen = toScreen(brief, article, options, limits);
      if (linesOf(screen, options) <= LINES) return screen;
      limits = { ...limits, ...less };
    }
    return toScreen(brief, article, options, limits);
  },
};

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
      ([text = '']): Flow => ({ kind: 'flow', direction, runs: [{ text, style: { bold: true } }] }),
    ),
    {
      kind: 'flow',
      direction: labels.direction,
      runs: [{ text: factsOf(brief, article, options), style: { dim: true } }],
    },
    { kind: 'blank' },
    ...chosen.summary.map(({ text }): Flow => ({ kind: 'flow', direction, runs: [{ text: '• ' }, { text }] })),
    ...(rows.length === 0
      ? []
      : ([{ kind: 'blank' }, { kind: 'table', direction: labels.direction, head: [], rows }] as const)),
  ];
}

/** How long it takes to read, when and by whom it was written. */
function factsOf({ time }: Brief, { text, byline, published }: Article, { labels }: ViewOptions): string {
  const by = byline ? [textOf(text, byline)] : [];
  return [labels.minutes(time.minutes), labels.words(time.words), ...(published ? [published] : []), ...by].join(' · ');
}

/** About how many lines a screen takes; the terminal alone knows. */
function linesOf(screen: Screen, { width: asked, stacksCells, labels }: ViewOptions): number {
  const width = asked ?? USUAL_WIDTH;
  const heightOf = (text: string, room: number): number => Math.max(1, Math.ceil(cellsOf(text) / (room * FILLED)));
  let lines = 0;
  for (const element of screen) {
    if (element.kind === 'blank') lines++;
    else if (element.kind === 'flow') lines += heightOf(joined(element.runs), width);
    else if (stacksCells) {
      // In a left-to-right table the label has a line of its own.
      for (const [label, cell] of element.rows) {
        const isApart = labels.direction === 'ltr' && joined(label ?? []) !== '';
        lines += heightOf(joined(cell ?? []), width) + (isApart ? 1 : 0);
      }
    } else {
      const first = Math.max(0, ...element.rows.map(([label]) => cellsOf(joined(label ?? []))));
      for (const [, cell] of element.rows) lines += heightOf(joined(cell ?? []), width - first - GAP);
    }
  }
  return lines;
}

const joined = (cell: Cell): string => cell.map(({ text }) => text).join('');

/** Marks on Latin and Arabic letters, which take no cell. */
const MARKS = /[\u0300-\u036F\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED]/gu;

const cellsOf = (text: string): number => text.replace(MARKS, '').length;
