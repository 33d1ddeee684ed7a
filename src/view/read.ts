import { type Article, bodyOf } from '../document/article.ts';
import type { Figure, Name } from '../document/findings.ts';
import { firstFrom, overlaps, type Span, textOf } from '../document/span.ts';
import type { Run, Screen, Style } from '../terminal/screen.ts';
import { FIGURE_STYLE, NAME_STYLES } from './styles.ts';
import type { View } from './view.ts';

/** What to colour in the text; empty where nothing was sought. */
export type Highlights = { readonly names: readonly Name[]; readonly facts: readonly Figure[] };

type Mark = Span & { readonly style: Style };

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
      direction: article.direction,
      runs: [...bullet, ...toRuns(article.text, span, base, marks)],
    } as const,
  ]);
}

/** Names and figures in order of place; where two meet, the one that begins first stays. */
function toMarks({ names, facts }: Highlights): readonly Mark[] {
  const all: Mark[] = names.flatMap(name =>
    name.mentions.map(({ start, end }) => ({ start, end, style: NAME_STYLES[name.type] })),
  );
  all.push(...facts.map(({ start, end }) => ({ start, end, style: FIGURE_STYLE })));
  all.sort((a, b) => a.start - b.start);
  const marks: Mark[] = [];
  for (const mark of all) {
    const last = marks.at(-1);
    if (!last || !overlaps(last, mark)) marks.push(mark);
  }
  return marks;
}

function toRuns(text: string, span: Span, base: Style, marks: readonly Mark[]): readonly Run[] {
  const runs: Run[] = [];
  let at = span.start;
  for (let i = firstFrom(marks, span.start); i < marks.length; i++) {
    const mark = marks[i] as Mark;
    if (mark.end > span.end) break;
    if (mark.start > at) runs.push({ text: text.slice(at, mark.start), style: base });
    runs.push({ text: textOf(text, mark), style: { ...base, ...mark.style } });
    at = mark.end;
  }
  if (at < span.end) runs.push({ text: text.slice(at, span.end), style: base });
  return runs;
}
