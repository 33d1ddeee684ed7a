import type { Article } from '../document/article.ts';
import type { Figure } from '../document/findings.ts';
import { textOf } from '../document/span.ts';
import type { Cell, Screen } from '../terminal/screen.ts';
import { directionOf } from './direction.ts';
import { formatFigure, labelOf } from './figure.ts';
import { inOrder, markedRuns } from './marks.ts';
import { FIGURE_STYLE } from './styles.ts';
import type { View, ViewOptions } from './view.ts';

export const factsView: View<readonly Figure[]> = {
  toJson: facts => ({ facts }),
  toRows: (facts, _, { labels, explain }) =>
    facts.map(fact => [formatFigure(fact, labels), labelOf(fact, labels), fact.text, ...(explain ? [fact.rule] : [])]),
  toScreen: (facts, article, options) => {
    const { labels } = options;
    if (facts.length === 0)
      return [{ kind: 'flow', direction: labels.direction, runs: [{ text: labels.nothing.facts }] }];
    return bySentence(facts).flatMap(
      (group, i): Screen => [
        ...(i === 0 ? [] : [{ kind: 'blank' } as const]),
        { kind: 'table', direction: labels.direction, head: [], rows: group.map(fact => cellsOf(fact, options)) },
        evidenceOf(group, article),
      ],
    );
  },
};

/** The figures of each sentence, in the order in which the sentences come up. */
function bySentence(facts: readonly Figure[]): readonly (readonly Figure[])[] {
  const groups = new Map<number, Figure[]>();
  for (const fact of facts) {
    const group = groups.get(fact.sentence.start);
    if (group) group.push(fact);
    else groups.set(fact.sentence.start, [fact]);
  }
  return [...groups.values()];
}

const cellsOf = (fact: Figure, { labels, explain }: ViewOptions): readonly Cell[] => [
  [{ text: formatFigure(fact, labels), style: { ...FIGURE_STYLE, bold: true } }],
  [{ text: labelOf(fact, labels) || labels.kinds[fact.kind] }],
  ...(explain ? [[{ text: fact.rule, style: { dim: true } }]] : []),
];

/** The sentence that holds figures, once, with all of them in colour. */
function evidenceOf(group: readonly Figure[], { text, direction }: Article): Screen[number] {
  const { sentence } = group[0] as Figure;
  const marks = inOrder(group.map(({ start, end }) => ({ start, end, style: FIGURE_STYLE })));
  return {
    kind: 'flow',
    direction: directionOf(textOf(text, sentence), direction),
    indent: 2,
    runs: markedRuns(text, sentence, {}, marks),
  };
}
