import type { Display } from '../terminal/index.ts';
import type { Labels } from '../view/index.ts';
import { LABELS } from '../view/index.ts';
import type { Io } from './io.ts';
import type { SharedValues } from './shared-options.ts';

export type Interface = 'en' | 'ar';

/** How an answer is shown: as JSON, plainly for other programs, or on a screen. */
export type Settings = {
  readonly output: 'json' | 'plain' | 'screen';
  readonly inColor: boolean;
  readonly bidi: NonNullable<SharedValues['bidi']>;
  /** Columns; null: no wrapping. */
  readonly width: number | null;
  /** Columns that prose takes at most. */
  readonly measure: number;
  /** Lines of the terminal; null where there is none. */
  readonly rows: number | null;
  /** The language of messages; labels of plain records are English unless asked otherwise. */
  readonly language: Interface;
  readonly labels: Labels;
  readonly explain: boolean;
  /** Marks null: as the terminal can show them. */
  readonly display: Omit<Display, 'marks'> & { readonly marks: Display['marks'] | null };
  /** Whether long answers go through the pager. */
  readonly pages: boolean;
};

const USUAL_COLUMNS = 80;
/** Longer lines are hard to follow to the next. */
const USUAL_MEASURE = 100;

/** Settings from options, streams and environment. What is given explicitly holds in a pipe too. */
export function toSettings(values: SharedValues, io: Io): Settings {
  const { isTerminal, columns } = io.stdout;
  const asksScreen =
    values.color === 'always' || values.width !== undefined || values.bidi === 'visual' || values.bidi === 'word';
  const output = values.json ? 'json' : isTerminal || asksScreen ? 'screen' : 'plain';
  return {
    output,
    inColor: output === 'screen' && wantsColor(values.color ?? 'auto', io),
    bidi: values.bidi ?? (isTerminal ? 'auto' : 'off'),
    width: values.width ?? (isTerminal ? (columns ?? USUAL_COLUMNS) : null),
    measure: values.maxWidth ?? (values.width === undefined ? USUAL_MEASURE : Number.POSITIVE_INFINITY),
    rows: io.stdout.rows,
    language: values.ui ?? languageOf(io.env),
    labels: LABELS[values.ui ?? (output === 'screen' ? languageOf(io.env) : 'en')],
    explain: values.explain === true,
    display: {
      marks: values.marks ?? null,
      digits: values.digits ?? 'keep',
      showsControls: values.showControls === true,
    },
    pages: values.pager !== false,
  };
}

/** https://no-color.org: any value switches colour off; an explicit option wins. */
function wantsColor(when: NonNullable<SharedValues['color']>, { stdout, env }: Io): boolean {
  if (when !== 'auto') return when === 'always';
  return stdout.isTerminal && !env.NO_COLOR && env.TERM !== 'dumb';
}

/** The interface language that the arguments ask for, read before they are parsed, else the locale. */
export function interfaceOf(argv: readonly string[], env: Io['env']): Interface {
  const asked = argv.findLast((argument, i) => argv[i - 1] === '--ui' || argument.startsWith('--ui='));
  if (asked === undefined) return languageOf(env);
  return asked.replace('--ui=', '') === 'ar' ? 'ar' : 'en';
}

/** The interface language that the locale asks for. */
export const languageOf = ({ LC_ALL, LC_MESSAGES, LANG }: Io['env']): Interface =>
  (LC_ALL || LC_MESSAGES || LANG || '').startsWith('ar') ? 'ar' : 'en';
