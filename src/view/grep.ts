import type { Hit } from '../document/findings.ts';
import type { Run, Screen, Style } from '../terminal/screen.ts';
import { directionOf } from './direction.ts';
import type { View } from './view.ts';

/** What grep found in a source, and what of it is wanted: the text, only how much there is, only where. */
export type GrepAnswer = {
  readonly source: string;
  readonly hits: readonly Hit[];
  readonly shows: 'text' | 'count' | 'source';
  readonly isNumbered: boolean;
};

const MATCH: Style = { bold: true, color: 'red' };
const NUMBER: Style = { color: 'green' };

export const grepView: View<GrepAnswer> = {
  toJson: ({ hits }) => ({
    grep: hits.map(({ number, text, start, end, matches }) => ({ number, text, start, end, matches })),
  }),
  toRows: ({ source, hits, shows, isNumbered }, _, options) => {
    if (shows === 'source') return hits.length > 0 ? [[source]] : [];
    if (shows === 'count') return [[...(options.source === null ? [] : [options.source]), String(hits.length)]];
    return hits.map(({ number, text }) => (isNumbered ? [String(number), text] : [text]));
  },
  toScreen: ({ source, hits, shows, isNumbered }, { direction }, options) => {
    if (shows === 'source') return hits.length > 0 ? [line(source)] : [];
    if (shows === 'count')
      return [line(options.source === null ? String(hits.length) : `${options.source}:${hits.length}`)];
    return hits.flatMap((hit, i): Screen => {
      const number = isNumbered ? [{ text: String(hit.number), style: NUMBER }, { text: '  ' }] : [];
      const flow = {
        kind: 'flow',
        direction: directionOf(hit.text, direction),
        runs: [...number, ...toRuns(hit)],
      } as const;
      return i === 0 ? [flow] : [{ kind: 'blank' }, flow];
    });
  },
  namesSource: ({ shows }) => shows !== 'text',
};

const line = (text: string) => ({ kind: 'flow', direction: 'ltr', runs: [{ text }] }) as const;

/** The text of a hit, its matches marked where they stand. */
function toRuns({ text, start, matches }: Hit): readonly Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const match of matches) {
    if (match.start - start > at) runs.push({ text: text.slice(at, match.start - start) });
    runs.push({ text: match.text, style: MATCH });
    at = match.end - start;
  }
  if (at < text.length) runs.push({ text: text.slice(at) });
  return runs;
}
