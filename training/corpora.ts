import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Token } from '../src/document/doc.ts';
import type { NameType } from '../src/document/findings.ts';
import { arabic } from '../src/language/arabic/index.ts';
import type { Line } from '../src/language/arabic/tagger/features.ts';
import { TYPES } from '../src/language/arabic/tagger/index.ts';

/** A text with a label for every token. */
export type Labelled = {
  readonly tokens: readonly Token[];
  readonly lines: readonly Line[];
  readonly labels: Uint8Array;
};

/** The types of the corpora that are ours. */
const OURS: Readonly<Record<string, NameType>> = {
  PERS: 'person',
  PER: 'person',
  LOC: 'place',
  GPE: 'place',
  ORG: 'organization',
};

/** So many sentences make an article. */
const SENTENCES = 20;

type Word = readonly [word: string, tag: string];

/** The articles of a gzipped file of lines `word tag`, sentences parted by empty lines. */
export function readCorpus(path: string): readonly Labelled[] {
  const sentences = gunzipSync(readFileSync(path))
    .toString('utf8')
    .split(/\n\s*\n/u)
    .map(toWords)
    .filter(words => words.length > 0);
  return Array.from({ length: Math.ceil(sentences.length / SENTENCES) }, (_, i) =>
    toLabelled(sentences.slice(i * SENTENCES, (i + 1) * SENTENCES)),
  );
}

const toWords = (block: string): readonly Word[] =>
  block.split('\n').flatMap(line => {
    const [word, tag] = line.trim().split(/\s+/u);
    return word !== undefined && tag !== undefined ? [[word, tag] as const] : [];
  });

function toLabelled(sentences: readonly (readonly Word[])[]): Labelled {
  const text = sentences.map(words => words.map(([word]) => word).join(' ')).join('\n');
  let at = 0;
  const parts = sentences.map(words => {
    const start = at;
    const tags = words.map(([word, tag]) => {
      at += word.length + 1;
      return { start: at - word.length - 1, tag };
    });
    return { start, end: at - 1, tags };
  });
  const tokens = arabic.tokenize(text, parts);
  const labels = new Uint8Array(tokens.length);
  let next = 0;
  const lines = parts.map(({ end, tags }) => {
    const from = next;
    while (next < tokens.length && (tokens[next] as Token).start < end) next++;
    labels.set(labelsOf(tokens.slice(from, next), tags), from);
    return { from, to: next };
  });
  return { tokens, lines: lines.filter(({ from, to }) => to > from), labels };
}

/** A word of the corpus may be several tokens of ours, marks among them: these belong to a name only between its words. */
function labelsOf(
  tokens: readonly Token[],
  words: readonly { readonly start: number; readonly tag: string }[],
): Uint8Array {
  const labels = new Uint8Array(tokens.length);
  let word = -1;
  let open = 0;
  for (const [i, { kind, start }] of tokens.entries()) {
    const before = word;
    while ((words[word + 1]?.start ?? Number.POSITIVE_INFINITY) <= start) word++;
    const tag = words[word]?.tag ?? 'O';
    const type = TYPES.indexOf(OURS[tag.slice(2)] as NameType);
    const begin = 1 + 2 * type;
    if (type < 0 || open !== begin || (word !== before && tag.startsWith('B'))) open = 0;
    if (type < 0 || (kind === 'mark' && open === 0)) continue;
    labels[i] = open === 0 ? begin : begin + 1;
    open = begin;
  }
  for (let i = tokens.length - 1; i >= 0; i--) {
    const goesOn = (labels[i + 1] ?? 0) > 0 && (labels[i + 1] as number) % 2 === 0;
    if (tokens[i]?.kind === 'mark' && !goesOn) labels[i] = 0;
  }
  return labels;
}
