import type { ReadingTime } from '../document/findings.ts';
import type { View } from './view.ts';

export const timeView: View<ReadingTime> = {
  toJson: time => ({ time }),
  toRows: ({ minutes, words }) => [[String(minutes), String(words)]],
  toScreen: (time, _, { labels }) => [
    {
      kind: 'flow',
      direction: labels.direction,
      runs: [
        { text: labels.minutes(time.minutes), style: { bold: true } },
        { text: ` · ${labels.words(time.words)} · ` },
        { text: labels.timeRange(time), style: { dim: true } },
      ],
    },
  ],
};
