import type { Quote } from '../document/findings.ts';
import { directionOf } from './direction.ts';
import type { View } from './view.ts';

export const quotesView: View<readonly Quote[]> = {
  toJson: quotes => ({ quotes }),
  toRows: (quotes, _, { explain }) =>
    quotes.map(({ speaker, text, rule }) => [speaker ?? '', text, ...(explain ? [rule] : [])]),
  toScreen: (quotes, { direction }, { labels, explain }) => {
    if (quotes.length === 0)
      return [{ kind: 'flow', direction: labels.direction, runs: [{ text: labels.nothing.quotes }] }];
    return quotes.flatMap(({ speaker, text, rule }, i) => [
      ...(i === 0 ? [] : [{ kind: 'blank' } as const]),
      {
        kind: 'flow',
        direction: directionOf(speaker ?? labels.unknownSpeaker, direction),
        runs: [
          { text: speaker ?? labels.unknownSpeaker, style: speaker ? { bold: true, color: 'cyan' } : { dim: true } },
          ...(explain ? [{ text: `  ${rule}`, style: { dim: true } }] : []),
        ],
      } as const,
      { kind: 'flow', direction: directionOf(text, direction), indent: 2, runs: [{ text: `«${text}»` }] } as const,
    ]);
  },
};
