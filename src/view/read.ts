import { type Article, bodyOf } from '../document/article.ts';
import type { Figure, Name } from '../document/findings.ts';
import { textOf } from '../document/span.ts';
import type { Run, Screen, Style } from '../terminal/screen.ts';
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
    paragraphs: article.paragraphs.map(({ kind, start, end }) => ({ kind, start, end })),
  }),
  toRows: (_, article) => bodyOf(article).map(span => [textOf(article.text, span)]),
  toScreen,
  isProse: true,
};

function toScreen(highlights: Highlights, article: Article): Screen {
  const marks = toMarks(highlights);
  const { title, byline, paragraphs } = article;
  const head = title ? [{ span: title, base: TITLE, bullet: [] }] : [];
  const author = byline ? [{ span: byline, base: BYLINE, bullet: [] }] : [];
  const body = paragraphs.map(span => ({
    span,
    base: span.kind === 'heading' ? TITLE : {},
    bullet: span.kind === 'list-item' ? BULLET : [],
  }));
  return [...head, ...author, ...body].flatMap(({ span, base, bullet }, i) => [
    ...(i === 0 ? [] : [{ kind: 'blank' } as const]),
    {
      kind: 'flow',
      direction: directionOf(textOf(article.text, span), article.direction),
      runs: [...bullet, ...markedRuns(article.text, span, base, marks)],
    } as const,
  ]);
}

/** Names and figures in order of place. */
const toMarks = ({ names, facts }: Highlights): readonly Mark[] =>
  inOrder([
    ...names.flatMap(({ type, mentions }) =>
      mentions.map(({ start, end }) => ({ start, end, style: NAME_STYLES[type] })),
    ),
    ...facts.map(({ start, end }) => ({ start, end, style: FIGURE_STYLE })),
  ]);
