import type { Screen } from '../terminal/screen.ts';
import { type Labels, translate } from './labels/index.ts';
import type { BidiMode } from './labels/labels.ts';

/** What is known of a terminal. */
export type TerminalReport = {
  readonly mode: BidiMode;
  readonly reason: string;
  /** The variables of the environment that tell, NAME=value. */
  readonly signs: readonly string[];
  /** What it answered when asked, escape as ESC; '' when it was not asked or said nothing. */
  readonly answer: string;
  readonly columns: number | null;
  readonly rows: number | null;
  readonly inColor: boolean;
  readonly pager: string | null;
};

/** Tells the order of words, letters, numbers, signs and brackets by a look, at both ends too. */
const SAMPLE = '-7 واحد 1، اثنان 2، ثلاثة 3 (ABC) 2025-01-15، كلا 50%؟';

/** The report as records: what, value. */
export function doctorRows(report: TerminalReport, { code, doctor }: Labels): readonly (readonly [string, string])[] {
  const { mode, reason, signs, answer, columns, rows, inColor, pager } = report;
  return [
    [doctor.rows.mode, mode],
    [doctor.rows.reason, translate(reason, code)],
    [doctor.rows.signs, signs.join(' ')],
    [doctor.rows.answer, answer],
    [doctor.rows.size, columns === null ? '' : `${columns} × ${rows}`],
    [doctor.rows.color, inColor ? doctor.yes : doctor.no],
    [doctor.rows.pager, pager ?? doctor.no],
  ];
}

/** The report and the question that the samples below it answer. */
export function doctorScreen(report: TerminalReport, labels: Labels): Screen {
  const { direction, doctor } = labels;
  const facts = doctorRows(report, labels).filter(([, value]) => value !== '');
  return [
    ...facts.map(([what, value]) => ({
      kind: 'flow' as const,
      direction,
      runs: [
        { text: `${what}: `, style: { bold: true } },
        { text: value, reads: 'own' as const },
      ],
    })),
    { kind: 'blank' },
    { kind: 'flow', direction, runs: [{ text: doctor.question }] },
    { kind: 'blank' },
  ];
}

/** A numbered mode, to be shown in the mode of the report, and the sample, to be shown in the mode itself. */
export function doctorSample(
  number: number,
  mode: BidiMode,
  report: TerminalReport,
  { direction, doctor }: Labels,
): { readonly heading: Screen; readonly sample: Screen } {
  const now = mode === report.mode ? ` (${doctor.now})` : '';
  const heading = `${number}. ${mode}${now}: ${doctor.modes[mode]}`;
  return {
    heading: [
      { kind: 'flow', direction, runs: [{ text: heading, style: now === '' ? { dim: true } : { bold: true } }] },
    ],
    sample: [{ kind: 'flow', direction: 'rtl', runs: [{ text: SAMPLE }] }],
  };
}

/** How to keep another mode than the one in use. */
export const doctorAdvice = ({ mode }: TerminalReport, { direction, doctor }: Labels): Screen => [
  { kind: 'blank' },
  ...(mode === 'visual' || mode === 'word'
    ? [{ kind: 'flow', direction, runs: [{ text: doctor.copying }] } as const]
    : []),
  { kind: 'flow', direction, runs: [{ text: doctor.advice }] },
  {
    kind: 'flow',
    direction: 'ltr',
    indent: 2,
    runs: [{ text: `export ARTICLE_BIDI=${mode === 'visual' ? 'native' : 'visual'}` }],
  },
];
