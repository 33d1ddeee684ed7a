import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Doc, Token } from '../src/document/doc.ts';
import type { NameType } from '../src/document/findings.ts';
import type { Span } from '../src/document/span.ts';
import { arabic } from '../src/language/arabic/index.ts';
import type { Line } from '../src/language/arabic/tagger/features.ts';
import { TYPES } from '../src/language/arabic/tagger/index.ts';
import type { Labelled } from './corpora.ts';

/** Somebody or something of an annotated article; `spans` are places in title + newline + text, in code points. */
export type GoldEntity = {
  readonly name: string;
  readonly mentions: readonly string[];
  readonly role?: string | null;
  readonly optional: boolean;
  readonly spans: readonly (readonly [start: number, end: number])[];
};

export type GoldArticle = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly people: readonly GoldEntity[];
  readonly organizations: readonly GoldEntity[];
  readonly places: readonly GoldEntity[];
};

/** A place where something is named, in UTF-16 units and in tokens; `entity` counts the entities of all types. */
export type GoldSpan = Span & Line & { readonly type: NameType; readonly optional: boolean; readonly entity: number };

export type GoldText = Labelled & {
  readonly article: GoldArticle;
  readonly text: string;
  readonly spans: readonly GoldSpan[];
};

const KEYS = [
  ['people', 'person'],
  ['organizations', 'organization'],
  ['places', 'place'],
] as const;

/** The articles of a file of JSON lines, gzipped or not. */
export function readGold(path: string): readonly GoldArticle[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as GoldArticle);
}

/** An annotated article with a label for every token. Throws a RangeError where an annotated span holds no token. */
export function toGoldText(article: GoldArticle): GoldText {
  const text = `${article.title}\n${article.text}`;
  const parts = [...text.matchAll(/[^\n]+/gu)].map(({ index, 0: part }) => ({
    start: index,
    end: index + part.length,
  }));
  const tokens = arabic.tokenize(text, parts);
  const spans = spansOf(article, text, tokens);
  return { tokens, lines: linesOf(parts, tokens), labels: labelsOf(spans, tokens.length), article, text, spans };
}

function linesOf(parts: readonly Span[], tokens: readonly Token[]): readonly Line[] {
  let next = 0;
  return parts.flatMap(({ end }) => {
    const from = next;
    while (next < tokens.length && (tokens[next] as Token).start < end) next++;
    return next > from ? [{ from, to: next }] : [];
  });
}

function spansOf(article: GoldArticle, text: string, tokens: readonly Token[]): readonly GoldSpan[] {
  const units: number[] = [];
  let at = 0;
  for (const character of text) {
    units.push(at);
    at += character.length;
  }
  units.push(at);
  const entities = KEYS.flatMap(([key, type]) => article[key].map(entity => ({ ...entity, type })));
  const found = entities.flatMap(({ spans, type, optional }, entity) =>
    spans.map(([first, last]) => {
      const [start, end] = [units[first] as number, units[last] as number];
      const from = tokens.findIndex(token => token.end > start);
      let to = from;
      while (to < tokens.length && (tokens[to] as Token).start < end) to++;
      if (from < 0 || to === from) throw new RangeError(`${article.id}: nothing at ${first}-${last}`);
      return { start, end, from, to, type, optional, entity };
    }),
  );
  return found.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** The labels of the tagger; of spans that overlap the first holds, and what is named only perhaps is no name. */
function labelsOf(spans: readonly GoldSpan[], count: number): Uint8Array {
  const labels = new Uint8Array(count);
  let last = 0;
  for (const { from, to, type, optional } of spans) {
    if (from < last || optional) continue;
    last = to;
    const begin = 1 + 2 * TYPES.indexOf(type);
    labels.fill(begin + 1, from, to);
    labels[from] = begin;
  }
  return labels;
}

/** An annotated article as rules read it. */
export const toGoldDoc = ({ text, tokens, lines }: GoldText): Pick<Doc, 'text' | 'tokens' | 'parts'> => ({
  text,
  tokens,
  parts: lines.map(({ from, to }, i) => ({
    from,
    to,
    start: (tokens[from] as Token).start,
    end: (tokens[to - 1] as Token).end,
    isTitle: i === 0,
  })),
});
