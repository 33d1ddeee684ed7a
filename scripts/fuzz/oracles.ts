import Ajv from 'ajv/dist/2020.js';
import stringWidth from 'string-width';
import { jsonSchema } from '../../src/view/schema.ts';
import type { Case } from './case.ts';

/** What a run of the program gave. */
export type Outcome = { readonly code: number; readonly out: string; readonly err: string };

/** A promise of the program that a run broke. */
export type Fault = { readonly oracle: string; readonly detail: string };

type Span = { readonly start: number; readonly end: number };

const validate = new Ajv({ allErrors: true }).compile(jsonSchema());
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/u;
const BIDI_CONTROL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const FORM = /[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdf2\ufe70-\ufefc]/u;
/** What a screen may hold: colours, and the order of the terminal set and reset (BDSM). */
const SEQUENCES = /\u001b\[[\d;]*m|\u001b\[8[hl]/gu;
const MOST_WARNINGS = 3;

/** The first promise that a run broke; null: none. `full`: the article's text and its places, where it is known. */
export function judge(tried: Case, outcome: Outcome, full: Full | null = null): Fault | null {
  return (
    judgeExit(tried, outcome) ??
    judgeErrors(tried, outcome) ??
    (tried.argv.includes('--json') ? judgeJson(outcome, full) : judgeLines(tried, outcome))
  );
}

/** The text of an article, and the paragraphs that spans must lie within. */
export type Full = { readonly text: string; readonly paragraphs: readonly Span[] };

function judgeExit({ argv }: Case, { code, err }: Outcome): Fault | null {
  if (/\ba bug\b|علة/u.test(err)) return { oracle: 'bug', detail: err.split('\n').slice(0, 6).join('\n') };
  const failed = argv[0] === 'grep' ? code === 2 : code !== 0;
  if (![0, 1, 2].includes(code) || (failed && err === '')) return { oracle: 'exit', detail: `${code}: ${err}` };
  return null;
}

function judgeErrors({ argv }: Case, { err }: Outcome): Fault | null {
  const lines = err.split('\n').slice(0, -1);
  const line = lines.find(line => !line.startsWith('article: ') || CONTROL.test(line) || BIDI_CONTROL.test(line));
  if (line !== undefined) return { oracle: 'stderr', detail: JSON.stringify(line) };
  const isTooMany = !argv.includes('--explain') && lines.length > MOST_WARNINGS;
  return isTooMany || (err !== '' && !err.endsWith('\n')) ? { oracle: 'stderr', detail: err } : null;
}

function judgeJson({ out, code }: Outcome, full: Full | null): Fault | null {
  if (code !== 0 && out === '') return null;
  if (CONTROL.test(out) || BIDI_CONTROL.test(out)) return { oracle: 'control', detail: 'in JSON' };
  const answer: unknown = parse(out);
  if (!validate(answer)) return { oracle: 'schema', detail: JSON.stringify(validate.errors?.slice(0, 3)) };
  const wrong = full && spansOf(answer).find(span => !fits(span, full));
  return wrong ? { oracle: 'span', detail: JSON.stringify(wrong) } : null;
}

function parse(out: string): unknown {
  try {
    return JSON.parse(out);
  } catch {
    return null;
  }
}

type Told = Span & {
  readonly text?: unknown;
  readonly kind?: unknown;
  readonly sentence?: Span;
  readonly speaker?: unknown;
};

/** Everything of an answer that has a place in the text. */
function spansOf(value: unknown): readonly Told[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(spansOf);
  return 'start' in value && 'end' in value ? [value as Told, ...inner] : inner;
}

/** Whatever is told of lies in one paragraph; only a quotation may go on over the next. */
function fits({ start, end, text, kind, speaker }: Told, full: Full): boolean {
  const isWithin = (at: number): boolean => full.paragraphs.some(part => at >= part.start && at <= part.end);
  const isQuotation = speaker !== undefined && isWithin(start) && isWithin(end);
  const isPart = typeof kind === 'string' && full.paragraphs.some(part => part.start === start && part.end === end);
  const isInside = full.paragraphs.some(part => start >= part.start && end <= part.end);
  return (
    end > start &&
    (isPart || isInside || isQuotation) &&
    (typeof text !== 'string' || full.text.slice(start, end) === text)
  );
}

function judgeLines({ argv, columns }: Case, { out }: Outcome): Fault | null {
  const at = argv.indexOf('--width');
  const width = at < 0 ? (columns ?? Number.POSITIVE_INFINITY) : Number(argv[at + 1]);
  const isScreen = columns !== null || argv.some(option => /^--(?:width|bidi|color)/u.test(option));
  const plain = isScreen ? out.replace(SEQUENCES, '') : out;
  const control = CONTROL.exec(plain) ?? (isScreen ? null : (BIDI_CONTROL.exec(plain) ?? FORM.exec(plain)));
  if (control)
    return {
      oracle: 'control',
      detail: JSON.stringify(plain.slice(Math.max(0, control.index - 20), control.index + 20)),
    };
  for (const line of plain.split('\n'))
    if (line.length > width && stringWidth(line) > width)
      return { oracle: 'width', detail: `${stringWidth(line)} cells of ${width}: ${JSON.stringify(line)}` };
  return null;
}
