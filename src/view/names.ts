import type { Name } from '../document/findings.ts';
import type { Cell } from '../terminal/screen.ts';
import { NAME_STYLES } from './styles.ts';
import type { Row, View, ViewOptions } from './view.ts';

/** `isByMention`: a record for every mention instead of one for every name. */
export type NamesAnswer = { readonly names: readonly Name[]; readonly isByMention: boolean };

export const namesView: View<NamesAnswer> = {
  toJson: ({ names }) => ({ names }),
  toRows: ({ names, isByMention }, _, options) => names.flatMap(name => rowsOf(name, isByMention, options)),
  toScreen: ({ names, isByMention }, _, options) => {
    const { labels, explain } = options;
    const { type, name, mention, offsets, mentions, role, rule } = labels.columns;
    if (names.length === 0)
      return [{ kind: 'flow', direction: labels.direction, runs: [{ text: labels.nothing.names }] }];
    const head = [name, type, ...(isByMention ? [mention, offsets] : [mentions, role]), ...(explain ? [rule] : [])];
    const rows = names.flatMap(found => cellsOf(found, isByMention, options));
    return [{ kind: 'table', direction: labels.direction, head, rows }];
  },
};

function rowsOf(
  { type, name, mentions, role, rule }: Name,
  isByMention: boolean,
  options: ViewOptions,
): readonly Row[] {
  const reason = options.explain ? [rule] : [];
  const first = [options.labels.types[type], name];
  if (!isByMention) return [[...first, String(mentions.length), role ?? '', ...reason]];
  return mentions.map(({ text, start, end }) => [...first, text, String(start), String(end), ...reason]);
}

function cellsOf(
  { type, name, mentions, role, rule }: Name,
  isByMention: boolean,
  { labels, explain }: ViewOptions,
): readonly (readonly Cell[])[] {
  const plain = (text: string): Cell => [{ text }];
  const reason: readonly Cell[] = explain ? [[{ text: rule, style: { dim: true } }]] : [];
  const first = [[{ text: name, style: NAME_STYLES[type] }], plain(labels.types[type])];
  if (!isByMention) return [[...first, plain(String(mentions.length)), plain(role ?? ''), ...reason]];
  return mentions.map(({ text, start, end }) => [...first, plain(text), plain(`${start}–${end}`), ...reason]);
}
