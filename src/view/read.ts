import type { Article, Paragraph } from '../document/article.ts';
import { cellsOf } from '../document/cells.ts';
import type { Figure, Name } from '../document/findings.ts';
import { type Span, textOf } from '../document/span.ts';
import type { Cell, Run, Screen, Style, Table } from '../terminal/screen.ts';
import { directionOf } from './direction.ts';
import { inOrder, type Mark, markedRuns } from './marks.ts';
import { FIGURE_STYLE, NAME_STYLES } from './styles.ts';
import type { View } from './view.ts';

/** What to colour in the text; empty where nothing was sought. */
export type Highlights = { readonly names: readonly Name[]; readonly facts: readonly Figure[] };

const TITLE: Style = { bold: true };
const BYLINE: Style = { dim: true };
const BULLET: readonly Run[] = [{ text: '• ', style: BYLINE }];

export const readView: View<Highlights> = {
  toJson: (_, article) => ({
    text: article.text,
    paragraphs: article.paragraphs.map(paragraph => toParagraph(article.text, paragraph)),
  }),
  toRows: (_, { text, title, paragraphs }) => [
    ...(title ? [[textOf(text, title)]] : []),
    ...paragraphs.map(paragraph => partsOf(text, paragraph).map(span => textOf(text, span))),
  ],
  toScreen,
  isProse: true,
};

/** What a paragraph consists of: the cells of a table row, or itself. */
const partsOf = (text: string, paragraph: Paragraph): readonly Span[] =>
  paragraph.kind === 'table-row' ? cellsOf(text, paragraph) : [paragraph];

function toParagraph(text: string, paragraph: Paragraph) {
  const { kind, start, end } = paragraph;
  if (kind !== 'table-row') return { kind, start, end };
  return { kind, start, end, cells: partsOf(text, paragraph).map(span => ({ text: textOf(text, span), ...span })) };
}

type Line = { readonly span: Span; readonly base: Style; readonly bullet: readonly Run[] };

function toScreen(highlights: Highlights, article: Article): Screen {
  const marks = toMarks(highlights);
  const { title, byline, paragraphs, text, direction } = article;
  const toFlow = ({ span, base, bullet }: Line): Screen[number] => ({
    kind: 'flow',
    direction: directionOf(textOf(text, span), direction),
    runs: [...bullet, ...markedRuns(text, span, base, marks)],
  });
  const toTable = (run: readonly Paragraph[]): Table => {
    const rows = run.map(row => partsOf(text, row).map(span => markedRuns(text, span, {}, marks)));
    const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
    const fill = (row: readonly Cell[]): readonly Cell[] => Array.from({ length: columns }, (_, i) => row[i] ?? []);
    return { kind: 'table', direction, head: [], rows: rows.map(fill) };
  };
  const head: readonly Line[] = title ? [{ span: title, base: TITLE, bullet: [] }] : [];
  const author: readonly Line[] = byline ? [{ span: byline, base: BYLINE, bullet: [] }] : [];
  const blocks = [
    ...[...head, ...author].map(toFlow),
    ...tablesApart(paragraphs).map(run => (run[0].kind === 'table-row' ? toTable(run) : toFlow(toLine(run[0])))),
  ];
  return blocks.flatMap((block, i) => (i === 0 ? [block] : [{ kind: 'blank' } as const, block]));
}

const toLine = (span: Paragraph): Line => ({
  span,
  base: span.kind === 'heading' ? TITLE : {},
  bullet: span.kind === 'list-item' ? BULLET : [],
});

type Together = readonly [Paragraph, ...Paragraph[]];

/** Paragraphs one by one, rows that follow each other together. */
function tablesApart(paragraphs: readonly Paragraph[]): readonly Together[] {
  const runs: [Paragraph, ...Paragraph[]][] = [];
  for (const paragraph of paragraphs) {
    const last = runs.at(-1);
    if (last && paragraph.kind === 'table-row' && last[0].kind === 'table-row') last.push(paragraph);
    else runs.push([paragraph]);
  }
  return runs;
}

/** Names and figures in order of place. */
const toMarks = ({ names, facts }: Highlights): readonly Mark[] =>
  inOrder([
    ...names.flatMap(({ type, mentions }) =>
      mentions.map(({ start, end }) => ({ start, end, style: NAME_STYLES[type] })),
    ),
    ...facts.map(({ start, end }) => ({ start, end, style: FIGURE_STYLE })),
  ]);
