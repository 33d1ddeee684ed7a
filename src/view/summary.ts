import type { SummarySentence } from '../document/findings.ts';
import type { View } from './view.ts';

export const summaryView: View<readonly SummarySentence[]> = {
  toJson: summary => ({ summary: summary.map(({ text, start, end, score }) => ({ text, start, end, score })) }),
  toRows: (summary, _, { explain }) => summary.map(({ text, score }) => [text, ...(explain ? [String(score)] : [])]),
  toScreen: (summary, { direction }, { explain }) =>
    summary.flatMap(({ text, score }, i) => [
      ...(i === 0 ? [] : [{ kind: 'blank' } as const]),
      {
        kind: 'flow',
        direction,
        runs: [{ text }, ...(explain ? [{ text: `  ${score}`, style: { dim: true } }] : [])],
      } as const,
    ]),
};
