import type { Article } from '../document/article.ts';
import type { Figure } from '../document/findings.ts';
import { textOf } from '../document/span.ts';
import type { Cell } from '../terminal/screen.ts';
import { formatFigure, labelOf } from './figure.ts';
import { FIGURE_STYLE } from './styles.ts';
import type { View } from './view.ts';

export const factsView: View<readonly Figure[]> = {
  toJson: facts => ({ facts }),
  toRows: (facts, _, { labels, explain }) =>
    facts.map(fact => [formatFigure(fact, labels), labelOf(fact, labels), fact.text, ...(explain ? [fact.rule] : [])]),
  toScreen: (facts, article, { labels, explain }) => {
    const { figure, what, evidence, rule } = labels.columns;
    if (facts.length === 0)
      return [{ kind: 'flow', direction: labels.direction, runs: [{ text: labels.nothing.facts }] }];
    const rows = facts.map((fact): readonly Cell[] => [
      [{ text: formatFigure(fact, labels), style: { ...FIGURE_STYLE, bold: true } }],
      [{ text: labelOf(fact, labels) || labels.kinds[fact.kind] }],
      evidenceOf(fact, article),
      ...(explain ? [[{ text: fact.rule, style: { dim: true } }]] : []),
    ]);
    return [
      { kind: 'table', direction: labels.direction, head: [figure, what, evidence, ...(explain ? [rule] : [])], rows },
    ];
  },
};

/** The sentence that holds the figure, with the figure in colour. */
const evidenceOf = ({ sentence, start, end }: Figure, { text }: Article): Cell => [
  { text: text.slice(sentence.start, start) },
  { text: textOf(text, { start, end }), style: FIGURE_STYLE },
  { text: text.slice(end, sentence.end) },
];
