import bidiFactory from 'bidi-js';
import { levelsOf, visualOrder } from '../../src/terminal/bidi.ts';
import type { Clusters } from '../../src/terminal/clusters.ts';
import type { ScreenDirection } from '../../src/terminal/screen.ts';

/** A character of each Bidi_Class. */
const SAMPLES: Readonly<Record<string, string>> = {
  L: 'a',
  R: '\u05d0',
  AL: '\u0627',
  EN: '1',
  AN: '\u0661',
  ES: '+',
  CS: ',',
  ET: '%',
  ON: '!',
  WS: ' ',
  S: '\t',
  B: '\u2029',
  BN: '\u00ad',
  NSM: '\u0300',
  LRE: '\u202a',
  RLE: '\u202b',
  PDF: '\u202c',
  LRO: '\u202d',
  RLO: '\u202e',
  LRI: '\u2066',
  RLI: '\u2067',
  FSI: '\u2068',
  PDI: '\u2069',
};

const BASES: Readonly<Record<string, ScreenDirection>> = { 0: 'ltr', 1: 'rtl' };
const bidi = bidiFactory();

type Case = {
  readonly text: string;
  readonly base: ScreenDirection;
  /** Levels by code point, `x` for one that the algorithm takes out; the order without those. */
  readonly levels: readonly string[];
  readonly order: string;
};

export type Report = { readonly passed: number; readonly failures: readonly string[] };

/** Runs the cases of BidiTest.txt or BidiCharacterTest.txt, told apart by their lines. */
export function checkBidi(file: string): Report {
  const failures: string[] = [];
  let passed = 0;
  for (const tested of casesOf(file)) {
    const failure = check(tested);
    if (failure === null) passed++;
    else failures.push(failure);
  }
  return { passed, failures };
}

function check({ text, base, levels, order }: Case): string | null {
  const clusters = oneByOne(text);
  const found = levelsOf(text, base);
  const kept = (i: number): boolean => levels[i] !== 'x';
  const foundLevels = levels.map((_, i) => (kept(i) ? String(found[clusters.starts[i] as number]) : 'x')).join(' ');
  const line = { start: 0, end: clusters.count };
  const foundOrder = Array.from(visualOrder(clusters, found, line, base))
    .filter(kept)
    .join(' ');
  if (foundLevels === levels.join(' ') && foundOrder === order) return null;
  const codes = Array.from(text, character => character.codePointAt(0)?.toString(16)).join(' ');
  return `${codes} (${base}): levels ${foundLevels} for ${levels.join(' ')}, order ${foundOrder} for ${order}`;
}

/** Every code point a cluster of its own. */
function oneByOne(text: string): Clusters {
  const characters = [...text];
  const starts = new Uint32Array(characters.length + 1);
  for (const [i, character] of characters.entries()) starts[i + 1] = (starts[i] as number) + character.length;
  const widths = new Uint8Array(characters.length).fill(1);
  return { text, units: new Uint16Array(0), count: characters.length, starts, widths };
}

function* casesOf(file: string): Generator<Case> {
  let levels: readonly string[] = [];
  let order = '';
  for (const line of file.split('\n')) {
    if (line.startsWith('@Levels:')) levels = line.slice(8).trim().split(/\s+/u);
    else if (line.startsWith('@Reorder:')) order = line.slice(9).trim();
    else if (/^[A-Z]/u.test(line)) yield* classCases(line, levels, order);
    else if (/^[0-9A-F]/u.test(line)) yield* characterCases(line);
  }
}

/** «AL EN; 5»: classes; the bases to test as bits: 1 auto, 2 left-to-right, 4 right-to-left. */
function* classCases(line: string, levels: readonly string[], order: string): Generator<Case> {
  const [classes = '', bits = '0'] = line.split(';');
  const text = classes
    .trim()
    .split(' ')
    .map(name => SAMPLES[name])
    .join('');
  if (Number(bits) & 1) yield { text, base: baseOf(text), levels, order };
  if (Number(bits) & 2) yield { text, base: 'ltr', levels, order };
  if (Number(bits) & 4) yield { text, base: 'rtl', levels, order };
}

/** «0061 05D0;1;1;2 1;1 0»: characters; base 0 left-to-right, 1 right-to-left, 2 auto; its level; levels; order. */
function* characterCases(line: string): Generator<Case> {
  const [codes = '', base = '', , levels = '', order = ''] = line.split(';');
  const text = codes
    .split(' ')
    .map(code => String.fromCodePoint(Number.parseInt(code, 16)))
    .join('');
  yield { text, base: BASES[base] ?? baseOf(text), levels: levels.split(' '), order };
}

/** The base that a text itself decides (P2, P3). */
const baseOf = (text: string): ScreenDirection =>
  bidi.getEmbeddingLevels(text).paragraphs[0]?.level === 1 ? 'rtl' : 'ltr';
