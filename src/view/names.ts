import type { Name } from '../document/findings.ts';
import type { Cell } from '../terminal/screen.ts';
import { NAME_STYLES } from './styles.ts';
import type { View } from './view.ts';

export const namesView: View<readonly Name[]> = {
  toJson: names => ({ names }),
  toRows: (names, _, { labels, explain }) =>
    names.map(({ type, name, mentions, role, rule }) => [
      labels.types[type],
      name,
      String(mentions.length),
      role ?? '',
      ...(explain ? [rule] : []),
    ]),
  toScreen: (names, _, { labels, explain }) => {
    const { name, type, mentions, role, rule } = labels.columns;
    if (names.length === 0)
      return [{ kind: 'flow', direction: labels.direction, runs: [{ text: labels.nothing.names }] }];
    const rows = names.map((found): readonly Cell[] => [
      [{ text: found.name, style: NAME_STYLES[found.type] }],
      [{ text: labels.types[found.type] }],
      [{ text: String(found.mentions.length) }],
      [{ text: found.role ?? '' }],
      ...(explain ? [[{ text: found.rule, style: { dim: true } }]] : []),
    ]);
    return [
      {
        kind: 'table',
        direction: labels.direction,
        head: [name, type, mentions, role, ...(explain ? [rule] : [])],
        rows,
      },
    ];
  },
};
