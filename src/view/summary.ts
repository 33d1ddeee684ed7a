import type { SummarySentence, SummarySignal } from '../document/findings.ts';
import type { Run } from '../terminal/screen.ts';
import { directionOf } from './direction.ts';
import type { Labels } from './labels/index.ts';
import type { View } from './view.ts';

export const summaryView: View<readonly SummarySentence[]> = {
  toJson: summary => ({ summary: summary.map(({ text, start, end, score }) => ({ text, start, end, score })) }),
  toRows: (summary, _, { labels, explain }) =>
    summary.map(sentence => [sentence.text, ...(explain ? [String(sentence.score), reasonsOf(sentence, labels)] : [])]),
  toScreen: (summary, { direction }, { labels, explain }) => {
    if (summary.length === 0)
      return [{ kind: 'flow', direction: labels.direction, runs: [{ text: labels.nothing.summary }] }];
    const flow = (run: Run) => ({ kind: 'flow', direction: directionOf(run.text, direction), runs: [run] }) as const;
    return summary.flatMap((sentence, i) => [
      ...(i === 0 ? [] : [{ kind: 'blank' } as const]),
      flow({ text: sentence.text }),
      ...(explain ? [reasonLine(sentence, labels)] : []),
    ]);
  },
};

const reasonLine = (sentence: SummarySentence, labels: Labels) =>
  ({
    kind: 'flow',
    direction: labels.direction,
    indent: 2,
    runs: [{ text: `${sentence.score}: ${reasonsOf(sentence, labels)}`, style: { dim: true } }],
  }) as const;

/** What spoke for a sentence and against it: «place -1.39, opens a paragraph +0.5». */
const reasonsOf = ({ signals }: SummarySentence, { signals: words, comma }: Labels): string =>
  Object.entries(signals)
    .map(([signal, value]) => `${words[signal as SummarySignal]} ${value > 0 ? '+' : ''}${value}`)
    .join(comma);
