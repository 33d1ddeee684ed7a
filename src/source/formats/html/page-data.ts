import type { PagePart } from '../../../document/page.ts';
import { ReaderError } from '../../../errors.ts';
import { parseMarkup } from './parse-markup.ts';

/** Characters: a script with less holds no article, a text with less is no paragraph. */
const LEAST_SCRIPT = 500;
const LONG = 100;
const SENTENCE = 50;
const ENDS = /[.!?؟。…:»"”]$/u;
const MARKUP = /<(?:p|div|br|h[1-6]|section|article)[\s>/]/u;
const CODE = /[{};]\s*$|^\s*[{[<]|^(?:https?:|\/)|\b(?:function|return|var|const)\b.*[({]/u;
/** Nodes and nesting; data of pages have some thousands of nodes. */
const MOST_NODES = 200_000;
const DEEPEST = 60;
/** How often one text is written inside another (JSON in a string of a program). */
const MOST_LAYERS = 3;
/** Members of data whose texts are shown, short ones too. */
const SHOWN = /^(?:text|heading|headline|subtitle|value|content|html|body|children|paragraph|quote|caption)$/iu;
/** A list with this share of the richest one's prose is it, not what it stands in. */
const SAME = 0.8;

type Candidate = { readonly parts: readonly PagePart[]; readonly size: number };
const NOTHING: Candidate = { parts: [], size: 0 };

/** The article among the data that a page carries for its scripts (JSON of a framework, strings of programs); empty where there is none. */
export function readPageData(scripts: readonly string[]): readonly PagePart[] {
  return scripts
    .filter(script => script.length >= LEAST_SCRIPT)
    .map(candidateOf)
    .reduce(richer, NOTHING).parts;
}

const richer = (a: Candidate, b: Candidate): Candidate => (b.size > a.size ? b : a);

function candidateOf(script: string): Candidate {
  const value = parseJson(script);
  return value === null ? readStrings(script, 0) : readValue(value);
}

function parseJson(script: string): unknown {
  const [start, end] = [script.search(/[{[]/u), Math.max(script.lastIndexOf('}'), script.lastIndexOf(']'))];
  try {
    return start < 0 ? null : JSON.parse(script.slice(start, end + 1));
  } catch {
    return null;
  }
}

/** The richest of the texts with markup in data, and of its lists of paragraphs. */
function readValue(root: unknown): Candidate {
  const lists: Candidate[] = [];
  let markup = NOTHING;
  let nodes = 0;
  const walk = (value: unknown, key: string, depth: number): readonly PagePart[] => {
    if (++nodes > MOST_NODES || depth > DEEPEST) return [];
    if (typeof value === 'string') {
      if (MARKUP.test(value)) {
        const read = readMarkup(value);
        markup = richer(markup, read);
        return read.parts;
      }
      return isText(value) || (SHOWN.test(key) && isWords(value)) ? [{ kind: kindOf(key), text: clean(value) }] : [];
    }
    if (Array.isArray(value)) {
      const parts = value.flatMap(one => walk(one, key, depth + 1));
      if (parts.length > 1) lists.push({ parts, size: sizeOf(parts) });
      return parts;
    }
    if (typeof value !== 'object' || value === null) return [];
    const isHeading = /^h(?:ead|[1-6])/iu.test(String((value as { type?: unknown }).type ?? ''));
    const parts = Object.entries(value).flatMap(([name, one]) => walk(one, name, depth + 1));
    return isHeading ? parts.map(({ text }) => ({ kind: 'heading', text })) : parts;
  };
  walk(root, '', 0);
  const most = lists.reduce(richer, NOTHING).size;
  // Inner lists stand before those that hold them.
  const list = lists.find(({ size }) => size >= most * SAME) ?? NOTHING;
  return markup.size >= list.size * SAME ? markup : list;
}

/** The richest text with markup among the strings of a program, or else its strings that are sentences, in order. */
function readStrings(script: string, layer: number): Candidate {
  let best = NOTHING;
  const texts: PagePart[] = [];
  for (const text of stringsOf(script)) {
    if (MARKUP.test(text)) best = richer(best, readMarkup(text));
    else if (layer < MOST_LAYERS && text.length >= LEAST_SCRIPT && text.includes('"')) {
      best = richer(best, readStrings(text, layer + 1));
    } else if (isText(text)) texts.push({ kind: 'paragraph', text: clean(text) });
  }
  return richer({ parts: texts, size: sizeOf(texts) }, best);
}

/** The strings in double quotes of a program that are long enough to be read. */
function* stringsOf(script: string): Iterable<string> {
  for (let start = script.indexOf('"'); start >= 0; ) {
    let end = start + 1;
    while (end < script.length && script[end] !== '"' && script[end] !== '\n') end += script[end] === '\\' ? 2 : 1;
    if (script[end] !== '"') start = script.indexOf('"', end);
    else {
      const text = end - start > SENTENCE ? unquote(script.slice(start, end + 1)) : '';
      if (text !== '') yield text;
      start = script.indexOf('"', end + 1);
    }
  }
}

function unquote(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return '';
  }
}

function readMarkup(markup: string): Candidate {
  try {
    const parts = parseMarkup(markup, 'page data').tree.pieces.map(({ kind, text }) => ({ kind, text }));
    return { parts, size: sizeOf(parts) };
  } catch (error) {
    // Markup that is nested beyond reading is no article.
    if (error instanceof ReaderError) return NOTHING;
    throw error;
  }
}

/** Characters of running text. */
const sizeOf = (parts: readonly PagePart[]): number =>
  parts.reduce((sum, { text }) => (isText(text) ? sum + text.length : sum), 0);

const isText = (text: string): boolean =>
  (text.length >= LONG || (text.length >= SENTENCE && ENDS.test(text))) && isWords(text) && !CODE.test(text);

/** Whether most of a text is letters and spaces between words. */
function isWords(text: string): boolean {
  const sample = text.slice(0, 400);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const spaces = sample.match(/ /gu)?.length ?? 0;
  return letters > sample.length * 0.6 && (text.length < 20 || spaces >= sample.length / 25);
}

const kindOf = (key: string): PagePart['kind'] => (/^head/iu.test(key) ? 'heading' : 'paragraph');

const clean = (text: string): string => text.replace(/\s+/gu, ' ').trim();
